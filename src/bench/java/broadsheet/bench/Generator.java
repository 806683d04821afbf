package broadsheet.bench;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.EDITION;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.TOPIC;

import broadsheet.db.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Fills an empty data folder with a made paper: {@code generator FOLDER N}. It writes rows as Publishing would, many in
 * one transaction and without it: a million articles take minutes instead of hours. The index is built by the next
 * start. BROADSHEET_DATABASE names another database than the folder's.
 */
public final class Generator {

    private static final int BATCH = 1_000;
    /** The last article's time, so that the paper is the same on every day. */
    static final Instant END = Instant.parse("2026-11-20T12:00:00Z");

    private Generator() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]).toAbsolutePath();
        int size = Integer.parseInt(args[1].replace("_", ""));
        String url =
                System.getenv().getOrDefault("BROADSHEET_DATABASE", "jdbc:h2:file:" + folder.resolve("broadsheet"));
        try (Database database = Database.open(
                url,
                System.getenv().getOrDefault("BROADSHEET_DATABASE_USER", "sa"),
                System.getenv().getOrDefault("BROADSHEET_DATABASE_PASSWORD", ""))) {
            fill(database, size);
        }
    }

    static void fill(Database database, int size) {
        if (database.dsl().fetchExists(ARTICLE)) throw new IllegalStateException("there are articles already");
        long began = System.nanoTime();
        database.run(Generator::names);
        Newswire wire = new Newswire(size, END);
        long text = 0;
        for (int from = 0; from < size; from += BATCH) {
            int start = from;
            int end = Math.min(size, from + BATCH);
            List<Newswire.Article> articles = new ArrayList<>();
            for (int n = start; n < end; n++) articles.add(wire.article(n));
            text += articles.stream()
                    .mapToLong(a -> a.headline().length()
                            + a.standfirst().length()
                            + a.body().length())
                    .sum();
            database.run(tx -> {
                insert(tx, articles);
                tx.update(EDITION)
                        .set(EDITION.NUMBER, EDITION.NUMBER.plus(1))
                        .set(EDITION.CHANGED_AT, END) // else all of it would come out by itself with the next edition
                        .execute();
            });
            if (end % 50_000 == 0 || end == size)
                System.out.printf(
                        Locale.ROOT,
                        "%,d articles, %,d MB of text, %.0f/s%n",
                        end,
                        text >> 20,
                        end / ((System.nanoTime() - began) / 1e9));
        }
        database.run(dsl -> List.of(SECTION, TOPIC, AUTHOR, ARTICLE).forEach(table -> continueAfter(dsl, table, size)));
    }

    /** Rows that brought their own ids have not moved the counter that gives them. */
    private static void continueAfter(DSLContext dsl, Table<?> table, int size) {
        dsl.execute("alter table {0} alter column id restart with {1}", table, DSL.inline(size + 100_000L));
    }

    private static void names(DSLContext dsl) {
        for (int n = 0; n < Newswire.SECTIONS; n++)
            dsl.insertInto(SECTION, SECTION.ID, SECTION.SLUG, SECTION.NAME, SECTION.POSITION)
                    .values((long) n + 1, "section-" + n, "Section " + Newswire.word(n + 400), n)
                    .execute();
        for (int n = 0; n < Newswire.TOPICS; n++)
            dsl.insertInto(TOPIC, TOPIC.ID, TOPIC.SLUG, TOPIC.NAME, TOPIC.KIND)
                    .values((long) n + 1, "topic-" + n, Newswire.word(n + 2_000), n % 5 == 0 ? "place" : "subject")
                    .execute();
        for (int n = 0; n < Newswire.AUTHORS; n++)
            dsl.insertInto(AUTHOR, AUTHOR.ID, AUTHOR.SLUG, AUTHOR.NAME, AUTHOR.BIO)
                    .values((long) n + 1, "author-" + n, Newswire.word(n + 9_000) + " " + Newswire.word(n + 5_000), "")
                    .execute();
    }

    private static void insert(DSLContext dsl, List<Newswire.Article> articles) {
        long edition =
                dsl.select(EDITION.NUMBER.plus(1)).from(EDITION).fetchSingle().value1();
        BatchBindStep rows = dsl.batch(dsl.insertInto(
                        ARTICLE,
                        ARTICLE.ID,
                        ARTICLE.URI,
                        ARTICLE.SECTION_ID,
                        ARTICLE.SLUG,
                        ARTICLE.HEADLINE,
                        ARTICLE.STANDFIRST,
                        ARTICLE.EXCERPT,
                        ARTICLE.BODY,
                        ARTICLE.FIRST_PUBLISHED_AT,
                        ARTICLE.PUBLISHED_AT,
                        ARTICLE.UPDATED_AT,
                        ARTICLE.LISTED_AT,
                        ARTICLE.EDITION,
                        ARTICLE.WORD_COUNT,
                        ARTICLE.CREATED_AT,
                        ARTICLE.KICKER,
                        ARTICLE.LANGUAGE,
                        ARTICLE.STATUS,
                        ARTICLE.VERSION,
                        ARTICLE.SOURCE,
                        ARTICLE.COPYRIGHT,
                        ARTICLE.USAGE_TERMS,
                        ARTICLE.NOTE)
                .values(
                        0L,
                        "",
                        0L,
                        "",
                        "",
                        "",
                        "",
                        "",
                        END,
                        END,
                        END,
                        END,
                        0L,
                        0,
                        END,
                        "",
                        "en",
                        "published",
                        1,
                        "",
                        "",
                        "",
                        ""));
        BatchBindStep authors = dsl.batch(dsl.insertInto(
                        ARTICLE_AUTHOR,
                        ARTICLE_AUTHOR.ARTICLE_ID,
                        ARTICLE_AUTHOR.AUTHOR_ID,
                        ARTICLE_AUTHOR.POSITION,
                        ARTICLE_AUTHOR.LISTED_AT)
                .values(0L, 0L, 0, END));
        BatchBindStep topics = dsl.batch(dsl.insertInto(
                        ARTICLE_TOPIC,
                        ARTICLE_TOPIC.ARTICLE_ID,
                        ARTICLE_TOPIC.TOPIC_ID,
                        ARTICLE_TOPIC.POSITION,
                        ARTICLE_TOPIC.LISTED_AT)
                .values(0L, 0L, 0, END));
        for (Newswire.Article a : articles) {
            long id = a.number() + 1L;
            Instant at = a.publishedAt();
            String excerpt = a.standfirst().length() > 160 ? a.standfirst().substring(0, 159) + "…" : a.standfirst();
            rows = rows.bind(
                    id,
                    "urn:wire:" + a.number(),
                    a.section() + 1L,
                    "story-" + a.number(),
                    a.headline(),
                    a.standfirst(),
                    excerpt,
                    a.body(),
                    at,
                    at,
                    at,
                    at,
                    edition,
                    a.words(),
                    at,
                    "",
                    "en",
                    "published",
                    1,
                    "",
                    "",
                    "",
                    "");
            authors = authors.bind(id, a.author() + 1L, 0, at);
            int position = 0;
            for (int topic : a.topics()) topics = topics.bind(id, topic + 1L, position++, at);
        }
        rows.execute();
        authors.execute();
        topics.execute();
    }
}
