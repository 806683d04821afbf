package broadsheet.api;

import broadsheet.archive.Ninjs;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What GET /api/articles answers.
 *
 * @param edition the newest there is: what to ask for as "since" once all pages of the list are read
 * @param next address of the next page of the list; null at its end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticlesAnswer(
        long edition, List<Entry> articles, @Nullable String next) {

    /** @param url of the page; null for what is not public any more */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(long id, @Nullable String url, Ninjs item) {}
}
