package broadsheet.feed;

import broadsheet.web.Json;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/: the names here are its names. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JsonFeed(
        String version,
        String title,
        String description,
        @JsonProperty("home_page_url") String homePageUrl,
        @JsonProperty("feed_url") String feedUrl,
        String icon,
        String language,
        List<Person> authors,
        List<Hub> hubs,
        @JsonInclude List<Item> items) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Person(String name, String url) {}

    record Hub(String type, String url) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_html") String contentHtml,
            String summary,
            @Nullable String image,
            @JsonProperty("date_published") String datePublished,
            @JsonProperty("date_modified") String dateModified,
            List<Person> authors,
            List<String> tags,
            String language) {}

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.description(),
                feed.page(),
                feed.address(),
                feed.icon(),
                feed.language(),
                List.of(new Person(feed.site(), feed.siteUrl() + "/")),
                feed.hub() == null ? List.of() : List.of(new Hub("WebSub", feed.hub())),
                feed.entries().stream().map(entry -> item(feed, entry)).toList());
    }

    private static Item item(Feed feed, Feed.Entry entry) {
        return new Item(
                entry.id(),
                entry.url(),
                entry.article().headline(),
                entry.html(),
                entry.article().excerpt(),
                entry.picture() == null ? null : entry.picture().url(),
                date(feed, entry.article().publishedAt()),
                date(feed, entry.article().updatedAt()),
                entry.authors().stream()
                        .map(author -> new Person(author.name(), feed.siteUrl() + author.path()))
                        .toList(),
                entry.tags(),
                entry.article().language());
    }

    private static String date(Feed feed, Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(feed.local(instant));
    }

    byte[] bytes() {
        return Json.write(this).getBytes(StandardCharsets.UTF_8);
    }
}
