package broadsheet.desk;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.MANUSCRIPT;

import broadsheet.content.Position;
import broadsheet.web.Input;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Which articles stand on a page of the desk's list, and in what order: each question walks an index from a position
 * on, or sorts what has never been published, so that an archive of a million costs what a small one does.
 */
final class ArticleOrder {

    private static final Comparator<Position> NEWEST_FIRST =
            Comparator.comparing(Position::listedAt).thenComparing(Position::id).reversed();

    private final DSLContext dsl;
    private final DeskSearch search;

    ArticleOrder(DSLContext dsl, DeskSearch search) {
        this.dsl = dsl;
        this.search = search;
    }

    /** Ids with what they are sorted by, newest first, at most so many. */
    List<Position> from(ArticleFilter filter, Instant now, int limit) {
        Set<Long> wanted = sought(filter);
        return switch (filter.status()) {
            case "published" -> listed(filter, now, DSL.noCondition(), wanted, limit);
            case "scheduled" -> listed(filter, Instant.MAX, ARTICLE.LISTED_AT.gt(now), wanted, limit);
            case "draft", "withdrawn" -> unlisted(filter, ARTICLE.STATUS.eq(filter.status()), wanted, limit);
            default -> workedOn(filter, wanted, limit);
        };
    }

    /** Null when nothing was asked for that has to be searched. */
    private @Nullable Set<Long> sought(ArticleFilter filter) {
        if (filter.q().isEmpty() && filter.author().isEmpty()) return null;
        if (filter.q().isEmpty()) return search.byAuthor(filter.author());
        Set<Long> ids = new HashSet<>(search.byWords(filter.q()));
        if (!filter.author().isEmpty()) ids.retainAll(search.byAuthor(filter.author()));
        return ids;
    }

    /**
     * What is out, or will be, by its time. One bound above, and no second: H2 would start at the wider of two.
     *
     * @param latest no later than this
     */
    private List<Position> listed(
            ArticleFilter filter, Instant latest, Condition also, @Nullable Set<Long> wanted, int limit) {
        Position before = filter.before();
        boolean goesOn = before != null && before.listedAt().isBefore(latest);
        Condition where = goesOn
                ? after(filter, ARTICLE.LISTED_AT, ARTICLE.ID)
                : latest.equals(Instant.MAX) ? ARTICLE.LISTED_AT.isNotNull() : ARTICLE.LISTED_AT.le(latest);
        where = where.and(also).and(among(ARTICLE.ID, wanted));
        Long section = section(filter);
        if (section != null) where = where.and(ARTICLE.SECTION_ID.eq(section));
        if (filter.owner() != null) where = where.and(ARTICLE.ID.in(owned(filter.owner())));
        List<OrderField<?>> order = new ArrayList<>();
        if (section != null) order.add(ARTICLE.SECTION_ID.asc());
        order.add(ARTICLE.LISTED_AT.desc());
        order.add(ARTICLE.ID.desc());
        return dsl.select(ARTICLE.LISTED_AT, ARTICLE.ID)
                .from(ARTICLE)
                .where(where)
                .orderBy(order)
                .limit(limit)
                .fetch(row -> new Position(row.value1(), row.value2()));
    }

    /** What no reader has: found in the index of times as what has none, and few enough to be sorted. */
    private List<Position> unlisted(ArticleFilter filter, Condition which, @Nullable Set<Long> wanted, int limit) {
        Field<Instant> at = DSL.coalesce(MANUSCRIPT.SAVED_AT, ARTICLE.CREATED_AT);
        Field<Long> in = DSL.coalesce(MANUSCRIPT.SECTION_ID, ARTICLE.SECTION_ID);
        Long section = section(filter);
        return dsl.select(at, ARTICLE.ID)
                .from(ARTICLE)
                .leftJoin(MANUSCRIPT)
                .on(MANUSCRIPT.ARTICLE_ID.eq(ARTICLE.ID))
                .where(ARTICLE.LISTED_AT.isNull())
                .and(which)
                .and(section == null ? DSL.noCondition() : in.eq(section))
                .and(filter.owner() == null ? DSL.noCondition() : MANUSCRIPT.OWNER_ID.eq(filter.owner()))
                .and(after(filter, at, ARTICLE.ID))
                .and(among(ARTICLE.ID, wanted))
                .orderBy(at.desc(), ARTICLE.ID.desc())
                .limit(limit)
                .fetch(row -> new Position(row.value1(), row.value2()));
    }

    /**
     * What was worked on last, and what has never been opened here by its time. Of what has one before readers, the index
     * of times has both: it is read until the page is full, instead of searched for what was never opened, of which
     * there may be nothing.
     */
    private List<Position> workedOn(ArticleFilter filter, @Nullable Set<Long> wanted, int limit) {
        List<Position> found = opened(filter, wanted, limit);
        if (filter.owner() != null) return found;
        found = merged(found, unlisted(filter, MANUSCRIPT.ARTICLE_ID.isNull(), wanted, limit).stream(), limit);
        ArticleFilter rest = filter;
        while (true) {
            List<Position> listed = listed(rest, Instant.MAX, DSL.noCondition(), wanted, limit);
            found = merged(found, neverOpened(listed), limit);
            if (listed.size() < limit) return found;
            Position last = listed.get(limit - 1);
            if (found.size() == limit && NEWEST_FIRST.compare(found.get(limit - 1), last) <= 0) return found;
            rest = filter.after(last);
        }
    }

    private static List<Position> merged(List<Position> some, Stream<Position> others, int limit) {
        return Stream.concat(some.stream(), others)
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    private Stream<Position> neverOpened(List<Position> listed) {
        Set<Long> opened = dsl.select(MANUSCRIPT.ARTICLE_ID)
                .from(MANUSCRIPT)
                .where(MANUSCRIPT.ARTICLE_ID.in(
                        listed.stream().map(Position::id).toList()))
                .fetchSet(MANUSCRIPT.ARTICLE_ID);
        return listed.stream().filter(position -> !opened.contains(position.id()));
    }

    private List<Position> opened(ArticleFilter filter, @Nullable Set<Long> wanted, int limit) {
        List<OrderField<?>> order = new ArrayList<>();
        Condition where =
                after(filter, MANUSCRIPT.SAVED_AT, MANUSCRIPT.ARTICLE_ID).and(among(MANUSCRIPT.ARTICLE_ID, wanted));
        Long section = section(filter);
        if (filter.owner() != null) {
            where = where.and(MANUSCRIPT.OWNER_ID.eq(filter.owner()));
            order.add(MANUSCRIPT.OWNER_ID.asc());
        }
        if (section != null) {
            where = where.and(MANUSCRIPT.SECTION_ID.eq(section));
            if (order.isEmpty()) order.add(MANUSCRIPT.SECTION_ID.asc());
        }
        order.add(MANUSCRIPT.SAVED_AT.desc());
        order.add(MANUSCRIPT.ARTICLE_ID.desc());
        return dsl.select(MANUSCRIPT.SAVED_AT, MANUSCRIPT.ARTICLE_ID)
                .from(MANUSCRIPT)
                .where(where)
                .orderBy(order)
                .limit(limit)
                .fetch(row -> new Position(row.value1(), row.value2()));
    }

    private static org.jooq.Select<org.jooq.Record1<Long>> owned(long staff) {
        return DSL.select(MANUSCRIPT.ARTICLE_ID).from(MANUSCRIPT).where(MANUSCRIPT.OWNER_ID.eq(staff));
    }

    private static @Nullable Long section(ArticleFilter filter) {
        return Input.number(filter.section()).orElse(null);
    }

    private static Condition among(Field<Long> id, @Nullable Set<Long> wanted) {
        return wanted == null ? DSL.noCondition() : id.in(wanted);
    }

    /** Behind the position that the page begins at. */
    private static Condition after(ArticleFilter filter, Field<Instant> at, Field<Long> id) {
        Position before = filter.before();
        if (before == null) return DSL.noCondition();
        return at.le(before.listedAt()).and(at.lt(before.listedAt()).or(id.lt(before.id())));
    }
}
