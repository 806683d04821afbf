package broadsheet.archive;

import broadsheet.content.Breaking;
import broadsheet.content.PlainText;
import broadsheet.content.SafeHtml;
import broadsheet.content.Settings;
import broadsheet.edition.Imprint;
import broadsheet.web.Colour;
import broadsheet.web.Messages;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the chief has set, as an item of news and back.
 *
 * <pre>
 * type composite, profile imprint
 *   headlines main            the paper's name           descriptions summary   its tagline
 *   bodies main               what it says of itself     language               of its pages
 *   altIds                    timeZone, accent, accentDark, changes: as Settings names them
 *   associations              section: its uri, and its colour under altIds; breaking: the bar above every page, with
 *                             its text as headline, its end as expires and where it leads as altIds link
 * </pre>
 */
final class Imprints {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TAGLINE = 300;
    private static final int LONGEST_ABOUT = 20_000;
    private static final int LONGEST_BAR = 200;
    private static final String PATH = "/(?!/)[^\\s\\\\]{0,499}";
    private static final List<String> IDS =
            List.of(Settings.TIME_ZONE, Settings.ACCENT, Settings.ACCENT_DARK, Settings.CHANGES);

    private Imprints() {}

    static Ninjs write(Imprint imprint) {
        Map<String, String> set = imprint.settings();
        return new NinjsParts(null, Uris.IMPRINT, "composite", "imprint")
                .standard(Ninjs.STANDARD)
                .language(set.get(Settings.LANGUAGE))
                .headlines(text("main", null, set.get(Settings.NAME)))
                .descriptions(text("summary", null, set.get(Settings.TAGLINE)))
                .bodies(text("main", "text/html", set.get(Settings.ABOUT)))
                .altIds(list(IDS.stream().filter(set::containsKey).map(name -> new Ninjs.AltId(name, set.get(name)))))
                .associations(list(Stream.concat(
                        imprint.colours().entrySet().stream()
                                .map(colour -> section(colour.getKey(), colour.getValue())),
                        Stream.ofNullable(imprint.breaking()).map(Imprints::bar))))
                .ninjs();
    }

    private static Ninjs section(String slug, String colour) {
        return new NinjsParts("section", Uris.SECTION + slug, "composite", null)
                .altIds(List.of(new Ninjs.AltId("colour", colour)))
                .ninjs();
    }

    private static Ninjs bar(Breaking news) {
        return new NinjsParts("breaking", Uris.BREAKING, "text", null)
                .headlines(text("main", null, news.text()))
                .expires(news.endsAt().toString())
                .altIds(List.of(new Ninjs.AltId("link", news.link())))
                .ninjs();
    }

    private static @Nullable List<Ninjs.Text> text(String role, @Nullable String type, @Nullable String value) {
        return value == null ? null : List.of(new Ninjs.Text(role, type, value));
    }

    private static <T> @Nullable List<T> list(Stream<T> all) {
        List<T> list = all.toList();
        return list.isEmpty() ? null : list;
    }

    /** @throws Unreadable when something in it is not what the chief could have set */
    static Imprint read(Ninjs item, Times times) throws Unreadable {
        Map<String, String> set = new LinkedHashMap<>();
        put(set, Settings.NAME, PlainText.line(value(item.headlines())), LONGEST_NAME);
        put(set, Settings.TAGLINE, PlainText.line(value(item.descriptions())), LONGEST_TAGLINE);
        put(set, Settings.ABOUT, SafeHtml.clean(value(item.bodies()), SafeHtml.NO_PICTURES), LONGEST_ABOUT);
        put(set, Settings.LANGUAGE, item.language() == null ? "" : item.language(), LONGEST_NAME);
        for (String name : IDS) put(set, name, id(item, name), LONGEST_NAME);
        require(set, Settings.LANGUAGE, Messages::spoken);
        require(set, Settings.TIME_ZONE, Imprints::zone);
        require(set, Settings.ACCENT, Imprints::onLight);
        require(set, Settings.ACCENT_DARK, Imprints::onDark);
        require(set, Settings.CHANGES, List.of("show", "hide")::contains);
        Map<String, String> colours = new LinkedHashMap<>();
        Breaking breaking = null;
        for (Ninjs associated : all(item.associations())) {
            String section = Uris.slug(Uris.SECTION, associated.uri());
            if ("section".equals(associated.name()) && section != null && onLight(id(associated, "colour")))
                colours.put(section, id(associated, "colour"));
            else if ("breaking".equals(associated.name())) breaking = breaking(associated, times);
        }
        return new Imprint(set, colours, breaking);
    }

    private static Breaking breaking(Ninjs bar, Times times) throws Unreadable {
        String text = PlainText.line(value(bar.headlines()));
        String link = id(bar, "link");
        Instant end = times.read("expires", bar.expires());
        if (text.isEmpty() || text.length() > LONGEST_BAR || !link.matches(PATH) || end == null)
            throw new Unreadable("its breaking news has no text, no end, or no link that is a path of this site");
        return new Breaking(text, link, end);
    }

    private static void put(Map<String, String> set, String name, String value, int longest) throws Unreadable {
        if (value.length() > longest) throw new Unreadable("its " + name + " has more than " + longest + " characters");
        if (!value.isEmpty()) set.put(name, value);
    }

    private static void require(Map<String, String> set, String name, Predicate<String> right) throws Unreadable {
        String value = set.get(name);
        if (value != null && !right.test(value))
            throw new Unreadable("its " + name + " is \"" + PlainText.line(value) + "\", which cannot be set");
    }

    private static boolean zone(String name) {
        try {
            return !ZoneId.of(name).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean onLight(String hex) {
        return Colour.of(hex)
                        .filter(colour -> colour.onLight() >= Colour.ENOUGH)
                        .isPresent()
                && !hex.startsWith("#");
    }

    private static boolean onDark(String hex) {
        return Colour.of(hex).filter(colour -> colour.onDark() >= Colour.ENOUGH).isPresent() && !hex.startsWith("#");
    }

    private static String value(@Nullable List<Ninjs.Text> texts) {
        for (Ninjs.Text text : all(texts)) if (text.value() != null) return text.value();
        return "";
    }

    private static String id(Ninjs item, String role) {
        for (Ninjs.AltId id : all(item.altIds())) if (role.equals(id.role()) && id.value() != null) return id.value();
        return "";
    }

    private static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
