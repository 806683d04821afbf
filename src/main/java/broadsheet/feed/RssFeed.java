package broadsheet.feed;

import broadsheet.content.Author;
import broadsheet.feed.Feed.Entry;
import broadsheet.feed.Feed.Media;
import broadsheet.web.Xml;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.unbescape.html.HtmlEscape;

/** RSS 2.0 with the modules that readers know: content, Dublin Core, Media RSS, Atom links. */
final class RssFeed {

    /** RFC 822 with the four-digit year of RFC 1123, as the RSS Advisory Board asks. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    private final Feed feed;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Xml xml = new Xml(bytes);

    RssFeed(Feed feed) {
        this.feed = feed;
    }

    byte[] bytes() {
        xml.open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:content",
                        "http://purl.org/rss/1.0/modules/content/",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:media",
                        "http://search.yahoo.com/mrss/")
                .open("channel")
                .text("title", feed.title())
                .text("link", feed.page())
                .text("description", feed.description().isEmpty() ? feed.title() : feed.description())
                .text("language", feed.language())
                .text("lastBuildDate", date(feed.updated()))
                .empty("atom:link", "rel", "self", "type", FeedFormat.RSS.type(), "href", feed.address());
        if (feed.hub() != null) xml.empty("atom:link", "rel", "hub", "href", feed.hub());
        xml.open("image")
                .text("url", feed.icon())
                .text("title", feed.title())
                .text("link", feed.page())
                .close("image");
        feed.entries().forEach(this::item);
        xml.close("channel").close("rss").close();
        return bytes.toByteArray();
    }

    private void item(Entry entry) {
        xml.open("item")
                .text("title", entry.article().headline())
                .text("link", entry.url())
                .text("guid", entry.id(), "isPermaLink", "false")
                .text("pubDate", date(entry.article().publishedAt()));
        for (Author author : entry.authors()) xml.text("dc:creator", author.name());
        xml.text("dc:language", entry.article().language());
        entry.tags().forEach(tag -> xml.text("category", tag));
        xml.text("description", HtmlEscape.escapeHtml4Xml(entry.article().excerpt())); // it is HTML there
        xml.text("content:encoded", entry.html());
        media(xml, entry);
        xml.close("item");
    }

    /** Media RSS is the same in RSS and in Atom. */
    static void media(Xml xml, Entry entry) {
        Media picture = entry.picture();
        if (picture == null) return;
        xml.open(
                "media:content",
                "url",
                picture.url(),
                "medium",
                "image",
                "type",
                picture.type(),
                "width",
                Integer.toString(picture.width()),
                "height",
                Integer.toString(picture.height()));
        if (!picture.alt().isEmpty()) xml.text("media:description", picture.alt(), "type", "plain");
        if (!picture.credit().isEmpty()) xml.text("media:credit", picture.credit());
        xml.close("media:content");
    }

    private String date(Instant instant) {
        return DATE.format(feed.local(instant));
    }
}
