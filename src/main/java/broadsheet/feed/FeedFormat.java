package broadsheet.feed;

import java.util.Optional;
import java.util.stream.Stream;

/** What a feed can be written as; the file name is the last part of its address. */
public enum FeedFormat {
    RSS("rss.xml", "application/rss+xml"),
    ATOM("atom.xml", "application/atom+xml"),
    JSON("feed.json", "application/feed+json");

    private final String file;
    private final String type;

    FeedFormat(String file, String type) {
        this.file = file;
        this.type = type;
    }

    public String file() {
        return file;
    }

    /** The media type. */
    public String type() {
        return type;
    }

    static Optional<FeedFormat> of(String file) {
        return Stream.of(values()).filter(format -> format.file.equals(file)).findFirst();
    }

    byte[] write(Feed feed) {
        return switch (this) {
            case RSS -> new RssFeed(feed).bytes();
            case ATOM -> new AtomFeed(feed).bytes();
            case JSON -> JsonFeed.of(feed).bytes();
        };
    }
}
