package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.RELATED_CHOICE;

import broadsheet.db.schema.tables.records.RelatedChoiceRecord;
import broadsheet.edition.Choice.Kind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;

/** Writes what editors chose beside an article, within a transaction of Publishing. */
final class RelatedWriter {

    private final DSLContext tx;
    private final Clock clock;

    RelatedWriter(DSLContext tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** @return whether that changed anything */
    boolean relate(String uri, List<String> pins, List<String> bars) {
        Set<String> named = new LinkedHashSet<>(pins);
        named.addAll(bars);
        named.add(uri);
        Map<String, Long> ids = tx.select(ARTICLE.URI, ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.URI.in(named))
                .fetchMap(ARTICLE.URI, ARTICLE.ID);
        Long article = ids.get(uri);
        return article != null && write(article, ids(pins, ids), ids(bars, ids));
    }

    private static List<Long> ids(List<String> uris, Map<String, Long> ids) {
        return uris.stream().map(ids::get).filter(Objects::nonNull).toList();
    }

    /** @return whether the story stood as it was seen and can stand as it is to */
    boolean choose(Actor who, Choice choice) {
        long other = choice.other();
        List<Long> pins = chosen(choice.article(), Kind.PIN);
        List<Long> bars = chosen(choice.article(), Kind.BAR);
        Kind now = pins.remove(other) ? Kind.PIN : bars.remove(other) ? Kind.BAR : Kind.NONE;
        if (now != choice.from() || (choice.to() != Kind.NONE && !listed(other))) return false;
        if (choice.to() == Kind.PIN) pins.add(other);
        if (choice.to() == Kind.BAR) bars.add(other);
        if (choice.to() == Kind.PIN && pins.size() > Choice.MOST_PINS) return false;
        if (!write(choice.article(), pins, bars)) return false;
        note(who, choice.deed(), other, choice.article());
        return true;
    }

    private boolean listed(long article) {
        return tx.fetchExists(ARTICLE, ARTICLE.ID.eq(article).and(ARTICLE.LISTED_AT.isNotNull()));
    }

    /** @return whether the one stood right behind the other, before which it stands now */
    boolean move(Actor who, long article, long one, long other) {
        List<Long> pins = chosen(article, Kind.PIN);
        int at = pins.indexOf(other);
        if (at < 0 || pins.indexOf(one) != at + 1) return false;
        Collections.swap(pins, at, at + 1);
        write(article, pins, chosen(article, Kind.BAR));
        note(who, "relatedMoved", one, article);
        return true;
    }

    private List<Long> chosen(long article, Kind kind) {
        return tx.select(RELATED_CHOICE.OTHER_ID)
                .from(RELATED_CHOICE)
                .where(RELATED_CHOICE.ARTICLE_ID.eq(article))
                .and(RELATED_CHOICE.KIND.eq(kind.code()))
                .orderBy(RELATED_CHOICE.POSITION, RELATED_CHOICE.OTHER_ID)
                .fetch(RELATED_CHOICE.OTHER_ID);
    }

    private boolean write(long article, List<Long> pins, List<Long> bars) {
        List<RelatedChoiceRecord> after = new ArrayList<>();
        Set<Long> seen = new HashSet<>(Set.of(article));
        add(after, seen, article, Kind.PIN, pins);
        add(after, seen, article, Kind.BAR, bars);
        List<RelatedChoiceRecord> before = tx.selectFrom(RELATED_CHOICE)
                .where(RELATED_CHOICE.ARTICLE_ID.eq(article))
                .orderBy(RELATED_CHOICE.KIND.desc(), RELATED_CHOICE.POSITION)
                .fetch();
        if (after.equals(before)) return false; // what jOOQ fetches equals nothing but its like
        tx.deleteFrom(RELATED_CHOICE)
                .where(RELATED_CHOICE.ARTICLE_ID.eq(article))
                .execute();
        if (!after.isEmpty()) tx.insertInto(RELATED_CHOICE).set(after).execute();
        return true;
    }

    private static void add(
            List<RelatedChoiceRecord> choices, Set<Long> seen, long article, Kind kind, List<Long> others) {
        int position = 0;
        for (long other : others)
            if (seen.add(other)) choices.add(new RelatedChoiceRecord(article, other, kind.code(), position++));
    }

    private void note(Actor who, String deed, long other, long article) {
        AuditLog.note(tx, clock.instant(), who, deed, named(other) + " → " + named(article));
    }

    private String named(long article) {
        return AuditLog.named(
                article,
                tx.select(ARTICLE.HEADLINE)
                        .from(ARTICLE)
                        .where(ARTICLE.ID.eq(article))
                        .fetchSingle(ARTICLE.HEADLINE));
    }
}
