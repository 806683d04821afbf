package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_PICTURE;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.MANUSCRIPT;
import static broadsheet.db.schema.Tables.PICTURE;
import static broadsheet.db.schema.Tables.PICTURE_OWNER;
import static broadsheet.db.schema.Tables.REVISION;

import broadsheet.content.Picture;
import broadsheet.db.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Writes the desk's pictures, of Publishing's family: what readers may see already is changed with an edition; bringing
 * one in and throwing an unused one away is nobody's business but the desk's.
 */
public final class PictureLibrary {

    private final Database database;
    private final Publishing publishing;
    private final Clock clock;

    public PictureLibrary(Database database, Publishing publishing, Clock clock) {
        this.database = database;
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * Brings one in whose file is in the store.
     *
     * @param picture its id and uri count for nothing: it gets its own
     * @return its id; the id of the one that has this file already, if there is one
     */
    public Added add(Actor who, Picture picture) {
        return database.write(tx -> {
            Optional<Long> same = tx.select(PICTURE.ID)
                    .from(PICTURE)
                    .where(PICTURE.HASH.eq(picture.hash()))
                    .orderBy(PICTURE.ID)
                    .limit(1)
                    .fetchOptional(PICTURE.ID);
            if (same.isPresent()) return new Added(same.get(), false);
            String uri = "urn:uuid:" + UUID.randomUUID();
            long id = new PictureWriter(tx, clock)
                    .write(List.of(picture.named(uri)))
                    .getOrDefault(uri, 0L);
            tx.insertInto(PICTURE_OWNER)
                    .set(PICTURE_OWNER.PICTURE_ID, id)
                    .set(PICTURE_OWNER.STAFF_ID, who.id())
                    .execute();
            note(tx, who, "pictureAdded", id, picture);
            return new Added(id, true);
        });
    }

    /** @param fresh false when the library had it already */
    public record Added(long id, boolean fresh) {}

    /** Replaces the words and the focal point of the one with this id. */
    public void describe(Actor who, Picture picture) {
        change(who, "pictureDescribed", picture);
    }

    /** Puts another file in the place of the one that a picture has: articles name the picture, not the file. */
    public void replace(Actor who, Picture picture) {
        change(who, "pictureReplaced", picture);
    }

    private void change(Actor who, String deed, Picture picture) {
        publishing.inEdition((tx, edition) -> {
            new PictureWriter(tx, clock).write(List.of(picture));
            tx.update(ARTICLE)
                    .set(ARTICLE.EDITION, edition)
                    .where(shows(picture.id()))
                    .execute();
            note(tx, who, deed, picture.id(), picture);
            return true;
        });
    }

    private static Condition shows(long picture) {
        return ARTICLE.HERO_ID
                .eq(picture)
                .or(ARTICLE.ID.in(DSL.select(ARTICLE_PICTURE.ARTICLE_ID)
                        .from(ARTICLE_PICTURE)
                        .where(ARTICLE_PICTURE.PICTURE_ID.eq(picture))));
    }

    /**
     * Throws one away that nothing shows, neither readers' pages nor the desk's texts, old ones too; its file stays in the store.
     *
     * @return false, and nothing done, when something does
     */
    public boolean remove(Actor who, Picture picture) {
        return database.write(tx -> {
            long id = picture.id();
            String within = "picture:" + picture.uri() + "\"";
            boolean used = tx.fetchExists(ARTICLE, shows(id))
                    || tx.fetchExists(AUTHOR, AUTHOR.PORTRAIT_ID.eq(id))
                    || tx.fetchExists(MANUSCRIPT, MANUSCRIPT.HERO_ID.eq(id).or(MANUSCRIPT.BODY.contains(within)))
                    || tx.fetchExists(REVISION, REVISION.HERO_ID.eq(id).or(REVISION.BODY.contains(within)));
            if (used) return false;
            tx.deleteFrom(PICTURE).where(PICTURE.ID.eq(id)).execute();
            note(tx, who, "pictureRemoved", id, picture);
            return true;
        });
    }

    private void note(DSLContext tx, Actor who, String deed, long id, Picture picture) {
        Instant now = clock.instant();
        AuditLog.note(tx, now, who, deed, AuditLog.named(id, picture.alt()));
    }
}
