package broadsheet.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.Test;

/** What a publication costs the database: not more in a large archive than in a small one. */
class WritingCostTest {

    private static final int STORIES = 600;
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    @Test
    void no_statement_of_a_publication_reads_the_archive() {
        assumeThat(Newsroom.onPostgres()).as("H2 counts what it looked at").isFalse();
        try (Newsroom newsroom = Newsroom.open()) {
            newsroom.publish(IntStream.range(0, STORIES)
                    .mapToObj(i -> i % 2 == 0
                            ? story("Story number " + i).minutesOld(i + 1)
                            : story("Draft " + i).draft())
                    .map(Story::submission)
                    .toList());
            List<String> looked = new ArrayList<>();
            newsroom.database().run(tx -> {
                List<Query> statements = statements(tx, newsroom);
                assertThat(statements).hasSizeGreaterThan(10);
                for (Query query : statements) {
                    String sql = tx.renderInlined(query);
                    int select = sql.indexOf("select");
                    if (select >= 0 && !sql.contains("final table"))
                        looked.add(most(tx, sql.substring(select)) + " rows: " + sql);
                }
            });
            assertThat(looked)
                    .hasSizeGreaterThan(8)
                    .allSatisfy(line -> assertThat(Integer.parseInt(line.substring(0, line.indexOf(' '))))
                            .as(line)
                            .isLessThan(STORIES / 4));
        }
    }

    private static Story story(String headline) {
        return Story.of(headline).section("World").by("Ada Brook").about("Bridges");
    }

    /** Of an article that comes, another that has changed and one whose address somebody has. */
    private static List<Query> statements(DSLContext tx, Newsroom newsroom) {
        List<Query> statements = new ArrayList<>();
        DSLContext watched =
                DSL.using(tx.configuration().derive(new DefaultExecuteListenerProvider(new ExecuteListener() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void executeStart(ExecuteContext context) {
                        if (context.query() != null) statements.add(context.query());
                    }
                })));
        Clock clock = Clock.fixed(newsroom.now(), ZoneOffset.UTC);
        Edition edition = new Edition(newsroom.database(), clock, ZoneOffset.UTC);
        long number = edition.take(watched);
        ArticleWriter writer = new ArticleWriter(watched, clock);
        writer.compare(List.of(
                story("Something new").minutesOld(1).submission(),
                story("Story number 2").standfirst("Changed").minutesOld(1).submission(),
                story("Story number 4").uri("urn:test:another").minutesOld(1).submission()));
        writer.write(number);
        edition.finish(watched, number);
        edition.close();
        return statements;
    }

    private static int most(DSLContext tx, String select) {
        return SCANNED.matcher(tx.fetchSingle("explain analyze " + select).get(0, String.class))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .max(Comparator.naturalOrder())
                .orElse(0);
    }
}
