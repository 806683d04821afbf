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

/** Articles as the desk names them when it chooses what stands where: those that readers do not see yet, too. */
public final class FrontDeskQueries {

    private final DSLContext dsl;
    private final Clock clock;

    public FrontDeskQueries(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /**
     * @param comesAt when readers will see it; null when they do, or never will
     * @param gone whether they never will
     */
    record Title(
            long article,
            String headline,
            String section,
            @Nullable Instant comesAt,
            boolean gone) {}

    Map<Long, Title> titles(Collection<Long> articles) {
        return select().where(ARTICLE.ID.in(articles)).fetchMap(ARTICLE.ID, this::title);
    }

    /** The next few that come out by themselves. */
    List<Title> coming(int limit) {
        return select().where(ARTICLE.LISTED_AT.gt(clock.instant()))
                .and(ARTICLE.LISTED_AT.le(Database.LATEST))
                .orderBy(ARTICLE.LISTED_AT.asc(), ARTICLE.ID.asc())
                .limit(limit)
                .fetch(this::title);
    }

    private SelectOnConditionStep<? extends Record> select() {
        return dsl.select(ARTICLE.ID, ARTICLE.HEADLINE, SECTION.NAME, ARTICLE.LISTED_AT)
                .from(ARTICLE)
                .join(SECTION)
                .on(SECTION.ID.eq(ARTICLE.SECTION_ID));
    }

    private Title title(Record row) {
        Instant listedAt = row.get(ARTICLE.LISTED_AT);
        return new Title(
                row.get(ARTICLE.ID),
                row.get(ARTICLE.HEADLINE),
                row.get(SECTION.NAME),
                listedAt != null && listedAt.isAfter(clock.instant()) ? listedAt : null,
                listedAt == null);
    }
}
