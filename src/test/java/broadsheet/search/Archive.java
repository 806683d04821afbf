package broadsheet.search;

import static broadsheet.db.schema.Tables.ARTICLE;

import broadsheet.content.Slug;
import broadsheet.content.Topic;
import broadsheet.db.Database;
import broadsheet.edition.Edition;
import broadsheet.edition.Publishing;
import broadsheet.edition.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.CallbackExecuteListener;
import org.jooq.impl.DSL;

/** A small archive in a real database, with a real index and a clock that stands until it is moved. */
public final class Archive implements AutoCloseable {

    private static final class Standing extends Clock {
        private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Path folder;
    private final Standing clock = new Standing();
    private Database database;
    private Edition edition;
    private Publishing publishing;
    private SearchIndex index;
    private Path indexFolder;

    public Archive() {
        try {
            folder = Files.createTempDirectory("archive");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        indexFolder = folder.resolve("search");
        openDatabase(folder.resolve("db"));
        openIndex();
    }

    private void openDatabase(Path file) {
        database = Database.open("jdbc:h2:file:" + file, "sa", "");
        edition = new Edition(database, clock, ZoneOffset.UTC);
        publishing = new Publishing(database, edition, clock);
    }

    private void openIndex() {
        index = new SearchIndex(database, edition, indexFolder, clock);
        index.start();
        await();
    }

    public Database database() {
        return database;
    }

    public Publishing publishing() {
        return publishing;
    }

    public Clock clock() {
        return clock;
    }

    public SearchIndex index() {
        return index;
    }

    public Instant now() {
        return clock.instant();
    }

    void advance(Duration time) {
        clock.now = clock.now.plus(time);
    }

    public Story story(String headline) {
        return new Story(
                headline, "World", "<p>Text.</p>", "en", now().minusSeconds(3600), List.of(), List.of(), "", true);
    }

    public record Story(
            String headline,
            String section,
            String body,
            String language,
            Instant at,
            List<String> authors,
            List<String> topics,
            String source,
            boolean published) {

        public Story section(String name) {
            return new Story(headline, name, body, language, at, authors, topics, source, published);
        }

        public Story body(String html) {
            return new Story(headline, section, html, language, at, authors, topics, source, published);
        }

        public Story language(String tag) {
            return new Story(headline, section, body, tag, at, authors, topics, source, published);
        }

        public Story at(Instant publishedAt) {
            return new Story(headline, section, body, language, publishedAt, authors, topics, source, published);
        }

        public Story authors(String... names) {
            return new Story(headline, section, body, language, at, List.of(names), topics, source, published);
        }

        public Story topics(String... names) {
            return new Story(headline, section, body, language, at, authors, List.of(names), source, published);
        }

        public Story source(String name) {
            return new Story(headline, section, body, language, at, authors, topics, name, published);
        }

        public Story withdrawn() {
            return new Story(headline, section, body, language, at, authors, topics, source, false);
        }

        public String uri() {
            return "urn:test:" + Slug.of(headline) + headline.hashCode();
        }

        Submission submission() {
            return new Submission(
                    uri(),
                    section,
                    null,
                    List.of(),
                    headline,
                    "",
                    "",
                    body,
                    language,
                    published ? Submission.Status.PUBLISHED : Submission.Status.WITHDRAWN,
                    null,
                    at,
                    null,
                    source,
                    "",
                    "",
                    "",
                    null,
                    null,
                    List.of(),
                    authors,
                    topics.stream()
                            .map(name -> new Submission.TopicName(name, Topic.Kind.SUBJECT))
                            .toList(),
                    List.of());
        }
    }

    /** Returns when the index has taken them in. */
    public void publish(Story... stories) {
        publishWithoutWaiting(stories);
        await();
    }

    void publishWithoutWaiting(Story... stories) {
        publishing.take(Stream.of(stories).map(Story::submission).toList());
    }

    private void await() {
        try {
            if (!index.await(Duration.ofSeconds(20))) throw new AssertionError("the index does not follow");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    SearchResults search(String query) {
        return index.search(SearchRequest.of(SearchQuery.parse(query, Locale.ENGLISH), 50));
    }

    List<String> find(String query) {
        return headlines(search(query));
    }

    List<String> headlines(SearchResults results) {
        Map<Long, String> headlines = database.dsl()
                .select(ARTICLE.ID, ARTICLE.HEADLINE)
                .from(ARTICLE)
                .fetchMap(ARTICLE.ID, ARTICLE.HEADLINE);
        return results.hits().stream().map(hit -> headlines.get(hit.id())).toList();
    }

    public long id(Story story) {
        return database.dsl()
                .select(ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.URI.eq(story.uri()))
                .fetchSingle(ARTICLE.ID);
    }

    Path indexFolder() {
        return indexFolder;
    }

    /** A second follower, of an index of its own. */
    Follower follower(DSLContext store, Names names, String indexName) {
        Languages languages = new Languages();
        return new Follower(
                new ArticleRows(store),
                new Documents(languages, edition::zone),
                languages,
                new IndexFolder(folder.resolve(indexName)),
                names);
    }

    /** The database, in which something happens after what is in a statement has been read for the first time. */
    DSLContext reading(String part, Runnable afterwards) {
        AtomicBoolean over = new AtomicBoolean();
        return DSL.using(database.dsl().configuration().derive(new CallbackExecuteListener().onEnd(context -> {
                    if (String.valueOf(context.sql()).contains(part) && !over.getAndSet(true)) afterwards.run();
                })));
    }

    /** Of the folders that hold an index now. */
    String indexNames() throws IOException {
        return new IndexFolder(indexFolder).all().toString();
    }

    void restart() {
        index.close();
        openIndex();
    }

    void copyIndex() {
        index.close();
        copy(indexFolder, folder.resolve("copied"));
        openIndex();
    }

    void restartWithTheCopiedIndex() {
        index.close();
        indexFolder = folder.resolve("copied");
        openIndex();
    }

    void restartWithout() {
        index.close();
        indexFolder = folder.resolve("fresh");
        openIndex();
    }

    void damageIndex() {
        index.close();
        try (Stream<Path> files = Files.walk(indexFolder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments_"))
                    .toList()) Files.write(file, new byte[] {1, 2, 3});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of the index, as a start finds them. */
    List<Path> indexFiles() throws IOException {
        Path newest = new IndexFolder(indexFolder).all().get(0);
        try (Stream<Path> files = Files.list(newest)) {
            return files.filter(file -> !file.getFileName().toString().endsWith(".lock"))
                    .toList();
        }
    }

    /**
     * As when a disk has written something else into the midst of one.
     *
     * @return a file that is gone when the index has been built anew
     */
    Path restartWithDamage(Path file) throws IOException {
        index.close();
        byte[] bytes = Files.readAllBytes(file);
        for (int at = bytes.length / 4; at < bytes.length * 3 / 4; at += 7) bytes[at] ^= 0x5A;
        Files.write(file, bytes);
        Path beside = Files.createFile(file.resolveSibling("beside"));
        openIndex();
        return beside;
    }

    /** As when a backup of the database is restored: the newest article and its edition are gone. */
    void restartWithOlderDatabase() {
        index.close();
        long newest = edition.number();
        database.run(tx -> {
            tx.execute("delete from article where edition = ?", newest);
            tx.execute("update edition set number = number - 1");
        });
        edition = new Edition(database, clock, ZoneOffset.UTC);
        publishing = new Publishing(database, edition, clock);
        openIndex();
    }

    /** As when the database is another one: the same number, other content. */
    void rewriteWithoutEdition(String before, String after) {
        database.run(tx -> tx.update(ARTICLE)
                .set(ARTICLE.HEADLINE, after)
                .set(ARTICLE.URI, "urn:other:" + after)
                .where(ARTICLE.HEADLINE.eq(before))
                .execute());
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) Files.copy(file, to.resolve(from.relativize(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        index.close();
        edition.close();
        database.close();
        try {
            IndexFolder.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
