package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import broadsheet.edition.Submission;
import broadsheet.web.Access;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page costs the database: how many statements, and how each finds its rows. */
class PageCostTest {

    private static final int STORIES = 600;
    private static final String DEEP = "?before=" + (Newsroom.NOW.getEpochSecond() - 60 * 400) * 1_000_000 + "-1";

    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");
    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final List<Query> STATEMENTS = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void fill() throws InterruptedException {
        List<Submission> stories = new ArrayList<>();
        for (int i = 0; i < STORIES; i++)
            stories.add(Story.of("Story number " + i)
                    .slug("story-" + i)
                    .section("Section " + i % 6)
                    .standfirst("Bridges and harbours, part " + i % 9)
                    .by("Author " + i % 3)
                    .about("Topic " + i % 3)
                    .minutesOld(i + 1)
                    .submission());
        NEWSROOM.publish(stories);
        NEWSROOM.publish(
                Story.of("Story with a translation").section("Section 2"),
                Story.of("Erzählung").section("Section 2").translationOf("urn:test:story-with-a-translation"));
        likeLarge();
        assertThat(NEWSROOM.app().search().await(Duration.ofSeconds(30)))
                .isTrue(); // without it, More For You asks the store
        NEWSROOM.page("/about"); // the masthead is read once an edition
        NEWSROOM.database().dsl().configuration().setAppending(new ExecuteListener() {
            private static final long serialVersionUID = 1L;

            @Override
            public void executeStart(ExecuteContext context) {
                // others look at the store too, on threads of their own: the edition, the index
                String thread = Thread.currentThread().getName();
                if (context.query() != null && (thread.isEmpty() || thread.startsWith("Jetty")))
                    STATEMENTS.add(context.query());
            }
        });
    }

    /** What H2 has been seen to believe of a million articles, after which it walked all links of an author. */
    private static void likeLarge() {
        if (Newsroom.onPostgres()) return;
        DSLContext dsl = NEWSROOM.database().dsl();
        dsl.execute("alter table article_author alter column author_id selectivity 37");
        dsl.execute("alter table article_author alter column listed_at selectivity 99");
        dsl.execute("alter table article_topic alter column topic_id selectivity 57");
        dsl.execute("alter table article_topic alter column listed_at selectivity 52");
    }

    @AfterAll
    static void close() {
        NEWSROOM.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 8",
        "/section-1/story-1, 4",
        "/latest, 3",
        "/section-2, 3",
        "/topic/topic-2, 3",
        "/by/author-2, 3",
        "/corrections, 3"
    })
    void a_page_takes_few_statements(String path, int atMost) {
        List<Query> statements = statements(path);
        assertThat(statements).as(statements.toString()).hasSizeBetween(1, atMost);
    }

    @Test
    void nothing_is_counted_and_no_list_skips_rows() {
        for (String path : List.of("/", "/section-1/story-7", "/latest", "/section-3" + DEEP, "/topic/topic-2" + DEEP))
            for (Query query : statements(path)) {
                String sql = query.getSQL().toLowerCase(Locale.ROOT);
                assertThat(sql).doesNotContain("count(").doesNotContainPattern("offset \\S+ row");
            }
    }

    @Test
    void every_statement_of_every_page_walks_an_index() {
        Map<String, String> plans = new LinkedHashMap<>();
        for (String path : List.of(
                "/",
                "/latest" + DEEP,
                "/section-0" + DEEP,
                "/topic/topic-0" + DEEP,
                "/by/author-0" + DEEP,
                "/section-5/story-5",
                "/section-2/story-with-a-translation",
                "/feeds/topic/topic-1/rss.xml",
                "/corrections"))
            for (Query query : statements(path)) plans.put(path + "\n" + query.getSQL(), plan(query));
        assertThat(plans).hasSizeGreaterThan(10);
        plans.forEach((query, plan) -> assertThat(plan.replaceAll("\\s{2,}", " "))
                .as(query)
                .doesNotContainPattern(
                        Newsroom.onPostgres()
                                ? "Seq Scan on (article|picture|topic|author)|Sort Key: .*listed_at"
                                : "(article\\w*|picture|topic|author|slug_history|correction)\\.tableScan"));
    }

    @Test
    void no_statement_of_a_page_looks_at_many_rows_however_deep_the_page() {
        assumeThat(Newsroom.onPostgres()).as("H2 counts what it looked at").isFalse();
        for (String path : List.of(
                "/",
                "/latest" + DEEP,
                "/section-0" + DEEP,
                "/topic/topic-0" + DEEP,
                "/by/author-0" + DEEP,
                "/section-5/story-5"))
            for (Query query : statements(path))
                assertThat(SCANNED.matcher(plan(query)).results().map(found -> Integer.parseInt(found.group(1))))
                        .as("%s: %s", path, query.getSQL())
                        .allMatch(rows -> rows < 120);
    }

    @Test
    void no_list_of_the_desk_reads_the_archive() {
        assumeThat(Newsroom.onPostgres()).as("H2 counts what it looked at").isFalse();
        Visitor editor = Visitor.staff(NEWSROOM, "editor@news.example", Access.EDITOR);
        for (int article = 1; article < 9; article++) editor.page("/desk/articles/" + article);
        String deep = DEEP.replace('?', '&');
        for (String path : List.of(
                "/desk",
                "/desk?status=published" + deep,
                "/desk?status=published&section=2" + deep,
                "/desk?status=scheduled",
                "/desk?status=draft",
                "/desk?section=2" + deep,
                "/desk?q=harbours",
                "/desk?author=Author+3",
                "/desk?author=Author+3&q=harbours&status=published",
                "/desk/front",
                "/desk/front?q=harbours",
                "/desk/articles/1/related",
                "/desk/articles/1/related?q=harbours",
                "/desk/calendar?week=2026-03-09")) {
            STATEMENTS.clear();
            editor.page(path);
            for (Query query : List.copyOf(STATEMENTS))
                assertThat(SCANNED.matcher(plan(query)).results().map(found -> Integer.parseInt(found.group(1))))
                        .as("%s: %s", path, query.getSQL())
                        .allMatch(rows -> rows < STORIES / 2);
        }
    }

    /** PostgreSQL reads a small table from end to end, whatever there is: it is asked whether it could do otherwise. */
    private static String plan(Query query) {
        return NEWSROOM.database().dsl().transactionResult((Configuration tx) -> {
            if (Newsroom.onPostgres()) {
                DSL.using(tx).execute("set local enable_seqscan = off");
                DSL.using(tx).execute("set local enable_sort = off");
                DSL.using(tx).execute("set local enable_hashjoin = off");
            }
            return DSL.using(tx).explain(query).plan();
        });
    }

    /** Those of a page that has not been made in this edition. */
    private static List<Query> statements(String path) {
        NEWSROOM.publish(Story.of("Turn")
                .uri("urn:test:turn")
                .section("Section 0")
                .minutesOld((int) Duration.ofDays(300).toMinutes() + TURNS[0]++));
        NEWSROOM.page("/section-4/story-4"); // the masthead and the paper's newest are read once an edition
        STATEMENTS.clear();
        assertThat(NEWSROOM.get(path).status()).as(path).isEqualTo(200);
        return List.copyOf(STATEMENTS);
    }

    private static final int[] TURNS = {0};
}
