package broadsheet.bench;

import static broadsheet.db.schema.Tables.ARTICLE;

import broadsheet.db.Database;
import broadsheet.edition.Edition;
import broadsheet.edition.Publishing;
import broadsheet.edition.Submission;
import broadsheet.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A database and a search index of their own, filled through Publishing and deleted when closed. */
final class BenchArchive implements AutoCloseable {

    /** Today, so that a figure does not change with the day it is taken. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    final Database database;
    final SearchIndex index;
    final Map<String, Long> ids;
    final Map<Long, String> uris;

    BenchArchive(List<Submission> stories) throws IOException, InterruptedException {
        folder = Files.createTempDirectory("bench");
        database = Database.open("jdbc:h2:file:" + folder.resolve("db"), "sa", "");
        Edition edition = new Edition(database, CLOCK, ZoneOffset.UTC);
        Publishing publishing = new Publishing(database, edition, CLOCK);
        for (int at = 0; at < stories.size(); at += 500)
            publishing.take(stories.subList(at, Math.min(at + 500, stories.size())));
        index = new SearchIndex(database, edition, folder.resolve("search"), CLOCK);
        index.start();
        if (!index.await(Duration.ofMinutes(10))) throw new IllegalStateException("the index was not built");
        ids = database.dsl().select(ARTICLE.URI, ARTICLE.ID).from(ARTICLE).fetchMap(ARTICLE.URI, ARTICLE.ID);
        uris = database.dsl().select(ARTICLE.URI, ARTICLE.ID).from(ARTICLE).fetchMap(ARTICLE.ID, ARTICLE.URI);
    }

    broadsheet.related.RelatedStories related() {
        broadsheet.content.TeaserQueries teasers = new broadsheet.content.TeaserQueries(database.dsl(), CLOCK);
        return new broadsheet.related.RelatedStories(
                index,
                teasers,
                new broadsheet.content.Newest(teasers, () -> 0),
                new broadsheet.related.ChoiceQueries(database.dsl()));
    }

    /** As judgement files have it. */
    String story(long id) {
        return uris.get(id).substring(Corpus.URN.length());
    }

    @Override
    public void close() throws IOException {
        index.close();
        database.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
