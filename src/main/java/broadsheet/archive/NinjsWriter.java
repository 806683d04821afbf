package broadsheet.archive;

import broadsheet.content.Author;
import broadsheet.content.Correction;
import broadsheet.content.Picture;
import broadsheet.content.Section;
import broadsheet.content.Topic;
import broadsheet.edition.Placement;
import broadsheet.edition.Submission;
import broadsheet.edition.Submission.Status;
import broadsheet.edition.Submission.TopicName;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Says in ninjs 3.1 what this house has, so that NinjsReader understands the same again: its table holds for both. What
 * is empty is left out, but for a picture's words: there silence would mean those that its file carries.
 */
public final class NinjsWriter {

    /** Of a place on the front whose article may stand elsewhere there too. */
    static final String AGAIN = "again";

    private static final Pattern STORED_PICTURE = Pattern.compile("src=\"picture:([^\"]*)\"");

    private final Clock clock;
    private final Function<Picture, String> href;
    private final Function<Picture, Ninjs.Rendition> rendition;

    /** @param href where a picture's file is, from the reader's point of view */
    public NinjsWriter(Clock clock, Function<Picture, String> href) {
        this(clock, href, picture -> original(picture, href.apply(picture)));
    }

    /** @param rendition the file that is at the href */
    public NinjsWriter(Clock clock, Function<Picture, String> href, Function<Picture, Ninjs.Rendition> rendition) {
        this.clock = clock;
        this.href = href;
        this.rendition = rendition;
    }

    private static Ninjs.Rendition original(Picture p, String href) {
        return new Ninjs.Rendition(
                "original",
                href,
                "image/" + p.format(),
                p.width(),
                p.height(),
                null,
                new Ninjs.Poi(Math.round(p.focalX() * p.width()), Math.round(p.focalY() * p.height())));
    }

    /** An article with all that the desk knows of it: its note, and where it was. */
    public Ninjs item(Submission s) {
        boolean draft = s.status() == Status.DRAFT;
        boolean embargoed = s.publishedAt() != null && (draft || s.publishedAt().isAfter(clock.instant()));
        return new NinjsParts(null, s.uri(), "text", null)
                .standard(Ninjs.STANDARD)
                .pubStatus(
                        switch (s.status()) {
                            case PUBLISHED -> "usable";
                            case DRAFT -> "withheld";
                            case WITHDRAWN -> "canceled";
                        })
                .language(s.language())
                .contentCreated(time(s.firstPublishedAt()))
                .firstCreated(draft ? null : time(s.publishedAt()))
                .versionCreated(time(s.updatedAt()))
                .embargoedUntil(embargoed ? time(s.publishedAt()) : null)
                .expires(time(s.unpublishAt()))
                .slugline(s.slug())
                .headlines(texts(text("main", s.headline()), text("kicker", s.kicker())))
                .descriptions(texts(text("summary", s.standfirst())))
                .bodies(List.of(new Ninjs.Text("main", "text/html", body(s))))
                .by(said(s.authors().stream().map(Submission.Named::name).collect(Collectors.joining(", "))))
                .people(list(s.authors().stream()
                        .map(author -> new Ninjs.Concept(author.name(), "author", uri(Uris.AUTHOR, author.slug())))))
                .subjects(list(Stream.concat(
                        Stream.of(new Ninjs.Concept(
                                s.section().name(),
                                "section",
                                uri(Uris.SECTION, s.section().slug()))),
                        topics(s, Topic.Kind.SUBJECT))))
                .places(list(topics(s, Topic.Kind.PLACE)))
                .infoSources(s.source().isEmpty() ? null : List.of(new Ninjs.Source(s.source(), "origin")))
                .copyrightNotice(said(s.copyright()))
                .usageTerms(said(s.usageTerms()))
                .edNote(said(s.note()))
                .altIds(list(Stream.concat(
                        s.oldSlugs().stream().map(address -> new Ninjs.AltId("slug", address)),
                        topicOrder(s).stream())))
                .associations(list(associations(s)))
                .ninjs();
    }

    /** An article with what readers may know of it. */
    public Ninjs publicItem(Submission submission) {
        return item(submission.withoutDeskNotes());
    }

    /** What there is to say of an article that readers may not see any more. */
    public Ninjs withdrawn(String uri) {
        return new NinjsParts(null, uri, "text", null)
                .standard(Ninjs.STANDARD)
                .pubStatus("canceled")
                .ninjs();
    }

    private static Stream<Ninjs.Concept> topics(Submission s, Topic.Kind kind) {
        return s.topics().stream()
                .filter(topic -> topic.kind() == kind)
                .map(topic -> new Ninjs.Concept(topic.name(), "about", uri(Uris.TOPIC, topic.slug())));
    }

    /** Subjects and places are two lists in ninjs: where they stand mixed here, the order is kept beside them. */
    private static List<Ninjs.AltId> topicOrder(Submission s) {
        List<TopicName> topics = s.topics();
        boolean mixed = false;
        for (int i = 1; i < topics.size(); i++)
            mixed |= topics.get(i - 1).kind() == Topic.Kind.PLACE
                    && topics.get(i).kind() == Topic.Kind.SUBJECT;
        if (!mixed || topics.stream().anyMatch(topic -> topic.slug() == null)) return List.of();
        return List.of(new Ninjs.AltId(
                "topic-order", topics.stream().map(TopicName::slug).collect(Collectors.joining(" "))));
    }

    /** The body with pictures by their addresses; by their uris where two of them have one file. */
    private String body(Submission s) {
        Map<String, String> hrefs = new LinkedHashMap<>();
        Map<String, String> owners = new LinkedHashMap<>();
        Stream.concat(Stream.ofNullable(s.hero()), s.pictures().stream()).forEach(picture -> {
            String address = href.apply(picture);
            String owner = owners.putIfAbsent(address, picture.uri());
            if (owner == null || owner.equals(picture.uri())) hrefs.put(picture.uri(), address);
        });
        return STORED_PICTURE.matcher(s.body()).replaceAll(found -> {
            String address = hrefs.get(Parser.unescapeEntities(found.group(1), true));
            return Matcher.quoteReplacement(
                    address == null ? found.group() : "src=\"" + Entities.escape(address) + "\"");
        });
    }

    private Stream<Ninjs> associations(Submission s) {
        List<Ninjs> associations = new ArrayList<>();
        if (s.hero() != null) associations.add(picture("hero", s.hero()));
        s.pictures().forEach(picture -> associations.add(picture("figure", picture)));
        if (s.translationOf() != null) associations.add(reference("translation", s.translationOf()));
        int n = 1;
        for (Correction correction : s.corrections())
            associations.add(correction(s.uri() + "#correction-" + n++, correction));
        return associations.stream();
    }

    /** A picture that stands by itself. */
    public Ninjs picture(Picture picture) {
        return picture(null, picture);
    }

    private Ninjs picture(@Nullable String name, Picture p) {
        return new NinjsParts(name, p.uri(), "picture", null)
                .descriptions(
                        List.of(new Ninjs.Text("alt", null, p.alt()), new Ninjs.Text("caption", null, p.caption())))
                .by(p.creator())
                .infoSources(sources(p))
                .copyrightNotice(p.copyright())
                .usageTerms(p.license())
                .altIds(List.of(new Ninjs.AltId("focus", p.focalX() + " " + p.focalY())))
                .renditions(List.of(rendition.apply(p)))
                .ninjs();
    }

    private static List<Ninjs.Source> sources(Picture p) {
        Ninjs.Source licensor = new Ninjs.Source(null, "licensor", said(p.licensePage()));
        return p.credit().equals(p.creator())
                ? List.of(licensor)
                : List.of(new Ninjs.Source(p.credit(), "credit"), licensor);
    }

    private static Ninjs reference(String name, String uri) {
        return new NinjsParts(name, uri, "text", null).ninjs();
    }

    private static Ninjs correction(String uri, Correction correction) {
        return new NinjsParts("correction", uri, "text", null)
                .versionCreated(time(correction.correctedAt()))
                .descriptions(List.of(new Ninjs.Text("correction", null, correction.text())))
                .ninjs();
    }

    public Ninjs section(Section section) {
        return named("section", Uris.SECTION, section.slug(), section.name()).ninjs();
    }

    /** @param oldSlugs addresses that lead to it besides its own */
    Ninjs topic(Topic topic, List<String> oldSlugs) {
        return named("topic", Uris.TOPIC, topic.slug(), topic.name())
                .altIds(list(oldSlugs.stream().map(slug -> new Ninjs.AltId("slug", slug))))
                .subjects(List.of(new Ninjs.Concept(topic.name(), topic.kind().code(), Uris.TOPIC + topic.slug())))
                .ninjs();
    }

    public Ninjs author(Author author) {
        return named("author", Uris.AUTHOR, author.slug(), author.name())
                .descriptions(texts(text("summary", author.bio())))
                .associations(author.portrait() == null ? null : List.of(picture("portrait", author.portrait())))
                .ninjs();
    }

    /** What editors chose beside an article. */
    public Ninjs choices(String article, List<String> pins, List<String> bars) {
        return new NinjsParts(null, article + "#related", "composite", "related")
                .standard(Ninjs.STANDARD)
                .associations(Stream.of(
                                Stream.of(reference("article", article)),
                                pins.stream().map(uri -> reference("pin", uri)),
                                bars.stream().map(uri -> reference("bar", uri)))
                        .flatMap(references -> references)
                        .toList())
                .ninjs();
    }

    /** What stands on the front, in order within each area. */
    Ninjs front(List<Placement> placements) {
        return new NinjsParts(null, Uris.FRONT, "composite", "front")
                .standard(Ninjs.STANDARD)
                .associations(placements.stream().map(NinjsWriter::placed).toList())
                .ninjs();
    }

    private static Ninjs placed(Placement placed) {
        return new NinjsParts(placed.area(), placed.uri(), "text", null)
                .expires(time(placed.until()))
                .altIds(placed.again() ? List.of(new Ninjs.AltId("place", AGAIN)) : null)
                .ninjs();
    }

    private static NinjsParts named(String profile, String prefix, String slug, String name) {
        return new NinjsParts(null, prefix + slug, "composite", profile)
                .standard(Ninjs.STANDARD)
                .slugline(slug)
                .headlines(List.of(new Ninjs.Text("main", null, name)));
    }

    private static @Nullable String uri(String prefix, @Nullable String slug) {
        return slug == null ? null : prefix + slug;
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Ninjs.@Nullable Text text(String role, String value) {
        return value.isEmpty() ? null : new Ninjs.Text(role, null, value);
    }

    private static @Nullable List<Ninjs.Text> texts(Ninjs.@Nullable Text... texts) {
        return list(Stream.of(texts).filter(text -> text != null));
    }

    private static <T> @Nullable List<T> list(Stream<T> all) {
        List<T> list = all.toList();
        return list.isEmpty() ? null : list;
    }
}
