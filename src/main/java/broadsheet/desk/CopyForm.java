package broadsheet.desk;

import broadsheet.content.PlainText;
import broadsheet.content.Section;
import broadsheet.content.Slug;
import broadsheet.edition.Copy;
import broadsheet.web.Input;
import broadsheet.web.Language;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * The form in which an article is written, as it was sent; it knows what is wrong and can be shown again.
 *
 * @param version that it was filled from
 * @param embargo as the browser writes it, in the paper's time zone; or empty
 * @param faults the key of what is wrong, by field
 */
record CopyForm(int version, Copy copy, String embargo, Map<String, String> faults) {

    private static final int NAME = 200;

    /** @param lost the words for a picture in the body that lies elsewhere */
    static CopyForm read(
            Context ctx, List<Section> sections, ZoneId zone, Addresses addresses, UnaryOperator<String> lost) {
        Map<String, String> faults = new LinkedHashMap<>();
        String headline = line(ctx, "headline", 500, faults);
        String kicker = line(ctx, "kicker", 120, faults);
        String standfirst = line(ctx, "standfirst", 2000, faults);
        String body = Clipboard.typed(PlainText.lines(Input.raw(ctx, "body")), lost);
        if (body.length() > broadsheet.content.SafeHtml.LONGEST) faults.put("body", "desk.fault.long");
        long section = Input.number(ctx.formParam("section"))
                .filter(id -> sections.stream().anyMatch(known -> known.id() == id))
                .orElse(0L);
        if (section == 0) faults.put("section", "desk.fault.section");
        String slug = Input.text(ctx, "slug").toLowerCase(Locale.ROOT);
        if (!slug.isEmpty() && !Slug.valid(slug)) faults.put("slug", "desk.fault.slug");
        else if (!slug.isEmpty()) addresses.fault(section, slug).ifPresent(fault -> faults.put("slug", fault));
        String language = Input.text(ctx, "language");
        if (language.length() > 20 || !Language.known(language)) faults.put("language", "desk.fault.language");
        String authors = names(ctx, "authors", 2000, faults);
        String topics = names(ctx, "topics", 4000, faults);
        String note = cut(PlainText.lines(Input.text(ctx, "note")), "note", 4000, faults);
        TypedTime embargo = TypedTime.read(ctx, "embargo", zone);
        if (embargo.fault() != null) faults.put("embargo", embargo.fault());
        int version = Input.version(ctx);
        return new CopyForm(
                version,
                new Copy(
                        headline,
                        kicker,
                        standfirst,
                        body,
                        section,
                        slug,
                        language,
                        authors,
                        topics,
                        note,
                        embargo.instant()),
                embargo.text(),
                faults);
    }

    /** Knows which addresses an article cannot have, since they are another's. */
    interface Addresses {

        /** The key of why not. */
        Optional<String> fault(long section, String slug);
    }

    static CopyForm of(int version, Copy copy, ZoneId zone) {
        return new CopyForm(version, copy, TypedTime.written(copy.embargoUntil(), zone), Map.of());
    }

    /**
     * What can be kept of it over what is stored: each field that is at fault stays as it was. An address is one of a
     * section: with that in doubt, it stays too.
     */
    Copy over(Copy stored) {
        boolean placed = !faults.containsKey("section");
        return new Copy(
                sound("headline", copy.headline(), stored.headline()),
                sound("kicker", copy.kicker(), stored.kicker()),
                sound("standfirst", copy.standfirst(), stored.standfirst()),
                sound("body", copy.body(), stored.body()),
                placed ? copy.section() : stored.section(),
                placed ? sound("slug", copy.slug(), stored.slug()) : stored.slug(),
                sound("language", copy.language(), stored.language()),
                sound("authors", copy.authors(), stored.authors()),
                sound("topics", copy.topics(), stored.topics()),
                sound("note", copy.note(), stored.note()),
                faults.containsKey("embargo") ? stored.embargoUntil() : copy.embargoUntil());
    }

    private String sound(String field, String typed, String stored) {
        return faults.containsKey(field) ? stored : typed;
    }

    /** The body to be written in as a text. */
    public String source() {
        return source(copy.body());
    }

    /** A body with a line for each block. */
    static String source(String body) {
        Document document = Jsoup.parseBodyFragment(body);
        document.outputSettings().prettyPrint(false);
        return document.body().childNodes().stream().map(Node::outerHtml).collect(Collectors.joining("\n"));
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    public boolean sound() {
        return faults.isEmpty();
    }

    private static String line(Context ctx, String name, int longest, Map<String, String> faults) {
        return cut(PlainText.line(Input.raw(ctx, name)), name, longest, faults);
    }

    private static String cut(String text, String name, int longest, Map<String, String> faults) {
        if (text.length() > longest) faults.put(name, "desk.fault.long");
        return text;
    }

    private static String names(Context ctx, String name, int longest, Map<String, String> faults) {
        List<String> names = Copy.names(Input.raw(ctx, name)).stream()
                .map(PlainText::line)
                .filter(n -> !n.isEmpty())
                .toList();
        if (names.stream().anyMatch(n -> n.length() > NAME)) faults.put(name, "desk.fault.long");
        return cut(Copy.joined(names), name, longest, faults);
    }
}
