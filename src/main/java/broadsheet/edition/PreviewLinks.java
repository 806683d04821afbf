package broadsheet.edition;

import static broadsheet.db.schema.Tables.PREVIEW_LINK;
import static broadsheet.db.schema.Tables.STAFF;

import broadsheet.db.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;

/** Secret links to articles as they stand, for people without an account; of a secret only its hash is kept. */
public final class PreviewLinks {

    private final Database database;
    private final Clock clock;

    public PreviewLinks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Lets whoever has the link see an article as it stands, until a time. */
    public void share(Actor who, long article, String tokenHash, Instant until) {
        database.run(tx -> {
            tx.deleteFrom(PREVIEW_LINK)
                    .where(PREVIEW_LINK.EXPIRES_AT.lt(clock.instant()))
                    .execute();
            tx.insertInto(PREVIEW_LINK)
                    .set(PREVIEW_LINK.TOKEN_HASH, tokenHash)
                    .set(PREVIEW_LINK.ARTICLE_ID, article)
                    .set(PREVIEW_LINK.MADE_BY, who.email())
                    .set(PREVIEW_LINK.EXPIRES_AT, until)
                    .execute();
            AuditLog.note(tx, clock.instant(), who, "previewShared", "#" + article);
        });
    }

    /** The links to an article that still open, those that end first at the head. */
    public List<PreviewLink> of(long article) {
        return database.dsl()
                .select(
                        PREVIEW_LINK.TOKEN_HASH,
                        DSL.coalesce(STAFF.NAME, PREVIEW_LINK.MADE_BY),
                        PREVIEW_LINK.EXPIRES_AT)
                .from(PREVIEW_LINK)
                .leftJoin(STAFF)
                .on(STAFF.EMAIL.eq(PREVIEW_LINK.MADE_BY))
                .where(PREVIEW_LINK.ARTICLE_ID.eq(article))
                .and(PREVIEW_LINK.EXPIRES_AT.gt(clock.instant()))
                .orderBy(PREVIEW_LINK.EXPIRES_AT, PREVIEW_LINK.TOKEN_HASH)
                .fetch(row -> new PreviewLink(row.value1(), row.value2(), row.value3()));
    }

    /** Ends one of an article's links; one that opens no more is no fault. */
    public void revoke(Actor who, long article, String tokenHash) {
        database.run(tx -> {
            int gone = tx.deleteFrom(PREVIEW_LINK)
                    .where(PREVIEW_LINK.ARTICLE_ID.eq(article))
                    .and(PREVIEW_LINK.TOKEN_HASH.eq(tokenHash))
                    .execute();
            if (gone > 0) AuditLog.note(tx, clock.instant(), who, "previewRevoked", "#" + article);
        });
    }

    /** What a link shows; nothing when it has expired or never was. */
    public Optional<Long> shared(String tokenHash) {
        return database.dsl()
                .select(PREVIEW_LINK.ARTICLE_ID)
                .from(PREVIEW_LINK)
                .where(PREVIEW_LINK.TOKEN_HASH.eq(tokenHash))
                .and(PREVIEW_LINK.EXPIRES_AT.gt(clock.instant()))
                .fetchOptional(PREVIEW_LINK.ARTICLE_ID);
    }
}
