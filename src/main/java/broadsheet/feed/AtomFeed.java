package broadsheet.feed;

import broadsheet.content.Author;
import broadsheet.feed.Feed.Entry;
import broadsheet.web.Xml;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Atom 1.0, RFC 4287. */
final class AtomFeed {

    private final Feed feed;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Xml xml = new Xml(bytes);

    AtomFeed(Feed feed) {
        this.feed = feed;
    }

    byte[] bytes() {
        xml.open(
                        "feed",
                        "xmlns",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:media",
                        "http://search.yahoo.com/mrss/",
                        "xml:lang",
                        feed.language())
                .text("id", feed.address())
                .text("title", feed.title());
        if (!feed.description().isEmpty()) xml.text("subtitle", feed.description());
        xml.text("updated", date(feed.updated()))
                .empty("link", "rel", "self", "type", FeedFormat.ATOM.type(), "href", feed.address())
                .empty("link", "rel", "alternate", "type", "text/html", "href", feed.page());
        if (feed.hub() != null) xml.empty("link", "rel", "hub", "href", feed.hub());
        xml.text("icon", feed.icon());
        author(feed.site(), feed.siteUrl() + "/");
        feed.entries().forEach(this::entry);
        xml.close("feed").close();
        return bytes.toByteArray();
    }

    private void entry(Entry entry) {
        xml.open("entry", "xml:lang", entry.article().language())
                .text("id", entry.id())
                .text("title", entry.article().headline())
                .empty("link", "rel", "alternate", "type", "text/html", "href", entry.url())
                .text("published", date(entry.article().firstPublishedAt()))
                .text("updated", date(entry.article().updatedAt()));
        for (Author author : entry.authors()) author(author.name(), feed.siteUrl() + author.path());
        entry.tags().forEach(tag -> xml.empty("category", "term", tag));
        if (!entry.article().copyright().isEmpty())
            xml.text("rights", entry.article().copyright());
        xml.text("summary", entry.article().excerpt()).text("content", entry.html(), "type", "html");
        RssFeed.media(xml, entry);
        xml.close("entry");
    }

    private void author(String name, String uri) {
        xml.open("author").text("name", name).text("uri", uri).close("author");
    }

    private String date(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(feed.local(instant));
    }
}
