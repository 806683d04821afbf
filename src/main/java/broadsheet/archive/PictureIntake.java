package broadsheet.archive;

import broadsheet.content.Picture;
import broadsheet.content.PlainText;
import broadsheet.edition.Limits;
import broadsheet.picture.PictureStore;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes the files of pictures that news items name, each once a run however many items show it. A picture's path is
 * relative to the item's file and must not leave the root: an item from elsewhere may not read what else lies on the
 * disk.
 */
final class PictureIntake {

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern FOCUS = Pattern.compile("(\\d\\.\\d+(?:E-\\d+)?) (\\d\\.\\d+(?:E-\\d+)?)");
    private static final int REMEMBERED = 10_000;

    private final Keeper keeper;
    private final Path root;
    private final Cache<Path, Taken> taken =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** Who keeps a file: usually {@link PictureStore#take}. */
    interface Keeper {
        PictureStore.Stored take(Path file) throws IOException, PictureStore.Refused;
    }

    /** @param root real path of the folder that pictures may lie in, at any depth */
    PictureIntake(Keeper keeper, Path root) {
        this.keeper = keeper;
        this.root = root;
    }

    private record Taken(
            PictureStore.@Nullable Stored stored, @Nullable String refused) {}

    /**
     * @param file that holds the item
     * @throws Unreadable why there will be no picture
     */
    Picture take(Ninjs item, Path file) throws Unreadable {
        Ninjs.Rendition rendition =
                item.renditions() == null || item.renditions().isEmpty()
                        ? null
                        : item.renditions().get(0);
        if (rendition == null || rendition.href() == null || rendition.href().isBlank())
            throw new Unreadable("it names no file");
        PictureStore.Stored stored = stored(locate(rendition.href(), file), rendition.href());
        Picture picture = picture(item, rendition, stored);
        String fault = Limits.fault(picture).orElse(null);
        if (fault != null) throw new Unreadable(fault);
        return picture;
    }

    private Path locate(String href, Path file) throws Unreadable {
        if (SCHEME.matcher(href).matches() || href.startsWith("//"))
            throw new Unreadable("\"" + href + "\" is an address; only files beside the import are taken");
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            if (href.startsWith("/") || folder.getFileSystem().getPath(href).isAbsolute())
                throw new Unreadable("\"" + href + "\" is not relative to the item's file");
            Path path = folder.resolve(href);
            if (!Files.exists(path)) path = folder.resolve(URLDecoder.decode(href, StandardCharsets.UTF_8));
            if (!Files.isRegularFile(path)) throw new Unreadable("there is no file \"" + href + "\"");
            Path real = path.toRealPath();
            if (!real.startsWith(root)) throw new Unreadable("\"" + href + "\" lies outside " + root);
            return real;
        } catch (IllegalArgumentException | IOException e) {
            throw new Unreadable("\"" + PlainText.line(href) + "\" cannot be a file", e);
        }
    }

    private PictureStore.Stored stored(Path path, String href) throws Unreadable {
        Taken answer = Objects.requireNonNull(taken.get(path, this::store));
        if (answer.stored() == null) throw new Unreadable("\"" + href + "\" is " + answer.refused());
        return answer.stored();
    }

    private Taken store(Path path) {
        try {
            return new Taken(keeper.take(path), null);
        } catch (PictureStore.Refused e) {
            return new Taken(null, "refused: " + e.getMessage());
        } catch (IOException e) {
            return new Taken(null, "unreadable: " + e.getMessage());
        }
    }

    private static Picture picture(Ninjs item, Ninjs.Rendition rendition, PictureStore.Stored stored) {
        PictureStore.Words words = stored.words();
        String creator = PlainText.line(said(item.by(), words.creator()));
        String credit = source(item, "credit").map(Ninjs.Source::name).orElse(null);
        String licensePage =
                source(item, "licensor").map(licensor -> said(licensor.uri())).orElse(words.licensePage());
        float[] focus = focus(item, rendition, stored);
        return new Picture(
                0,
                item.uri() == null || item.uri().isBlank() ? "urn:broadsheet:picture:" + stored.hash() : item.uri(),
                stored.hash(),
                stored.format(),
                stored.width(),
                stored.height(),
                PlainText.line(said(description(item, "alt"), words.alt())),
                PlainText.lines(said(description(item, "caption"), words.caption()))
                        .strip(),
                PlainText.line(said(credit, item.by(), words.credit().isEmpty() ? creator : words.credit())),
                creator,
                PlainText.line(said(item.copyrightNotice(), item.copyrightHolder(), words.copyright())),
                PlainText.line(said(item.usageTerms(), rights(item), words.license())),
                PlainText.webAddress(licensePage),
                focus[0],
                focus[1],
                stored.colour());
    }

    private static Optional<Ninjs.Source> source(Ninjs item, String role) {
        return item.infoSources() == null
                ? Optional.empty()
                : item.infoSources().stream()
                        .filter(source -> source != null && role.equals(source.role()))
                        .findFirst();
    }

    /** The exact focal point as this house writes it, else the rendition's pixel, else what the store found. */
    private static float[] focus(Ninjs item, Ninjs.Rendition rendition, PictureStore.Stored stored) {
        if (item.altIds() != null)
            for (Ninjs.AltId id : item.altIds()) {
                Matcher point = FOCUS.matcher(String.valueOf(id.value()));
                if ("focus".equals(id.role()) && point.matches())
                    return new float[] {
                        within(Float.parseFloat(point.group(1))), within(Float.parseFloat(point.group(2)))
                    };
            }
        if (rendition.poi() == null) return new float[] {stored.focalX(), stored.focalY()};
        int width = rendition.width() == null || rendition.width() <= 0 ? stored.width() : rendition.width();
        int height = rendition.height() == null || rendition.height() <= 0 ? stored.height() : rendition.height();
        return new float[] {
            within((float) rendition.poi().x() / width),
            within((float) rendition.poi().y() / height)
        };
    }

    private static float within(float share) {
        return share >= 0 ? Math.min(1, share) : 0;
    }

    private static @Nullable String description(Ninjs item, String role) {
        List<Ninjs.Text> descriptions = item.descriptions() == null ? List.of() : item.descriptions();
        String exact = descriptions.stream()
                .filter(text -> role.equals(text.role()))
                .map(Ninjs.Text::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (exact != null || !role.equals("caption")) return exact;
        return descriptions.stream()
                .filter(text ->
                        text.role() == null || Stream.of("main", "summary").anyMatch(text.role()::equals))
                .map(Ninjs.Text::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String rights(Ninjs item) {
        Ninjs.Rights rights = item.rightsInfo();
        if (rights == null) return null;
        return rights.linkedRights() == null ? rights.encodedRights() : rights.linkedRights();
    }

    /** What an item says, were it empty, counts; only where it says nothing what comes next does. */
    private static String said(@Nullable String... candidates) {
        for (String candidate : candidates) if (candidate != null) return candidate;
        return "";
    }
}
