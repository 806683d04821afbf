package broadsheet.feed;

import broadsheet.content.Author;
import broadsheet.content.Section;
import broadsheet.content.Topic;

/** Where the feeds of a list stand: {@code /feeds/rss.xml}, {@code /feeds/section/world/rss.xml} and so on. */
public record FeedAddress(String folder) {

    public static final FeedAddress SITE = new FeedAddress("/feeds");

    public static FeedAddress of(Section section) {
        return new FeedAddress("/feeds/section/" + section.slug());
    }

    public static FeedAddress of(Topic topic) {
        return new FeedAddress("/feeds/topic/" + topic.slug());
    }

    public static FeedAddress of(Author author) {
        return new FeedAddress("/feeds/author/" + author.slug());
    }

    public String path(FeedFormat format) {
        return folder + "/" + format.file();
    }
}
