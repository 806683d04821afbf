package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.MANUSCRIPT;
import static broadsheet.db.schema.Tables.OPEN_MANUSCRIPT;
import static broadsheet.db.schema.Tables.REVISION;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.SLUG_HISTORY;
import static broadsheet.db.schema.Tables.STAFF;

import broadsheet.db.Database;
import broadsheet.db.schema.tables.records.ManuscriptRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The desk's texts. What readers see is touched by an embargo alone, which may put off what is scheduled: all else
 * takes no edition; Publishing does that, from here. When a method that writes returns, what it wrote is on the disk.
 */
public final class Manuscripts {

    /** After this long without a sign, somebody is taken to have closed the article. */
    private static final Duration STILL_OPEN = Duration.ofSeconds(45);

    private final Database database;
    private final Publishing publishing;
    private final Clock clock;
    private final Supplier<Locale> language;

    /** @param language of new articles */
    public Manuscripts(Database database, Publishing publishing, Clock clock, Supplier<Locale> language) {
        this.database = database;
        this.publishing = publishing;
        this.clock = clock;
        this.language = language;
    }

    /** What became of a save. */
    public sealed interface Saved {

        /**
         * It is stored.
         *
         * @param version it has now
         * @param heldBack whether it was to come out before its embargo ends, and comes out then instead
         */
        record Kept(int version, Instant at, boolean heldBack) implements Saved {}

        /** Somebody else has saved in between; nothing was written. */
        record Stale(Manuscript theirs) implements Saved {}
    }

    /** Begins an article, or takes up the empty one that this person began before. */
    public long begin(Actor who) {
        Long empty = database.dsl()
                .select(MANUSCRIPT.ARTICLE_ID)
                .from(MANUSCRIPT)
                .where(MANUSCRIPT.OWNER_ID.eq(who.id()))
                .and(MANUSCRIPT.VERSION.eq(1))
                .and(MANUSCRIPT.HEADLINE.eq(""))
                .limit(1)
                .fetchOne(MANUSCRIPT.ARTICLE_ID);
        if (empty != null) return empty;
        String uri = "urn:uuid:" + UUID.randomUUID();
        publishing.take(List.of(Drafts.empty(uri, firstSection(), language.get().toLanguageTag())));
        long article = database.dsl()
                .select(ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.URI.eq(uri))
                .fetchSingle(ARTICLE.ID);
        database.run(tx -> {
            tx.insertInto(MANUSCRIPT).set(fromArticle(tx, article, who)).execute();
            AuditLog.note(tx, clock.instant(), who, "articleBegun", "#" + article);
        });
        return article;
    }

    private String firstSection() {
        return database.dsl()
                .select(SECTION.NAME)
                .from(SECTION)
                .where(SECTION.INTO_ID.isNull())
                .orderBy(SECTION.POSITION, SECTION.ID)
                .limit(1)
                .fetchOptional(SECTION.NAME)
                .orElse("News");
    }

    /** An article as the desk has it; one that came from elsewhere is taken up as readers have it. */
    public Optional<Manuscript> find(long article) {
        Optional<Manuscript> manuscript = read(database.dsl(), article);
        if (manuscript.isPresent()) return manuscript;
        if (!database.dsl().fetchExists(ARTICLE, ARTICLE.ID.eq(article))) return Optional.empty();
        database.run(tx -> tx.insertInto(MANUSCRIPT)
                .set(fromArticle(tx, article, Actor.PROGRAM))
                .onConflictDoNothing()
                .execute());
        return read(database.dsl(), article);
    }

    /** Brings an untouched text up to what was imported over it. */
    public Optional<Manuscript> open(long article) {
        find(article);
        database.run(tx -> {
            ManuscriptRecord stored = tx.selectFrom(MANUSCRIPT)
                    .where(MANUSCRIPT.ARTICLE_ID.eq(article))
                    .forUpdate()
                    .fetchOne();
            if (stored == null || !stored.getVersion().equals(stored.getPublishedVersion())) return;
            int now = tx.select(ARTICLE.VERSION)
                    .from(ARTICLE)
                    .where(ARTICLE.ID.eq(article))
                    .fetchSingle(ARTICLE.VERSION);
            if (now == stored.getArticleVersion()) return;
            ManuscriptRecord fresh = fromArticle(tx, article, Actor.PROGRAM);
            fresh.setOwnerId(stored.getOwnerId());
            fresh.setVersion(stored.getVersion() + 1);
            fresh.setPublishedVersion(stored.getVersion() + 1);
            tx.update(MANUSCRIPT)
                    .set(fresh)
                    .where(MANUSCRIPT.ARTICLE_ID.eq(article))
                    .execute();
        });
        return read(database.dsl(), article);
    }

    static Optional<Manuscript> read(DSLContext dsl, long article) {
        return dsl.select(MANUSCRIPT.fields())
                .select(
                        ARTICLE.STATUS,
                        ARTICLE.LISTED_AT,
                        ARTICLE.FIRST_PUBLISHED_AT,
                        ARTICLE.UNPUBLISH_AT,
                        ARTICLE.VERSION,
                        ARTICLE.SLUG,
                        SECTION.SLUG)
                .from(MANUSCRIPT)
                .join(ARTICLE)
                .on(ARTICLE.ID.eq(MANUSCRIPT.ARTICLE_ID))
                .join(SECTION)
                .on(SECTION.ID.eq(ARTICLE.SECTION_ID))
                .where(MANUSCRIPT.ARTICLE_ID.eq(article))
                .fetchOptional(row -> new Manuscript(
                        row.get(MANUSCRIPT.ARTICLE_ID),
                        row.get(MANUSCRIPT.OWNER_ID),
                        row.get(MANUSCRIPT.VERSION),
                        row.get(MANUSCRIPT.PUBLISHED_VERSION),
                        row.get(MANUSCRIPT.SAVED_AT),
                        row.get(MANUSCRIPT.SAVED_BY),
                        Drafts.copy(row),
                        row.get(ARTICLE.STATUS),
                        row.get(ARTICLE.LISTED_AT),
                        row.get(ARTICLE.FIRST_PUBLISHED_AT),
                        row.get(ARTICLE.UNPUBLISH_AT),
                        "/" + row.get(SECTION.SLUG) + "/" + row.get(ARTICLE.SLUG),
                        row.get(MANUSCRIPT.HERO_ID),
                        row.get(ARTICLE.VERSION)));
    }

    private ManuscriptRecord fromArticle(DSLContext tx, long article, Actor who) {
        ManuscriptRecord record = Drafts.fromArticle(tx, article);
        record.setOwnerId(who.id() == 0 ? null : who.id());
        record.setSavedAt(clock.instant());
        record.setSavedBy(who.name());
        return record;
    }

    /**
     * Saves a text over the version that it was made from, and over no other. One that is stored already, word for
     * word, is saved whatever it was made from: a form that is sent twice is in nobody's way. An embargo is a promise to
     * somebody outside: what is scheduled for an earlier time is put off until it ends, however the text was saved.
     *
     * @param byHand whether a person asked for it: then it becomes a revision
     */
    public Saved save(Actor who, long article, int version, Copy copy, boolean byHand) {
        Text text = new Text(who, article, version, copy, byHand, false);
        Saved saved = database.write(tx -> {
            ManuscriptRecord stored = locked(tx, article);
            return comesTooSoon(tx, article, copy.embargoUntil()) ? null : save(tx, text, stored, stored.getHeroId());
        });
        return saved == null ? saveAndHoldBack(text) : saved;
    }

    /** Puts an old text back, with its picture; the one that stood there becomes a revision, if it was none. */
    public Saved restore(Actor who, long article, int version, Revision old) {
        return database.write(tx -> {
            ManuscriptRecord stored = locked(tx, article);
            Copy copy = old.over(Drafts.copy(stored));
            if (comesTooSoon(tx, article, copy.embargoUntil())) copy = copy.withEmbargo(stored.getEmbargoUntil());
            return save(tx, new Text(who, article, version, copy, true, true), stored, old.hero());
        });
    }

    private record Text(Actor who, long article, int version, Copy copy, boolean byHand, boolean keepOld) {}

    private static ManuscriptRecord locked(DSLContext tx, long article) {
        return tx.selectFrom(MANUSCRIPT)
                .where(MANUSCRIPT.ARTICLE_ID.eq(article))
                .forUpdate()
                .fetchSingle();
    }

    private boolean comesTooSoon(DSLContext tx, long article, @Nullable Instant embargo) {
        return embargo != null
                && tx.fetchExists(
                        ARTICLE,
                        ARTICLE.ID
                                .eq(article)
                                .and(ARTICLE.LISTED_AT.gt(clock.instant()))
                                .and(ARTICLE.LISTED_AT.lt(embargo)));
    }

    /** When an article comes out is readers' business: this takes an edition, which comes before all other locks. */
    private Saved saveAndHoldBack(Text text) {
        AtomicReference<Saved> saved = new AtomicReference<>();
        publishing.inEdition((tx, edition) -> {
            ManuscriptRecord stored = locked(tx, text.article());
            Saved became = save(tx, text, stored, stored.getHeroId());
            Instant embargo = text.copy().embargoUntil();
            boolean late = became instanceof Saved.Kept && comesTooSoon(tx, text.article(), embargo);
            if (late) new ReleaseWriter(tx, clock).holdBack(text.who(), text.article(), embargo, edition);
            saved.set(became instanceof Saved.Kept kept ? new Saved.Kept(kept.version(), kept.at(), late) : became);
            return became instanceof Saved.Kept;
        });
        return saved.get();
    }

    private Saved save(DSLContext tx, Text text, ManuscriptRecord stored, @Nullable Long hero) {
        Instant now = clock.instant();
        Actor who = text.who();
        boolean stale = stored.getVersion() != text.version();
        boolean same = Drafts.copy(stored).equals(text.copy()) && Objects.equals(stored.getHeroId(), hero);
        if (stale && !same) return new Saved.Stale(read(tx, text.article()).orElseThrow());
        if (same && (!text.byHand() || (stale && Drafts.kept(tx, stored))))
            return new Saved.Kept(stored.getVersion(), stored.getSavedAt(), false);
        if (!same && (text.keepOld() || !stored.getSavedBy().equals(who.name()))) Drafts.keepUnkept(tx, stored);
        if (!same) write(tx, who, stored, text.copy(), hero, now);
        if (text.byHand()) {
            Drafts.keep(tx, stored, "saved", who, now);
            String subject = AuditLog.named(text.article(), text.copy().headline());
            AuditLog.note(tx, now, who, text.keepOld() ? "articleRestored" : "articleSaved", subject);
        }
        return new Saved.Kept(stored.getVersion(), now, false);
    }

    private static void write(
            DSLContext tx, Actor who, ManuscriptRecord stored, Copy copy, @Nullable Long hero, Instant now) {
        Drafts.fill(stored, copy);
        stored.setHeroId(hero);
        stored.setVersion(stored.getVersion() + 1);
        stored.setSavedAt(now);
        stored.setSavedBy(who.name());
        tx.update(MANUSCRIPT)
                .set(stored)
                .where(MANUSCRIPT.ARTICLE_ID.eq(stored.getArticleId()))
                .execute();
    }

    /** Chooses the picture that stands at the head of it; null for none. What there is becomes a revision. */
    public void illustrate(Actor who, long article, @Nullable Long picture) {
        database.run(tx -> {
            Instant now = clock.instant();
            ManuscriptRecord stored = locked(tx, article);
            if (Objects.equals(stored.getHeroId(), picture)) return;
            if (!stored.getSavedBy().equals(who.name())) Drafts.keepUnkept(tx, stored);
            write(tx, who, stored, Drafts.copy(stored), picture, now);
            Drafts.keep(tx, stored, "saved", who, now);
            AuditLog.note(tx, now, who, "articleIllustrated", AuditLog.named(article, stored.getHeadline()));
        });
    }

    /** Newest first. */
    public List<RevisionRow> revisions(long article) {
        return database.dsl()
                .select(
                        REVISION.ID,
                        REVISION.AT,
                        REVISION.WHO,
                        REVISION.KIND,
                        REVISION.SCHEDULED_FOR,
                        REVISION.HEADLINE)
                .from(REVISION)
                .where(REVISION.ARTICLE_ID.eq(article))
                .orderBy(REVISION.ID.desc())
                .fetch(row -> new RevisionRow(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    public Optional<Revision> revision(long article, long id) {
        return database.dsl()
                .selectFrom(REVISION)
                .where(REVISION.ARTICLE_ID.eq(article))
                .and(REVISION.ID.eq(id))
                .fetchOptional(Drafts::revision);
    }

    /** The text that an article had at a version, if somebody saved it so. */
    public Optional<Revision> revisionOf(long article, int version) {
        return database.dsl()
                .selectFrom(REVISION)
                .where(REVISION.ARTICLE_ID.eq(article))
                .and(REVISION.VERSION.eq(version))
                .orderBy(REVISION.ID.desc())
                .limit(1)
                .fetchOptional(Drafts::revision);
    }

    /** What became of a draft that was to be thrown away. */
    public enum Removal {
        GONE,
        /** Somebody else has written in it since it was looked at: it stays. */
        STALE,
        /** It is no draft, or readers have had it: it stays. */
        SEEN
    }

    /**
     * Takes away a draft that no reader has ever seen.
     *
     * @param version that was looked at; what the same person wrote in it since is no hindrance
     */
    public Removal remove(Actor who, long article, int version) {
        return database.write(tx -> {
            ManuscriptRecord stored = locked(tx, article);
            if (stored.getVersion() != version && !stored.getSavedBy().equals(who.name())) return Removal.STALE;
            String headline = stored.getHeadline();
            int gone = tx.deleteFrom(ARTICLE)
                    .where(ARTICLE.ID.eq(article))
                    .and(ARTICLE.STATUS.eq("draft"))
                    .and(ARTICLE.FIRST_PUBLISHED_AT.isNull())
                    .execute();
            if (gone > 0) AuditLog.note(tx, clock.instant(), who, "articleRemoved", AuditLog.named(article, headline));
            return gone > 0 ? Removal.GONE : Removal.SEEN;
        });
    }

    /** Notes that somebody has it open, and tells who else has. */
    public List<String> alsoOpenBy(Actor who, long article) {
        Instant now = clock.instant();
        database.run(tx -> tx.insertInto(OPEN_MANUSCRIPT)
                .set(OPEN_MANUSCRIPT.ARTICLE_ID, article)
                .set(OPEN_MANUSCRIPT.STAFF_ID, who.id())
                .set(OPEN_MANUSCRIPT.SEEN_AT, now)
                .onConflict(OPEN_MANUSCRIPT.ARTICLE_ID, OPEN_MANUSCRIPT.STAFF_ID)
                .doUpdate()
                .set(OPEN_MANUSCRIPT.SEEN_AT, now)
                .execute());
        return database.dsl()
                .select(STAFF.NAME)
                .from(OPEN_MANUSCRIPT)
                .join(STAFF)
                .on(STAFF.ID.eq(OPEN_MANUSCRIPT.STAFF_ID))
                .where(OPEN_MANUSCRIPT.ARTICLE_ID.eq(article))
                .and(OPEN_MANUSCRIPT.STAFF_ID.ne(who.id()))
                .and(OPEN_MANUSCRIPT.SEEN_AT.gt(now.minus(STILL_OPEN)))
                .orderBy(STAFF.NAME)
                .fetch(STAFF.NAME);
    }

    /** Addresses that lead to it besides its own. */
    public List<String> oldPaths(long article) {
        return database.dsl()
                .select(SECTION.SLUG, SLUG_HISTORY.SLUG)
                .from(SLUG_HISTORY)
                .join(SECTION)
                .on(SECTION.ID.eq(SLUG_HISTORY.SECTION_ID))
                .where(SLUG_HISTORY.ARTICLE_ID.eq(article))
                .orderBy(SECTION.SLUG, SLUG_HISTORY.SLUG)
                .fetch(row -> "/" + row.value1() + "/" + row.value2());
    }

    /** Whether another article has this address. */
    public boolean taken(long article, long section, String slug) {
        return database.dsl()
                .fetchExists(
                        ARTICLE,
                        ARTICLE.SECTION_ID
                                .eq(section)
                                .and(ARTICLE.SLUG.eq(slug))
                                .and(ARTICLE.ID.ne(article)));
    }

    /** Whether this is an old address that leads to another article, and not where this one stands. */
    public boolean leadsToAnother(long article, long section, String slug) {
        return database.dsl()
                .fetchExists(DSL.selectOne()
                        .from(SLUG_HISTORY)
                        .where(SLUG_HISTORY.SECTION_ID.eq(section))
                        .and(SLUG_HISTORY.SLUG.eq(slug))
                        .and(SLUG_HISTORY.ARTICLE_ID.ne(article))
                        .andNotExists(DSL.selectOne()
                                .from(ARTICLE)
                                .where(ARTICLE.ID.eq(article))
                                .and(ARTICLE.SECTION_ID.eq(section))
                                .and(ARTICLE.SLUG.eq(slug))));
    }
}
