package broadsheet.desk;

import broadsheet.content.LinkAddress;
import broadsheet.content.Picture;
import broadsheet.content.PlainText;
import broadsheet.edition.Copy;
import broadsheet.edition.Manuscript;
import broadsheet.edition.Mentions;
import broadsheet.edition.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What is missing before readers should see an article. */
public final class Checklist {

    /** Longer ones are cut off where other sites show them. */
    private static final int LONG_HEADLINE = 110;

    /** Search engines and shared cards want as many pixels, and a sharp screen shows them. */
    private static final int WIDE_ENOUGH = 1200;

    private Checklist() {}

    /** What is looked for besides a headline, without which nothing can be published. */
    public static final List<String> CHECKS = List.of(
            "body",
            "headlineLong",
            "standfirst",
            "author",
            "authorNew",
            "topicNew",
            "hero",
            "heroNarrow",
            "alt",
            "credit",
            "heading",
            "picture",
            "lost",
            "link",
            "address",
            "embed");

    private static final Map<String, String> PLACES = Map.of(
            "headlineLong", "#f-headline",
            "standfirst", "#f-standfirst",
            "author", "#f-authors",
            "authorNew", "#f-authors",
            "topicNew", "#f-topics",
            "hero", "#l-hero",
            "heroNarrow", "#l-hero");

    /**
     * Something missing.
     *
     * @param key of its words
     * @param detail what exactly, or empty
     * @param blocks whether nothing can be published with it
     * @param place where it is mended: a path, or a place on the page on which the article is written, with its sign
     */
    record Gap(String key, String detail, boolean blocks, String place) {}

    /**
     * @param mentions of the manuscript's text
     * @param pictures within the body, as they are stored
     * @param strict which gaps block, by the last parts of their keys
     * @param siteUrl the site's public address
     * @param leadsSomewhere whether a path of this site has a page
     * @param lost whether a paragraph stands for a picture that was not taken along
     */
    static List<Gap> of(
            Manuscript manuscript,
            Mentions mentions,
            @Nullable Picture hero,
            List<Picture> pictures,
            List<String> strict,
            String siteUrl,
            Predicate<String> leadsSomewhere,
            Predicate<String> lost) {
        Copy copy = manuscript.copy();
        List<Gap> gaps = new ArrayList<>();
        if (!PlainText.visible(copy.headline())) gaps.add(new Gap("desk.gap.headline", "", true, "#f-headline"));
        if (copy.body().isBlank()) gaps.add(gap("body", "", strict));
        if (copy.headline().length() > LONG_HEADLINE)
            gaps.add(gap("headlineLong", Integer.toString(copy.headline().length()), strict));
        if (!PlainText.visible(copy.standfirst())) gaps.add(gap("standfirst", "", strict));
        if (copy.authorNames().isEmpty()) gaps.add(gap("author", "", strict));
        String authors = mentions.authors(manuscript.article(), copy).stream()
                .filter(author -> author.slug() == null)
                .map(Submission.Named::name)
                .collect(Collectors.joining(", "));
        if (!authors.isEmpty()) gaps.add(gap("authorNew", authors, strict));
        String topics = mentions.topics(manuscript.article(), copy).stream()
                .filter(topic -> topic.slug() == null)
                .map(Submission.TopicName::name)
                .collect(Collectors.joining(", "));
        if (!topics.isEmpty()) gaps.add(gap("topicNew", topics, strict));
        if (hero == null) gaps.add(gap("hero", "", strict));
        else hero(gaps, hero, strict);
        pictures.forEach(picture -> picture(gaps, picture, strict));
        body(gaps, Jsoup.parseBodyFragment(copy.body()).body(), pictures, strict, siteUrl, leadsSomewhere, lost);
        return gaps;
    }

    private static Gap gap(String check, String detail, List<String> strict) {
        return new Gap("desk.gap." + check, detail, strict.contains(check), PLACES.getOrDefault(check, "#l-body"));
    }

    private static void hero(List<Gap> gaps, Picture hero, List<String> strict) {
        if (hero.width() < WIDE_ENOUGH) gaps.add(gap("heroNarrow", hero.width() + " × " + hero.height(), strict));
        picture(gaps, hero, strict);
    }

    private static void picture(List<Gap> gaps, Picture picture, List<String> strict) {
        String name = picture.caption().isEmpty() ? picture.uri() : picture.caption();
        if (!PlainText.visible(picture.alt())) gaps.add(gap("alt", name, picture, strict));
        if (!PlainText.visible(picture.credit())) gaps.add(gap("credit", name, picture, strict));
    }

    private static Gap gap(String check, String detail, Picture picture, List<String> strict) {
        return new Gap("desk.gap." + check, detail, strict.contains(check), "/desk/pictures/" + picture.id());
    }

    private static void body(
            List<Gap> gaps,
            Element body,
            List<Picture> pictures,
            List<String> strict,
            String siteUrl,
            Predicate<String> leadsSomewhere,
            Predicate<String> lost) {
        int last = 1;
        for (Element heading : body.select("h2, h3, h4")) {
            int level = heading.normalName().charAt(1) - '0';
            if (level > last + 1) gaps.add(gap("heading", heading.text(), strict));
            last = level;
        }
        for (Element img : body.select("img")) {
            String uri = img.attr("src").replaceFirst("^picture:", "");
            if (pictures.stream().noneMatch(picture -> picture.uri().equals(uri)))
                gaps.add(gap("picture", uri, strict));
        }
        for (Element paragraph : body.select("p"))
            if (lost.test(paragraph.text())) gaps.add(gap("lost", paragraph.text(), strict));
        for (Element link : body.select("a[href]")) {
            String href = link.attr("href");
            String path = href.startsWith(siteUrl + "/") ? href.substring(siteUrl.length()) : href;
            if (path.startsWith("/") && !leadsSomewhere.test(path)) gaps.add(gap("link", href, strict));
            if (path.startsWith("#") && body.getElementById(path.substring(1)) == null)
                gaps.add(gap("link", href, strict));
            if (LinkAddress.of(href).isEmpty()) gaps.add(gap("address", href, strict));
            if (link.text().strip().equals(href)) gaps.add(gap("embed", href, strict));
        }
    }
}
