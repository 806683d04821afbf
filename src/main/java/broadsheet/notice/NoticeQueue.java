package broadsheet.notice;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.NOTICE;
import static broadsheet.db.schema.Tables.NOTICE_FOLLOWER;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.SLUG_HISTORY;
import static broadsheet.db.schema.Tables.TOPIC;

import broadsheet.db.Database;
import broadsheet.db.schema.tables.records.NoticeRecord;
import broadsheet.feed.FeedAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What is still to be told, in the store: filled from the edition, emptied by those who tell. Each address stands in it
 * once for each channel. Several nodes may work on it.
 */
final class NoticeQueue {

    private static final int ROWS = 500;
    /** Longer than any message takes: then another node may try. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    /** With the pauses above, about two days. */
    private static final int MOST_ATTEMPTS = 16;

    private final Database database;
    private final Clock clock;

    NoticeQueue(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Puts in what has changed since the last time; the first time of all, what is there already is not news. */
    void follow(long edition, List<Channel> channels) {
        database.run(tx -> {
            Long last = tx.select(NOTICE_FOLLOWER.EDITION)
                    .from(NOTICE_FOLLOWER)
                    .forUpdate()
                    .fetchSingle(NOTICE_FOLLOWER.EDITION);
            if (last != null && last >= edition) return;
            if (last != null) putAll(tx, last, edition, channels);
            tx.update(NOTICE_FOLLOWER).set(NOTICE_FOLLOWER.EDITION, edition).execute();
        });
    }

    private void putAll(DSLContext tx, long after, long until, List<Channel> channels) {
        Instant now = clock.instant();
        long edition = after;
        long id = Long.MAX_VALUE;
        List<Record> rows;
        do {
            rows = changed(tx, edition, id, until, now);
            for (Record row : rows) {
                edition = row.get(ARTICLE.EDITION);
                id = row.get(ARTICLE.ID);
                put(tx, row, channels, now);
            }
        } while (rows.size() == ROWS);
    }

    /** Articles that are public, or were. */
    private static List<Record> changed(DSLContext tx, long edition, long id, long until, Instant now) {
        return List.copyOf(tx.select(ARTICLE.ID, ARTICLE.EDITION, SECTION.SLUG, ARTICLE.SLUG)
                .from(ARTICLE)
                .join(SECTION)
                .on(SECTION.ID.eq(ARTICLE.SECTION_ID))
                .where(ARTICLE.EDITION.ge(edition))
                .and(ARTICLE.EDITION.gt(edition).or(ARTICLE.ID.gt(id)))
                .and(ARTICLE.EDITION.le(until))
                .and(ARTICLE.LISTED_AT.le(now).or(ARTICLE.LISTED_AT.isNull().and(ARTICLE.FIRST_PUBLISHED_AT.le(now))))
                .orderBy(ARTICLE.EDITION, ARTICLE.ID)
                .limit(ROWS)
                .fetch());
    }

    private static void put(DSLContext tx, Record row, List<Channel> channels, Instant now) {
        long id = row.get(ARTICLE.ID);
        List<String> paths = new ArrayList<>();
        paths.add("/" + row.get(SECTION.SLUG) + "/" + row.get(ARTICLE.SLUG));
        tx.select(SECTION.SLUG, SLUG_HISTORY.SLUG)
                .from(SLUG_HISTORY)
                .join(SECTION)
                .on(SECTION.ID.eq(SLUG_HISTORY.SECTION_ID))
                .where(SLUG_HISTORY.ARTICLE_ID.eq(id))
                .forEach(old -> paths.add("/" + old.value1() + "/" + old.value2()));
        ChangedArticle article = new ChangedArticle(paths, feeds(tx, id, row.get(SECTION.SLUG)));
        for (Channel channel : channels)
            for (String address : channel.addresses(article))
                put(tx, channel.name(), address, row.get(ARTICLE.EDITION), now);
    }

    private static List<FeedAddress> feeds(DSLContext tx, long article, String section) {
        Set<FeedAddress> feeds = new LinkedHashSet<>();
        feeds.add(FeedAddress.SITE);
        feeds.add(FeedAddress.ofSection(section));
        Stream<String> topics = tx
                .select(TOPIC.SLUG)
                .from(ARTICLE_TOPIC)
                .join(TOPIC)
                .on(TOPIC.ID.eq(ARTICLE_TOPIC.TOPIC_ID))
                .where(ARTICLE_TOPIC.ARTICLE_ID.eq(article))
                .fetch(TOPIC.SLUG)
                .stream();
        Stream<String> authors = tx
                .select(AUTHOR.SLUG)
                .from(ARTICLE_AUTHOR)
                .join(AUTHOR)
                .on(AUTHOR.ID.eq(ARTICLE_AUTHOR.AUTHOR_ID))
                .where(ARTICLE_AUTHOR.ARTICLE_ID.eq(article))
                .fetch(AUTHOR.SLUG)
                .stream();
        topics.map(FeedAddress::ofTopic).forEach(feeds::add);
        authors.map(FeedAddress::ofAuthor).forEach(feeds::add);
        return List.copyOf(feeds);
    }

    private static void put(DSLContext tx, String channel, String address, long edition, Instant now) {
        tx.insertInto(NOTICE)
                .set(NOTICE.CHANNEL, channel)
                .set(NOTICE.ADDRESS, address)
                .set(NOTICE.EDITION, edition)
                .set(NOTICE.ATTEMPTS, 0)
                .set(NOTICE.DUE_AT, now)
                .onConflict(NOTICE.CHANNEL, NOTICE.ADDRESS)
                .doUpdate()
                .set(NOTICE.EDITION, edition)
                .set(NOTICE.ATTEMPTS, 0)
                .set(NOTICE.DUE_AT, now)
                .execute();
    }

    /** Takes what is due, for as long as the lease: it must be given back as told() or failed(). */
    List<NoticeRecord> take(Channel channel) {
        Instant now = clock.instant();
        return database.write(tx -> {
            List<NoticeRecord> due = List.copyOf(tx.selectFrom(NOTICE)
                    .where(NOTICE.CHANNEL.eq(channel.name()))
                    .and(NOTICE.DUE_AT.le(now))
                    .orderBy(NOTICE.DUE_AT, NOTICE.ID)
                    .limit(channel.most())
                    .forUpdate()
                    .skipLocked()
                    .fetch());
            for (NoticeRecord notice : due)
                tx.update(NOTICE)
                        .set(NOTICE.DUE_AT, now.plus(LEASE))
                        .set(NOTICE.ATTEMPTS, notice.getAttempts() + 1)
                        .where(NOTICE.ID.eq(notice.getId()))
                        .execute();
            return due;
        });
    }

    /** Those that have meanwhile been put in anew stay. */
    void told(List<NoticeRecord> notices) {
        database.run(tx -> notices.forEach(notice -> forget(tx, notice)));
    }

    private static void forget(DSLContext tx, NoticeRecord notice) {
        tx.deleteFrom(NOTICE)
                .where(NOTICE.ID.eq(notice.getId()))
                .and(NOTICE.EDITION.eq(notice.getEdition()))
                .execute();
    }

    /** @return those that have been tried often enough and are given up */
    List<NoticeRecord> failed(List<NoticeRecord> notices) {
        Instant now = clock.instant();
        return database.write(tx -> {
            List<NoticeRecord> givenUp = new ArrayList<>();
            for (NoticeRecord notice : notices) {
                int attempts = notice.getAttempts() + 1;
                if (attempts >= MOST_ATTEMPTS) {
                    givenUp.add(notice);
                    forget(tx, notice);
                } else {
                    tx.update(NOTICE)
                            .set(NOTICE.DUE_AT, now.plus(pause(attempts)))
                            .where(NOTICE.ID.eq(notice.getId()))
                            .and(NOTICE.EDITION.eq(notice.getEdition()))
                            .execute();
                }
            }
            return givenUp;
        });
    }

    /** Twice as long each time. */
    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
