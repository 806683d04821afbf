package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.FORMER_AUTHOR_NAME;
import static broadsheet.db.schema.Tables.FORMER_TOPIC_NAME;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.SETTING;
import static broadsheet.db.schema.Tables.TOPIC;
import static broadsheet.db.schema.Tables.TOPIC_ALIAS;

import broadsheet.db.schema.tables.records.SectionRecord;
import broadsheet.db.schema.tables.records.TopicRecord;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the chief sets, of Publishing's family: each deed is one edition, so that readers' pages follow at once,
 * and stands in the audit log.
 */
public final class HouseRules {

    private final Publishing publishing;
    private final Clock clock;

    public HouseRules(Publishing publishing, Clock clock) {
        this.publishing = publishing;
        this.clock = clock;
    }

    /** Sets values by the names that Settings has; an empty Optional takes one back. */
    public void set(Actor who, Map<String, Optional<String>> values) {
        publishing.inEdition((tx, edition) -> {
            values.forEach((name, value) -> {
                tx.deleteFrom(SETTING).where(SETTING.NAME.eq(name)).execute();
                value.ifPresent(content -> tx.insertInto(SETTING)
                        .set(SETTING.NAME, name)
                        .set(SETTING.CONTENT, content)
                        .execute());
            });
            note(
                    tx,
                    who,
                    "settings",
                    String.join(", ", values.keySet().stream().sorted().toList()));
            return true;
        });
    }

    /**
     * A section as the chief wants it.
     *
     * @param id null for a new one
     * @param slug of a new one; null to have it made from the name
     * @param colour six hexadecimal digits, or null for the accent
     */
    public record Wanted(
            @Nullable Long id,
            @Nullable String slug,
            String name,
            @Nullable String colour) {

        private String address() {
            return slug == null ? Names.sectionSlug(name) : slug;
        }
    }

    /** Puts the sections in this order, with these names and colours; addresses stay. Those not named stay behind. */
    public void arrange(Actor who, List<Wanted> sections) {
        publishing.inEdition((tx, edition) -> {
            int position = 0;
            for (Wanted wanted : sections) {
                SectionRecord record = wanted.id() == null
                        ? fresh(tx, wanted.address())
                        : tx.fetchSingle(SECTION, SECTION.ID.eq(wanted.id()));
                record.setName(wanted.name());
                record.setColour(wanted.colour());
                record.setPosition(position++);
                record.store();
            }
            note(
                    tx,
                    who,
                    "sections",
                    String.join(", ", sections.stream().map(Wanted::name).toList()));
            return true;
        });
    }

    /** One that had been closed at this address is open again, without what it had. */
    private static SectionRecord fresh(DSLContext tx, String slug) {
        SectionRecord record = tx.fetchOptional(SECTION, SECTION.SLUG.eq(slug)).orElseGet(() -> tx.newRecord(SECTION));
        record.setSlug(slug);
        record.setIntoId(null);
        return record;
    }

    /** Takes a section out of the paper: its articles are the other's from now on, and its addresses lead there. */
    public void close(Actor who, long section, long into) {
        publishing.inEdition((tx, edition) -> {
            new SectionClosing(tx, section, into).close(edition);
            note(tx, who, "sectionClosed", slug(tx, section) + " → " + slug(tx, into));
            return true;
        });
    }

    private static String slug(DSLContext tx, long section) {
        return tx.select(SECTION.SLUG)
                .from(SECTION)
                .where(SECTION.ID.eq(section))
                .fetchSingle(SECTION.SLUG);
    }

    /** Whether a section of this name would have the address of another. */
    public static boolean sameAddress(String name, String slug) {
        return Names.sectionSlug(name).equals(slug);
    }

    /** Whether the site itself has an address, so that no section can. */
    public static boolean reserved(String slug) {
        return Names.reserved(slug);
    }

    /** Gives a topic another name, and if asked another address; the one it had leads there. */
    public void rename(Actor who, long topic, String name, String slug) {
        publishing.inEdition((tx, edition) -> {
            TopicRecord stored = tx.fetchSingle(TOPIC, TOPIC.ID.eq(topic));
            String before = stored.getSlug();
            if (!stored.getName().equals(name)) leadName(tx, stored.getName(), topic);
            tx.deleteFrom(TOPIC_ALIAS).where(TOPIC_ALIAS.SLUG.eq(slug)).execute();
            tx.update(TOPIC)
                    .set(TOPIC.NAME, name)
                    .set(TOPIC.SLUG, slug)
                    .where(TOPIC.ID.eq(topic))
                    .execute();
            if (!before.equals(slug)) leadAddress(tx, before, topic);
            stamp(tx, edition, about(topic));
            note(tx, who, "topicRenamed", before + " → " + name);
            return true;
        });
    }

    /** Puts all that is about one topic under another; the addresses of the one lead to the other. */
    public void merge(Actor who, long topic, long into) {
        publishing.inEdition((tx, edition) -> {
            TopicRecord merged = tx.fetchOne(TOPIC, TOPIC.ID.eq(topic));
            if (merged == null) return false;
            String gone = merged.getSlug();
            String kept =
                    tx.select(TOPIC.SLUG).from(TOPIC).where(TOPIC.ID.eq(into)).fetchSingle(TOPIC.SLUG);
            stamp(tx, edition, about(topic));
            tx.deleteFrom(ARTICLE_TOPIC)
                    .where(ARTICLE_TOPIC.TOPIC_ID.eq(topic))
                    .and(ARTICLE_TOPIC.ARTICLE_ID.in(about(into)))
                    .execute();
            tx.update(ARTICLE_TOPIC)
                    .set(ARTICLE_TOPIC.TOPIC_ID, into)
                    .where(ARTICLE_TOPIC.TOPIC_ID.eq(topic))
                    .execute();
            tx.update(TOPIC_ALIAS)
                    .set(TOPIC_ALIAS.TOPIC_ID, into)
                    .where(TOPIC_ALIAS.TOPIC_ID.eq(topic))
                    .execute();
            tx.update(FORMER_TOPIC_NAME)
                    .set(FORMER_TOPIC_NAME.TOPIC_ID, into)
                    .where(FORMER_TOPIC_NAME.TOPIC_ID.eq(topic))
                    .execute();
            tx.deleteFrom(TOPIC).where(TOPIC.ID.eq(topic)).execute();
            leadAddress(tx, gone, into);
            leadName(tx, merged.getName(), into);
            note(tx, who, "topicMerged", gone + " → " + kept);
            return true;
        });
    }

    /** What leads to a topic or an author, an address or a name of before, leads there alone. */
    private static <R extends Record> void lead(
            DSLContext tx, Table<R> table, TableField<R, String> from, String what, TableField<R, Long> to, long id) {
        tx.deleteFrom(table).where(from.eq(what)).execute();
        tx.insertInto(table).set(from, what).set(to, id).execute();
    }

    private static void leadAddress(DSLContext tx, String slug, long topic) {
        lead(tx, TOPIC_ALIAS, TOPIC_ALIAS.SLUG, slug, TOPIC_ALIAS.TOPIC_ID, topic);
    }

    /** Texts of the desk that say this name mean that topic. */
    private static void leadName(DSLContext tx, String name, long topic) {
        lead(tx, FORMER_TOPIC_NAME, FORMER_TOPIC_NAME.NAME, name, FORMER_TOPIC_NAME.TOPIC_ID, topic);
    }

    private static Select<Record1<Long>> about(long topic) {
        return DSL.select(ARTICLE_TOPIC.ARTICLE_ID).from(ARTICLE_TOPIC).where(ARTICLE_TOPIC.TOPIC_ID.eq(topic));
    }

    /** Followers, such as the search index, take these articles in anew. */
    private static void stamp(DSLContext tx, long edition, Select<Record1<Long>> articles) {
        tx.update(ARTICLE)
                .set(ARTICLE.EDITION, edition)
                .where(ARTICLE.ID.in(articles))
                .execute();
    }

    /** Replaces name, biography and portrait of an author; the address stays. */
    public void describe(Actor who, long author, String name, String bio, @Nullable Long portrait) {
        publishing.inEdition((tx, edition) -> {
            String before = tx.fetchSingle(AUTHOR, AUTHOR.ID.eq(author)).getName();
            if (!before.equals(name)) // texts of the desk that say the old name mean the same
            lead(tx, FORMER_AUTHOR_NAME, FORMER_AUTHOR_NAME.NAME, before, FORMER_AUTHOR_NAME.AUTHOR_ID, author);
            tx.update(AUTHOR)
                    .set(AUTHOR.NAME, name)
                    .set(AUTHOR.BIO, bio)
                    .set(AUTHOR.PORTRAIT_ID, portrait)
                    .where(AUTHOR.ID.eq(author))
                    .execute();
            stamp(
                    tx,
                    edition,
                    DSL.select(ARTICLE_AUTHOR.ARTICLE_ID)
                            .from(ARTICLE_AUTHOR)
                            .where(ARTICLE_AUTHOR.AUTHOR_ID.eq(author)));
            note(tx, who, "authorDescribed", name);
            return true;
        });
    }

    private void note(DSLContext tx, Actor who, String deed, String subject) {
        AuditLog.note(tx, clock.instant(), who, deed, subject);
    }
}
