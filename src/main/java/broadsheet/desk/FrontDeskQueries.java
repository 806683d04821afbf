package broadsheet.desk;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.SECTION;

import broadsheet.db.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;

/** Articles as the desk names them when it arranges the front: those that readers do not see yet, too. */
public final class FrontDeskQueries {

    private final DSLContext dsl;
    private final Clock clock;

    public FrontDeskQueries(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** @param listedAt since when, or from when on, readers see it; null for never */
    record Title(
            long article,
            String headline,
            String section,
            @Nullable Instant listedAt) {}

    Map<Long, Title> titles(Collection<Long> articles) {
        return select().where(ARTICLE.ID.in(articles)).fetchMap(ARTICLE.ID, FrontDeskQueries::title);
    }

    /** The next few that come out by themselves. */
    List<Title> coming(int limit) {
        return select().where(ARTICLE.LISTED_AT.gt(clock.instant()))
                .and(ARTICLE.LISTED_AT.le(Database.LATEST))
                .orderBy(ARTICLE.LISTED_AT.asc(), ARTICLE.ID.asc())
                .limit(limit)
                .fetch(FrontDeskQueries::title);
    }

    private SelectOnConditionStep<? extends Record> select() {
        return dsl.select(ARTICLE.ID, ARTICLE.HEADLINE, SECTION.NAME, ARTICLE.LISTED_AT)
                .from(ARTICLE)
                .join(SECTION)
                .on(SECTION.ID.eq(ARTICLE.SECTION_ID));
    }

    private static Title title(Record row) {
        return new Title(
                row.get(ARTICLE.ID), row.get(ARTICLE.HEADLINE), row.get(SECTION.NAME), row.get(ARTICLE.LISTED_AT));
    }
}
