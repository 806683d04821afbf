package broadsheet.search;

import broadsheet.content.Teaser;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in an answer of the API: IPTC ninjs 3.1, as far as a list knows it, with what led to it.
 *
 * @param score how well it fits, comparable within one answer
 * @param reason why it was chosen; null in a search
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewsItem(
        @JsonUnwrapped Item item, double score, @Nullable String reason) {

    /**
     * The item proper.
     *
     * @param subjects rel "section": where it stands
     * @param altIds role "link": its page
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Item(
            String uri,
            String type,
            Standard standard,
            String language,
            String firstCreated,
            String versionCreated,
            String pubStatus,
            List<Text> headlines,
            List<Text> descriptions,
            List<Subject> subjects,
            List<Text> altIds) {}

    public record Standard(String name, String version) {}

    public record Text(String role, String value) {}

    public record Subject(String name, String rel) {}

    /** @param site its address, without a slash at its end */
    public static NewsItem of(Teaser teaser, String site, double score, @Nullable String reason) {
        String published = teaser.publishedAt().toString();
        return new NewsItem(
                new Item(
                        teaser.uri(),
                        "text",
                        new Standard("ninjs", "3.1"),
                        teaser.language(),
                        published,
                        published,
                        "usable",
                        List.of(new Text("main", teaser.headline())),
                        teaser.summary().isEmpty() ? List.of() : List.of(new Text("summary", teaser.summary())),
                        List.of(new Subject(teaser.section().name(), "section")),
                        List.of(new Text("link", site + teaser.path()))),
                Math.round(score * 1_000) / 1_000.0,
                reason);
    }
}
