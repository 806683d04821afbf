package broadsheet.desk;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.MANUSCRIPT;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.TOPIC;

import broadsheet.content.Position;
import broadsheet.edition.Manuscript.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the desk lists. */
public final class DeskQueries {

    private static final int SIZE = 40;
    private static final int NAMES = 2_000;

    private final DSLContext dsl;
    private final Clock clock;
    private final ArticleOrder order;

    public DeskQueries(DSLContext dsl, Clock clock, DeskSearch search) {
        this.dsl = dsl;
        this.clock = clock;
        this.order = new ArticleOrder(dsl, search);
    }

    /** One page of the list, and where the next begins. */
    record Rows(List<ArticleRow> rows, @Nullable Position next) {}

    Rows articles(ArticleFilter filter) {
        Instant now = clock.instant();
        List<Position> found = order.from(filter, now, SIZE + 1);
        boolean more = found.size() > SIZE;
        List<Position> page = more ? found.subList(0, SIZE) : found;
        Map<Long, ArticleRow> rows = rows(page.stream().map(Position::id).toList(), now);
        return new Rows(
                page.stream()
                        .map(position -> rows.get(position.id()))
                        .filter(Objects::nonNull)
                        .toList(),
                more ? page.get(SIZE - 1) : null);
    }

    private Map<Long, ArticleRow> rows(List<Long> articles, Instant now) {
        return dsl.select(
                        ARTICLE.ID,
                        DSL.coalesce(MANUSCRIPT.HEADLINE, ARTICLE.HEADLINE).as("words"),
                        SECTION.NAME,
                        ARTICLE.STATUS,
                        ARTICLE.LISTED_AT,
                        MANUSCRIPT.AUTHORS,
                        MANUSCRIPT.VERSION,
                        MANUSCRIPT.PUBLISHED_VERSION,
                        MANUSCRIPT.SAVED_AT,
                        MANUSCRIPT.SAVED_BY)
                .from(ARTICLE)
                .leftJoin(MANUSCRIPT)
                .on(MANUSCRIPT.ARTICLE_ID.eq(ARTICLE.ID))
                .join(SECTION)
                .on(SECTION.ID.eq(DSL.coalesce(MANUSCRIPT.SECTION_ID, ARTICLE.SECTION_ID)))
                .where(ARTICLE.ID.in(articles))
                .fetchMap(ARTICLE.ID, row -> row(row, now));
    }

    private static ArticleRow row(Record row, Instant now) {
        Integer version = row.get(MANUSCRIPT.VERSION);
        return new ArticleRow(
                row.get(ARTICLE.ID),
                row.get("words", String.class),
                row.get(SECTION.NAME),
                Optional.ofNullable(row.get(MANUSCRIPT.AUTHORS)).orElse(""),
                State.of(row.get(ARTICLE.STATUS), row.get(ARTICLE.LISTED_AT), now),
                version != null && !version.equals(row.get(MANUSCRIPT.PUBLISHED_VERSION)),
                row.get(ARTICLE.LISTED_AT),
                row.get(MANUSCRIPT.SAVED_AT),
                row.get(MANUSCRIPT.SAVED_BY));
    }

    /** Names to be offered while somebody types. */
    List<String> authorNames() {
        return dsl.select(AUTHOR.NAME)
                .from(AUTHOR)
                .orderBy(AUTHOR.NAME)
                .limit(NAMES)
                .fetch(AUTHOR.NAME);
    }

    List<String> topicNames() {
        return dsl.select(TOPIC.NAME)
                .from(TOPIC)
                .orderBy(TOPIC.NAME)
                .limit(NAMES)
                .fetch(TOPIC.NAME);
    }
}
