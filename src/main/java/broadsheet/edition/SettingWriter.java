package broadsheet.edition;

import static broadsheet.db.schema.Tables.SETTING;

import java.time.Clock;
import org.jooq.DSLContext;

/** Writes what the chief sets and readers see, within a transaction of Publishing. */
final class SettingWriter {

    private final DSLContext tx;
    private final Clock clock;

    SettingWriter(DSLContext tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    void set(Actor who, String name, String content) {
        tx.deleteFrom(SETTING).where(SETTING.NAME.eq(name)).execute();
        tx.insertInto(SETTING)
                .set(SETTING.NAME, name)
                .set(SETTING.CONTENT, content)
                .execute();
        AuditLog.note(tx, clock.instant(), who, "settingChanged", name + ": " + content);
    }
}
