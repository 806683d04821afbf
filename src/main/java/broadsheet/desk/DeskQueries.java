package broadsheet.desk;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.MANUSCRIPT;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.TOPIC;

import broadsheet.content.Position;
import broadsheet.edition.Manuscript.State;
import broadsheet.web.Input;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the desk lists. */
public final class DeskQueries {

    private static final int SIZE = 40;
    private static final int NAMES = 2_000;
    private static final Field<String> HEADLINE = DSL.coalesce(MANUSCRIPT.HEADLINE, ARTICLE.HEADLINE);

    private final DSLContext dsl;
    private final Clock clock;

    public DeskQueries(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** One page of the list, and where the next begins. */
    record Rows(List<ArticleRow> rows, @Nullable Position next) {}

    Rows articles(ArticleFilter filter) {
        Instant now = clock.instant();
        Field<Instant> order = order(filter);
        List<Condition> where = where(filter, now);
        Position before = filter.before();
        if (before != null)
            where.add(order.lt(before.listedAt()).or(order.eq(before.listedAt()).and(ARTICLE.ID.lt(before.id()))));
        List<Record> found = new ArrayList<>(dsl.select(
                        ARTICLE.ID,
                        HEADLINE.as("words"),
                        SECTION.NAME,
                        ARTICLE.STATUS,
                        ARTICLE.LISTED_AT,
                        MANUSCRIPT.AUTHORS,
                        MANUSCRIPT.VERSION,
                        MANUSCRIPT.PUBLISHED_VERSION,
                        MANUSCRIPT.SAVED_AT,
                        MANUSCRIPT.SAVED_BY,
                        order.as("place"))
                .from(ARTICLE)
                .leftJoin(MANUSCRIPT)
                .on(MANUSCRIPT.ARTICLE_ID.eq(ARTICLE.ID))
                .join(SECTION)
                .on(SECTION.ID.eq(DSL.coalesce(MANUSCRIPT.SECTION_ID, ARTICLE.SECTION_ID)))
                .where(where)
                .orderBy(order.desc(), ARTICLE.ID.desc())
                .limit(SIZE + 1)
                .fetch());
        boolean more = found.size() > SIZE;
        if (more) found.remove(SIZE);
        Record last = found.isEmpty() ? null : found.get(found.size() - 1);
        return new Rows(
                found.stream().map(row -> row(row, now)).toList(),
                more && last != null ? new Position(last.get("place", Instant.class), last.get(ARTICLE.ID)) : null);
    }

    /** What is out goes by its time, everything else by when it was last worked on. */
    private static Field<Instant> order(ArticleFilter filter) {
        return switch (filter.status()) {
            case "published", "scheduled" -> ARTICLE.LISTED_AT;
            case "" -> filter.any() ? DSL.coalesce(MANUSCRIPT.SAVED_AT, ARTICLE.CREATED_AT) : MANUSCRIPT.SAVED_AT;
            default -> DSL.coalesce(MANUSCRIPT.SAVED_AT, ARTICLE.CREATED_AT);
        };
    }

    private List<Condition> where(ArticleFilter filter, Instant now) {
        List<Condition> where = new ArrayList<>();
        switch (filter.status()) {
            case "draft", "withdrawn" -> where.add(ARTICLE.STATUS.eq(filter.status()));
            case "scheduled" -> where.add(ARTICLE.LISTED_AT.gt(now));
            case "published" -> where.add(ARTICLE.LISTED_AT.le(now));
            default -> {
                if (!filter.any()) where.add(MANUSCRIPT.SAVED_AT.isNotNull());
            }
        }
        if (filter.owner() != null) where.add(MANUSCRIPT.OWNER_ID.eq(filter.owner()));
        Input.number(filter.section())
                .ifPresent(id -> where.add(
                        DSL.coalesce(MANUSCRIPT.SECTION_ID, ARTICLE.SECTION_ID).eq(id)));
        if (!filter.author().isEmpty()) where.add(writtenBy(filter.author()));
        for (String word : filter.q().split("\\s+")) if (!word.isEmpty()) where.add(contains(word));
        return where;
    }

    private static Condition writtenBy(String name) {
        String part = "%" + escaped(name) + "%";
        return like(MANUSCRIPT.AUTHORS, part)
                .or(DSL.exists(DSL.selectOne()
                        .from(ARTICLE_AUTHOR)
                        .join(AUTHOR)
                        .on(AUTHOR.ID.eq(ARTICLE_AUTHOR.AUTHOR_ID))
                        .where(ARTICLE_AUTHOR.ARTICLE_ID.eq(ARTICLE.ID))
                        .and(like(AUTHOR.NAME, part))));
    }

    private static Condition contains(String word) {
        String part = "%" + escaped(word) + "%";
        return like(HEADLINE, part)
                .or(like(DSL.coalesce(MANUSCRIPT.STANDFIRST, ARTICLE.STANDFIRST), part))
                .or(like(MANUSCRIPT.BODY, part));
    }

    private static Condition like(Field<String> field, String part) {
        return DSL.lower(field).like(part, '!');
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
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
