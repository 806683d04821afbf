package broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the W3C feed validator holds against a feed, read with the JDK's parser. */
final class FeedRules {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String RFC822 =
            "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4} "
                    + "\\d\\d:\\d\\d:\\d\\d [+-]\\d{4}";
    private static final String RFC3339 = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)";
    private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    private static final Set<String> CHANNEL =
            Set.of("title", "link", "description", "language", "lastBuildDate", "atom:link", "image", "item");
    private static final Set<String> ITEM = Set.of(
            "title",
            "link",
            "guid",
            "pubDate",
            "dc:creator",
            "dc:language",
            "category",
            "description",
            "content:encoded",
            "media:content");
    private static final Set<String> ENTRY = Set.of(
            "id",
            "title",
            "link",
            "published",
            "updated",
            "author",
            "category",
            "rights",
            "summary",
            "content",
            "media:content");

    private FeedRules() {}

    static org.w3c.dom.Document parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    static void rss(byte[] xml, String address) {
        Element rss = parse(xml).getDocumentElement();
        assertThat(rss.getNodeName()).isEqualTo("rss");
        assertThat(rss.getAttribute("version")).isEqualTo("2.0");
        List<Element> channels = children(rss);
        assertThat(channels).hasSize(1);
        Element channel = channels.get(0);
        assertThat(children(channel)).allMatch(e -> CHANNEL.contains(e.getNodeName()));
        for (String required : List.of("title", "link", "description", "language", "lastBuildDate"))
            assertThat(texts(channel, required)).as(required).hasSize(1).allMatch(text -> !text.isBlank());
        absolute(texts(channel, "link").get(0));
        assertThat(texts(channel, "lastBuildDate").get(0)).matches(RFC822);
        assertThat(texts(channel, "language").get(0)).matches(LANGUAGE);
        assertThat(links(channel, "atom:link", "self")).containsExactly(address);
        Element image = named(channel, "image").get(0);
        assertThat(texts(image, "title")).isEqualTo(texts(channel, "title"));
        assertThat(texts(image, "link")).isEqualTo(texts(channel, "link"));
        List<String> guids = new ArrayList<>();
        for (Element item : named(channel, "item")) {
            assertThat(children(item)).allMatch(e -> ITEM.contains(e.getNodeName()));
            for (String one : List.of("title", "link", "guid", "pubDate", "description", "content:encoded"))
                assertThat(texts(item, one)).as(one).hasSize(1);
            guids.addAll(texts(item, "guid"));
            absolute(texts(item, "link").get(0));
            assertThat(texts(item, "pubDate").get(0)).matches(RFC822);
            for (Element media : named(item, "media:content")) absolute(media.getAttribute("url"));
            for (String language : texts(item, "dc:language"))
                assertThat(language).matches(LANGUAGE);
            safe(texts(item, "content:encoded").get(0));
            assertThat(Jsoup.parseBodyFragment(texts(item, "description").get(0))
                            .body()
                            .children())
                    .as("text, as HTML")
                    .isEmpty();
        }
        assertThat(guids).doesNotHaveDuplicates();
    }

    static void atom(byte[] xml, String address) {
        Element feed = parse(xml).getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getAttribute("xml:lang")).matches(LANGUAGE);
        for (String one : List.of("id", "title", "updated"))
            assertThat(texts(feed, one)).as(one).hasSize(1);
        assertThat(texts(feed, "updated").get(0)).matches(RFC3339);
        assertThat(links(feed, "link", "self")).containsExactly(address);
        assertThat(links(feed, "link", "alternate")).hasSize(1);
        assertThat(named(feed, "author")).hasSize(1);
        List<String> ids = new ArrayList<>();
        for (Element entry : named(feed, "entry")) {
            assertThat(children(entry)).allMatch(e -> ENTRY.contains(e.getNodeName()));
            for (String one : List.of("id", "title", "updated", "published", "content"))
                assertThat(texts(entry, one)).as(one).hasSize(1);
            ids.addAll(texts(entry, "id"));
            texts(entry, "id").forEach(FeedRules::absolute);
            assertThat(texts(entry, "updated").get(0)).matches(RFC3339);
            assertThat(texts(entry, "published").get(0)).matches(RFC3339);
            assertThat(links(entry, "link", "alternate")).hasSize(1).allSatisfy(FeedRules::absolute);
            assertThat(named(entry, "content").get(0).getAttribute("type")).isEqualTo("html");
            assertThat(entry.getAttribute("xml:lang")).matches(LANGUAGE);
            safe(texts(entry, "content").get(0));
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    /** What readers throw away, or cannot find from where they are. */
    private static void safe(String html) {
        Document parsed = Jsoup.parseBodyFragment(html);
        assertThat(parsed.select("script, style, iframe, object, embed, form, meta, link, [style], [onclick]"))
                .isEmpty();
        parsed.select("[href]").eachAttr("href").forEach(FeedRules::absolute);
        parsed.select("[src]").eachAttr("src").forEach(FeedRules::absolute);
    }

    private static void absolute(String address) {
        assertThat(URI.create(address).isAbsolute()).as(address).isTrue();
    }

    static List<String> links(Element parent, String name, String rel) {
        return named(parent, name).stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    static List<String> texts(Element parent, String name) {
        return named(parent, name).stream().map(Element::getTextContent).toList();
    }

    static List<Element> named(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getNodeName().equals(name))
                .toList();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
            if (node instanceof Element element) children.add(element);
        return children;
    }
}
