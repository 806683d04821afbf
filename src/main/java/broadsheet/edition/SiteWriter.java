package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.CORRECTION;
import static broadsheet.db.schema.Tables.EDITION;
import static broadsheet.db.schema.Tables.FRONT_DRAFT;
import static broadsheet.db.schema.Tables.FRONT_SLOT;
import static broadsheet.db.schema.Tables.PICTURE;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.SITEMAP_CHANGE;
import static broadsheet.db.schema.Tables.TOPIC;
import static broadsheet.db.schema.Tables.TOPIC_ALIAS;

import broadsheet.content.Author;
import broadsheet.content.Picture;
import broadsheet.content.Section;
import broadsheet.content.Topic;
import broadsheet.db.schema.tables.records.AuthorRecord;
import broadsheet.db.schema.tables.records.FrontSlotRecord;
import broadsheet.db.schema.tables.records.SectionRecord;
import broadsheet.db.schema.tables.records.TopicRecord;
import broadsheet.edition.Publishing.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.types.DayToSecond;
import org.jspecify.annotations.Nullable;

/** Writes sections, authors, topics and the front's slots, within a transaction of Publishing. */
final class SiteWriter {

    private final DSLContext tx;
    private final Clock clock;

    SiteWriter(DSLContext tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** Whether nobody has put anything in yet. */
    boolean empty() {
        return !tx.fetchExists(ARTICLE)
                && !tx.fetchExists(SECTION)
                && !tx.fetchExists(AUTHOR)
                && !tx.fetchExists(TOPIC)
                && !tx.fetchExists(PICTURE);
    }

    /** Of whatever {@link Publishing#found} writes: each statement more is felt at a first start. */
    void moveDates(Duration by) {
        for (Table<?> table : List.of(
                ARTICLE, ARTICLE_AUTHOR, ARTICLE_TOPIC, CORRECTION, EDITION, FRONT_SLOT, PICTURE, SITEMAP_CHANGE)) {
            Map<Field<?>, Field<?>> moved = new LinkedHashMap<>();
            for (Field<?> at : table.fields())
                if (at.getType() == Instant.class) moved.put(at, at.add(DayToSecond.valueOf(by)));
            tx.update(table).set(moved).execute();
        }
    }

    /** Those that are not named stay, behind the others. */
    List<Outcome> arrangeSections(List<Section> sections) {
        Map<String, SectionRecord> stored = new LinkedHashMap<>(
                tx.selectFrom(SECTION).orderBy(SECTION.POSITION, SECTION.ID).fetchMap(SECTION.SLUG));
        List<String> before = List.copyOf(stored.keySet());
        List<Outcome> outcomes = new ArrayList<>();
        int position = 0;
        for (Section section : sections) {
            SectionRecord record = stored.remove(section.slug());
            outcomes.add(
                    record == null
                            ? Outcome.ADDED
                            : record.getName().equals(section.name()) && before.indexOf(section.slug()) == position
                                    ? Outcome.UNCHANGED
                                    : Outcome.CHANGED);
            if (record == null) record = tx.newRecord(SECTION);
            record.setSlug(section.slug());
            record.setName(section.name());
            record.setPosition(position++);
            record.store();
        }
        for (SectionRecord record : stored.values()) {
            record.setPosition(position++);
            record.store();
        }
        return outcomes;
    }

    List<Outcome> introduce(List<Author> authors) {
        List<Picture> portraits = authors.stream()
                .map(Author::portrait)
                .filter(portrait -> portrait != null)
                .toList();
        PictureWriter pictures = new PictureWriter(tx, clock);
        Set<String> redrawn = new HashSet<>();
        List<Outcome> drawn = pictures.compare(portraits);
        for (int i = 0; i < portraits.size(); i++)
            if (drawn.get(i) != Outcome.UNCHANGED) redrawn.add(portraits.get(i).uri());
        Map<String, Long> ids = pictures.write(portraits);
        Map<String, AuthorRecord> stored = tx.selectFrom(AUTHOR)
                .where(AUTHOR.SLUG.in(authors.stream().map(Author::slug).toList()))
                .fetchMap(AUTHOR.SLUG);
        return authors.stream()
                .map(author -> introduce(author, stored.get(author.slug()), ids, redrawn))
                .toList();
    }

    private Outcome introduce(
            Author author, @Nullable AuthorRecord before, Map<String, Long> pictures, Set<String> redrawn) {
        AuthorRecord record = before == null ? tx.newRecord(AUTHOR) : before.copy();
        record.setSlug(author.slug());
        record.setName(author.name());
        record.setBio(author.bio());
        record.setPortraitId(
                author.portrait() == null
                        ? null
                        : pictures.get(author.portrait().uri()));
        if (before == null) {
            record.insert();
            return Outcome.ADDED;
        }
        record.setId(before.getId());
        boolean same = record.equals(before)
                && (author.portrait() == null
                        || !redrawn.contains(author.portrait().uri()));
        if (same) return Outcome.UNCHANGED;
        record.update();
        return Outcome.CHANGED;
    }

    /** @param oldSlugs by slug: addresses that lead to a topic, unless another has them now */
    List<Outcome> keepTopics(List<Topic> topics, Map<String, List<String>> oldSlugs) {
        Map<String, TopicRecord> stored = tx.selectFrom(TOPIC)
                .where(TOPIC.SLUG.in(topics.stream().map(Topic::slug).toList()))
                .fetchMap(TOPIC.SLUG);
        List<Outcome> outcomes = new ArrayList<>();
        for (Topic topic : topics) {
            TopicRecord record = stored.get(topic.slug());
            boolean same = record != null
                    && record.getName().equals(topic.name())
                    && record.getKind().equals(topic.kind().code());
            outcomes.add(record == null ? Outcome.ADDED : same ? Outcome.UNCHANGED : Outcome.CHANGED);
            if (record == null) record = tx.newRecord(TOPIC);
            record.setSlug(topic.slug());
            record.setName(topic.name());
            record.setKind(topic.kind().code());
            if (!same) record.store();
            stored.put(topic.slug(), record);
        }
        Set<String> slugs = stored.keySet();
        tx.deleteFrom(TOPIC_ALIAS).where(TOPIC_ALIAS.SLUG.in(slugs)).execute();
        for (int i = 0; i < topics.size(); i++) {
            String slug = topics.get(i).slug();
            boolean led = lead(oldSlugs.getOrDefault(slug, List.of()), Objects.requireNonNull(stored.get(slug)));
            if (led && outcomes.get(i) == Outcome.UNCHANGED) outcomes.set(i, Outcome.CHANGED);
        }
        return outcomes;
    }

    /** @return whether any of them led elsewhere, or nowhere, before */
    private boolean lead(List<String> oldSlugs, TopicRecord topic) {
        boolean led = false;
        for (String slug : oldSlugs) {
            if (tx.fetchExists(TOPIC, TOPIC.SLUG.eq(slug))) continue;
            led |= tx.insertInto(TOPIC_ALIAS)
                            .set(TOPIC_ALIAS.SLUG, slug)
                            .set(TOPIC_ALIAS.TOPIC_ID, topic.getId())
                            .onConflict(TOPIC_ALIAS.SLUG)
                            .doNothing()
                            .execute()
                    > 0;
        }
        return led;
    }

    /** @return whether it looks different now */
    boolean layOutFront(List<Placement> placements) {
        Map<String, Long> ids = tx.select(ARTICLE.URI, ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.URI.in(placements.stream().map(Placement::uri).collect(Collectors.toSet())))
                .fetchMap(ARTICLE.URI, ARTICLE.ID);
        Map<String, Integer> lengths = new HashMap<>();
        Set<FrontSlotRecord> after = new HashSet<>();
        for (Placement placed : placements)
            if (ids.containsKey(placed.uri()))
                after.add(new FrontSlotRecord(
                        placed.area(),
                        lengths.merge(placed.area(), 1, Integer::sum) - 1,
                        ids.get(placed.uri()),
                        placed.until(),
                        placed.again()));
        if (after.equals(Set.copyOf(tx.selectFrom(FRONT_SLOT).fetch()))) return false;
        tx.deleteFrom(FRONT_SLOT).execute();
        tx.update(FRONT_DRAFT) // whoever is arranging it is told
                .set(FRONT_DRAFT.VERSION, FRONT_DRAFT.VERSION.plus(1))
                .execute();
        if (!after.isEmpty()) tx.insertInto(FRONT_SLOT).set(after).execute();
        return true;
    }
}
