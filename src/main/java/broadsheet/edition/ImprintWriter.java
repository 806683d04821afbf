package broadsheet.edition;

import static broadsheet.db.schema.Tables.BREAKING_NEWS;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.SETTING;

import broadsheet.content.Breaking;
import org.jooq.DSLContext;

/** Writes the imprint of another store, within a transaction of Publishing. */
final class ImprintWriter {

    private final DSLContext tx;

    ImprintWriter(DSLContext tx) {
        this.tx = tx;
    }

    /** @return false, and nothing done, when there is nothing of it, or the chief of this store has set anything */
    boolean adopt(Imprint imprint) {
        if (imprint.empty() || set()) return false;
        imprint.settings()
                .forEach((name, content) -> tx.insertInto(SETTING)
                        .set(SETTING.NAME, name)
                        .set(SETTING.CONTENT, content)
                        .execute());
        imprint.colours()
                .forEach((slug, colour) -> tx.update(SECTION)
                        .set(SECTION.COLOUR, colour)
                        .where(SECTION.SLUG.eq(slug))
                        .execute());
        Breaking news = imprint.breaking();
        if (news != null) FrontWriter.put(tx, news);
        return true;
    }

    private boolean set() {
        return tx.fetchExists(SETTING, SETTING.NAME.in(Imprint.SETTINGS))
                || tx.fetchExists(SECTION, SECTION.COLOUR.isNotNull())
                || tx.fetchExists(BREAKING_NEWS);
    }
}
