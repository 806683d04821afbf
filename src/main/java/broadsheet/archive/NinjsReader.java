package broadsheet.archive;

import broadsheet.content.Author;
import broadsheet.content.Correction;
import broadsheet.content.Picture;
import broadsheet.content.PlainText;
import broadsheet.content.SafeHtml;
import broadsheet.content.Section;
import broadsheet.content.Slug;
import broadsheet.content.Topic;
import broadsheet.edition.Limits;
import broadsheet.edition.Placement;
import broadsheet.edition.Submission;
import broadsheet.edition.Submission.Named;
import broadsheet.edition.Submission.Status;
import broadsheet.edition.Submission.TopicName;
import broadsheet.web.Language;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a news item means here.
 *
 * <pre>
 * type text, or none        an article
 *   headlines main, kicker    headline, kicker         descriptions summary   standfirst
 *   bodies main               body, from text/html or text/plain
 *   slugline                  slug                     altIds slug            addresses it had: slug, or section/slug
 *   pubStatus                 usable published, withheld draft, canceled withdrawn
 *   firstCreated              published, else versionCreated, else the time it is first taken; embargoedUntil when that
 *                             is later, and alone for a withheld item, which was not published yet
 *   contentCreated            first published          versionCreated         updated, when after published
 *   expires                   unpublished by itself    language               the site's when none
 *   people rel author, or by  authors                  subjects rel section   section, else the general one
 *   subjects, places          topics, with rel about or none; altIds topic-order: their slugs, where they are mixed
 *   infoSources origin        source                   edNote                 note for the desk
 *   copyrightNotice, or Holder, and usageTerms
 *   associations              hero (or the first picture outside the body), figure (its img in the body has the
 *                             rendition's href, or picture:{uri} as src), translation (the original), correction (text in
 *                             descriptions, time in versionCreated)
 * type picture              a picture that stands in no article, or stands by itself
 *   descriptions alt, caption; by: creator, and credit unless infoSources credit; copyrightNotice; usageTerms or
 *   rightsInfo: licence; infoSources licensor: its uri is where to get one; renditions[0] href, poi; altIds focus:
 *   "x y" from 0 to 1
 * type composite, profile   section and topic (headlines main; a topic's kind is its subjects' rel), author (headlines
 *                           main: name, descriptions summary: biography, association portrait), each with its slugline;
 *                           topic too: altIds slug: addresses it had
 *                           front (associations: name lead, row, watching or section:{slug}; uri of the article;
 *                           expires: until when it stands there; altIds place: "again" where it may stand elsewhere too)
 *                           related (associations: article, and what editors chose beside it: pin, in order, and bar)
 *                           imprint, see Imprints
 * </pre>
 *
 * A section, author or topic of this house is named by its uri too, such as urn:broadsheet:author:ana-lima.
 */
final class NinjsReader {

    private static final Pattern MARKUP = Pattern.compile("<(p|br|div|h[1-6]|ul|ol|table|blockquote|figure)\\b[^<]*>");
    private static final Pattern HERO = Pattern.compile("hero|main|featured|featuremedia", Pattern.CASE_INSENSITIVE);
    static final String GENERAL_SECTION = "News";

    private final PictureIntake pictures;
    private final Times times;
    private final String language;
    private final UnaryOperator<Instant> shift;

    /**
     * @param clock against which dates are held
     * @param zone of dates that have none
     * @param language of items that have none
     * @param shift moves every date
     */
    NinjsReader(PictureIntake pictures, Clock clock, ZoneId zone, Locale language, UnaryOperator<Instant> shift) {
        this.pictures = pictures;
        this.times = new Times(zone, clock);
        this.language = language.toLanguageTag();
        this.shift = shift;
    }

    /** @param warnings what had to be left out, such as a picture whose file is missing, and what is missing itself */
    record Reading(Piece piece, List<String> warnings) {}

    /**
     * @param file that the item comes from: pictures lie relative to it
     * @throws Unreadable when nothing can be made of it
     */
    Reading read(Ninjs item, Path file) throws Unreadable {
        if (item.uri() == null || item.uri().isBlank()) throw new Unreadable("it has no uri");
        List<String> warnings = new ArrayList<>();
        String type = item.type() == null ? "text" : item.type();
        Piece piece = switch (type) {
            case "text" -> new Piece.OfArticle(article(item, file, warnings));
            case "picture" -> new Piece.OfPicture(taken(item, file, warnings));
            case "composite" -> composite(item, file, warnings);
            default -> throw new Unreadable("its type is " + PlainText.line(type) + ", which is not taken");
        };
        return new Reading(piece, warnings);
    }

    private Piece composite(Ninjs item, Path file, List<String> warnings) throws Unreadable {
        String uri = Objects.requireNonNull(item.uri());
        String profile = item.profile() == null ? "none" : item.profile();
        return switch (profile) {
            case "section" -> new Piece.OfSection(uri, new Section(0, slug(item), name(item, 120)));
            case "topic" ->
                new Piece.OfTopic(uri, new Topic(0, slug(item), name(item, 200), kind(item)), aliases(item));
            case "author" -> new Piece.OfAuthor(uri, author(item, file, warnings));
            case "front" -> new Piece.OfFront(uri, placements(item));
            case "imprint" -> new Piece.OfImprint(uri, Imprints.read(item, times));
            case "related" -> choices(uri, areas(item));
            default ->
                throw new Unreadable(
                        "it is a composite with the profile " + PlainText.line(profile) + ", which is not taken");
        };
    }

    private static Piece choices(String uri, Map<String, List<String>> named) throws Unreadable {
        List<String> article = named.getOrDefault("article", List.of());
        if (article.size() != 1) throw new Unreadable("it does not name the one article beside which others stand");
        return new Piece.OfChoices(
                uri, article.get(0), named.getOrDefault("pin", List.of()), named.getOrDefault("bar", List.of()));
    }

    private static String slug(Ninjs item) throws Unreadable {
        String slug = item.slugline() == null ? Slug.of(text(item.headlines(), "main")) : item.slugline();
        if (!Slug.valid(slug))
            throw new Unreadable("its slugline \"" + PlainText.line(slug) + "\" cannot be an address");
        return slug;
    }

    private static String name(Ninjs item, int longest) throws Unreadable {
        String name = PlainText.line(text(item.headlines(), "main"));
        if (name.isEmpty()) throw new Unreadable("it has no main headline, which would be its name");
        if (name.length() > longest) throw new Unreadable("its name has more than " + longest + " characters");
        return name;
    }

    private static Topic.Kind kind(Ninjs item) {
        return all(item.subjects()).anyMatch(subject -> "place".equals(subject.rel()))
                ? Topic.Kind.PLACE
                : Topic.Kind.SUBJECT;
    }

    private Author author(Ninjs item, Path file, List<String> warnings) throws Unreadable {
        Picture portrait = all(item.associations())
                .filter(associated -> "portrait".equals(associated.name()))
                .map(associated -> picture(associated, file, warnings))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String bio = PlainText.lines(text(item.descriptions(), "summary")).strip();
        Author author = new Author(0, slug(item), name(item, 200), bio, portrait);
        String fault = Limits.fault(author).orElse(null);
        if (fault != null) throw new Unreadable(fault);
        return author;
    }

    private static List<String> aliases(Ninjs item) {
        return oldSlugs(item).stream().filter(Slug::valid).toList();
    }

    private List<Placement> placements(Ninjs item) throws Unreadable {
        List<Placement> placements = new ArrayList<>();
        for (Ninjs associated : all(item.associations()).toList()) {
            if (associated.name() == null
                    || associated.uri() == null
                    || associated.name().length() > 100) continue;
            boolean again = all(associated.altIds()).anyMatch(id -> NinjsWriter.AGAIN.equals(id.value()));
            placements.add(new Placement(
                    associated.name(), associated.uri(), time("a place's expires", associated.expires()), again));
        }
        return placements;
    }

    private static Map<String, List<String>> areas(Ninjs item) {
        Map<String, List<String>> areas = new LinkedHashMap<>();
        all(item.associations()).forEach(associated -> {
            if (associated.name() != null
                    && associated.uri() != null
                    && associated.name().length() <= 100)
                areas.computeIfAbsent(associated.name(), area -> new ArrayList<>())
                        .add(associated.uri());
        });
        return areas;
    }

    private Submission article(Ninjs item, Path file, List<String> warnings) throws Unreadable {
        Status status = status(item);
        Instant publishedAt = publishedAt(item, status);
        Instant versionCreated = time("versionCreated", item.versionCreated());
        boolean updated = versionCreated != null
                && (publishedAt == null || status == Status.DRAFT || versionCreated.isAfter(publishedAt));
        ArticlePictures shown = new ArticlePictures(item, file, warnings);
        String headline = PlainText.line(text(item.headlines(), "main"));
        String body = Leftovers.cleared(shown.body(), headline);
        String summary = PlainText.lines(text(item.descriptions(), "summary")).strip();
        Submission submission = new Submission(
                Objects.requireNonNull(item.uri()),
                section(item),
                articleSlug(item),
                oldSlugs(item),
                headline,
                PlainText.line(exact(item.headlines(), "kicker")),
                Leftovers.summary(summary, body),
                body,
                language(item, warnings),
                status,
                time("contentCreated", item.contentCreated()),
                publishedAt,
                updated ? versionCreated : null,
                end("expires", item.expires()),
                source(item),
                PlainText.line(either(item.copyrightNotice(), item.copyrightHolder())),
                PlainText.line(either(item.usageTerms(), null)),
                PlainText.lines(either(item.edNote(), null)).strip(),
                translationOf(item),
                shown.hero(),
                shown.within(),
                authors(item),
                topics(item),
                corrections(item));
        String fault = submission.fault().orElse(null);
        if (fault != null) throw new Unreadable(fault);
        return submission;
    }

    private static Status status(Ninjs item) throws Unreadable {
        String pubStatus = item.pubStatus() == null ? "usable" : item.pubStatus();
        return switch (pubStatus) {
            case "usable" -> Status.PUBLISHED;
            case "withheld" -> Status.DRAFT;
            case "canceled", "cancelled" -> Status.WITHDRAWN;
            default ->
                throw new Unreadable("its pubStatus is " + PlainText.line(pubStatus)
                        + ", which is none of usable, withheld and canceled");
        };
    }

    private @Nullable Instant publishedAt(Ninjs item, Status status) throws Unreadable {
        Instant created = status == Status.DRAFT ? null : time("firstCreated", item.firstCreated());
        if (created == null && status == Status.PUBLISHED) created = time("versionCreated", item.versionCreated());
        Instant embargo = time("embargoedUntil", item.embargoedUntil());
        if (embargo == null || (created != null && created.isAfter(embargo))) return created;
        return embargo;
    }

    private @Nullable Instant time(String property, @Nullable String text) throws Unreadable {
        Instant time = times.read(property, text);
        return time == null ? null : shift.apply(time);
    }

    private @Nullable Instant end(String property, @Nullable String text) throws Unreadable {
        Instant time = times.readEnd(property, text);
        return time == null ? null : shift.apply(time);
    }

    private static Named section(Ninjs item) {
        return all(item.subjects())
                .filter(subject -> "section".equals(subject.rel()))
                .filter(subject -> !line(subject.name()).isEmpty())
                .map(subject -> new Named(line(subject.name()), Uris.slug(Uris.SECTION, subject.uri())))
                .findFirst()
                .orElse(Named.of(GENERAL_SECTION));
    }

    private static @Nullable String articleSlug(Ninjs item) {
        if (item.slugline() == null) return null;
        String slug = Slug.valid(item.slugline()) ? item.slugline() : Slug.of(item.slugline());
        return slug.isEmpty() ? null : slug;
    }

    private static List<String> oldSlugs(Ninjs item) {
        return all(item.altIds())
                .filter(id -> "slug".equals(id.role()) && id.value() != null)
                .map(id -> line(id.value()))
                .distinct()
                .toList();
    }

    private String language(Ninjs item, List<String> warnings) {
        if (item.language() == null || item.language().isBlank()) return language;
        if (item.language().length() <= 20 && Language.known(item.language())) return item.language();
        warnings.add("\"" + PlainText.line(item.language()) + "\" names no language; taken as " + language);
        return language;
    }

    private static String source(Ninjs item) {
        List<Ninjs.Source> named =
                all(item.infoSources()).filter(source -> source.name() != null).toList();
        return named.stream()
                .filter(source -> "origin".equals(source.role()))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .map(source -> line(source.name()))
                .orElse("");
    }

    private static @Nullable String translationOf(Ninjs item) {
        return all(item.associations())
                .filter(associated -> "translation".equals(associated.name()))
                .map(Ninjs::uri)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<Named> authors(Ninjs item) {
        List<Named> people = all(item.people())
                .filter(person -> "author".equals(person.rel()) && person.name() != null)
                .map(person -> new Named(line(person.name()), Uris.slug(Uris.AUTHOR, person.uri())))
                .filter(person -> !person.name().isEmpty())
                .toList();
        if (!people.isEmpty() || item.by() == null) return people;
        return Bylines.people(item.by()).stream().map(Named::of).toList();
    }

    private static List<TopicName> topics(Ninjs item) {
        List<String> order = all(item.altIds())
                .filter(id -> "topic-order".equals(id.role()) && id.value() != null)
                .map(id -> List.of(id.value().split(" ")))
                .findFirst()
                .orElse(List.of());
        return Stream.concat(
                        all(item.subjects()).map(subject -> topic(subject, Topic.Kind.SUBJECT)),
                        all(item.places()).map(place -> topic(place, Topic.Kind.PLACE)))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(topic -> topic.slug() == null ? -1 : order.indexOf(topic.slug())))
                .toList();
    }

    private static @Nullable TopicName topic(Ninjs.Concept concept, Topic.Kind kind) {
        boolean about = concept.rel() == null || concept.rel().equals("about");
        String name = line(concept.name());
        return about && !name.isEmpty() ? new TopicName(name, kind, Uris.slug(Uris.TOPIC, concept.uri())) : null;
    }

    private List<Correction> corrections(Ninjs item) throws Unreadable {
        List<Correction> corrections = new ArrayList<>();
        for (Ninjs associated : all(item.associations()).toList()) {
            if (!"correction".equals(associated.name())) continue;
            String text = PlainText.lines(text(associated.descriptions(), "correction"))
                    .strip();
            Instant time = time("a correction's versionCreated", associated.versionCreated());
            if (time == null) throw new Unreadable("a correction has no versionCreated");
            corrections.add(new Correction(text, time));
        }
        return corrections;
    }

    /** The picture, or null and a warning. */
    private @Nullable Picture picture(Ninjs item, Path file, List<String> warnings) {
        try {
            return taken(item, file, warnings);
        } catch (Unreadable e) {
            warnings.add(("taken without its picture " + line(item.uri())).strip() + ": " + e.getMessage());
            return null;
        }
    }

    /** An alt text that is empty says that there is nothing to say; one that is missing, that nobody thought of it. */
    private Picture taken(Ninjs item, Path file, List<String> warnings) throws Unreadable {
        Picture picture = pictures.take(item, file);
        if (all(item.descriptions()).noneMatch(text -> "alt".equals(text.role())))
            warnings.add("its picture " + line(item.uri()) + " has no alt text");
        return picture;
    }

    /** An item's pictures, and its body, which tells which of them stand within it. */
    private final class ArticlePictures {

        private final Ninjs item;
        private final Map<Ninjs, Picture> taken = new LinkedHashMap<>();
        private final Map<String, Picture> within = new LinkedHashMap<>();

        ArticlePictures(Ninjs item, Path file, List<String> warnings) {
            this.item = item;
            all(item.associations())
                    .filter(associated -> "picture".equals(associated.type())
                            || (associated.type() == null && associated.renditions() != null))
                    .forEach(associated -> {
                        Picture picture = picture(associated, file, warnings);
                        if (picture != null) taken.put(associated, picture);
                    });
            taken.forEach((associated, picture) -> {
                if ("figure".equals(associated.name())) within.put(picture.uri(), picture);
            });
        }

        String body() throws Unreadable {
            Ninjs.Text main = main(item.bodies());
            if (main == null || main.value() == null) return "";
            if (main.value().length() > SafeHtml.LONGEST)
                throw new Unreadable("its body has " + main.value().length() + " characters; at most "
                        + SafeHtml.LONGEST + " can be kept");
            String type = main.contentType() == null ? "" : main.contentType();
            boolean html = type.contains("html")
                    || (!type.startsWith("text/plain")
                            && MARKUP.matcher(main.value()).find());
            if (!html) return SafeHtml.fromText(main.value());
            return SafeHtml.clean(Leftovers.figures(main.value()), source -> Optional.ofNullable(uri(source)));
        }

        private @Nullable String uri(String source) {
            for (Map.Entry<Ninjs, Picture> entry : taken.entrySet()) {
                Picture picture = entry.getValue();
                boolean same = source.equals("picture:" + picture.uri())
                        || all(entry.getKey().renditions()).anyMatch(rendition -> source.equals(rendition.href()));
                if (same) {
                    within.putIfAbsent(picture.uri(), picture);
                    return picture.uri();
                }
            }
            return null;
        }

        /** To be asked after the body. */
        @Nullable
        Picture hero() {
            return first(associated -> associated.name() != null
                            && HERO.matcher(associated.name()).matches())
                    .or(() -> first(associated -> !"figure".equals(associated.name())
                            && !within.containsKey(Objects.requireNonNull(taken.get(associated))
                                    .uri())))
                    .orElse(null);
        }

        private Optional<Picture> first(Predicate<Ninjs> wanted) {
            return taken.entrySet().stream()
                    .filter(entry -> wanted.test(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        /** To be asked after the body. */
        List<Picture> within() {
            return List.copyOf(within.values());
        }
    }

    private static <T> Stream<T> all(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream().filter(Objects::nonNull);
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : PlainText.line(text);
    }

    private static String either(@Nullable String first, @Nullable String other) {
        return first != null ? first : other != null ? other : "";
    }

    /** The text with that role, else the only one that may stand for it: one without a role. */
    private static String text(@Nullable List<Ninjs.Text> texts, String role) {
        String exact = exact(texts, role);
        if (!exact.isEmpty()) return exact;
        return all(texts)
                .filter(text -> text.role() == null)
                .map(Ninjs.Text::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String exact(@Nullable List<Ninjs.Text> texts, String role) {
        return all(texts)
                .filter(text -> role.equals(text.role()) && text.value() != null)
                .map(NinjsReader::withoutMarkup)
                .findFirst()
                .orElse("");
    }

    private static String withoutMarkup(Ninjs.Text text) {
        String value = Objects.requireNonNull(text.value());
        return text.contentType() != null && text.contentType().contains("html") ? SafeHtml.text(value) : value;
    }

    private static Ninjs.@Nullable Text main(@Nullable List<Ninjs.Text> texts) {
        return all(texts)
                .filter(text -> "main".equals(text.role()))
                .findFirst()
                .or(() -> all(texts).findFirst())
                .orElse(null);
    }
}
