package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.RELATED_CHOICE;

import broadsheet.db.schema.tables.records.RelatedChoiceRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** Writes what editors chose beside an article, within a transaction of Publishing. */
final class RelatedWriter {

    private final DSLContext tx;

    RelatedWriter(DSLContext tx) {
        this.tx = tx;
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
        if (article == null) return false;
        List<RelatedChoiceRecord> after = new ArrayList<>();
        Set<Long> seen = new HashSet<>(Set.of(article));
        add(after, seen, article, "pin", pins, ids);
        add(after, seen, article, "bar", bars, ids);
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
            List<RelatedChoiceRecord> choices,
            Set<Long> seen,
            long article,
            String kind,
            List<String> uris,
            Map<String, Long> ids) {
        int position = 0;
        for (String uri : uris) {
            Long other = ids.get(uri);
            if (other != null && seen.add(other))
                choices.add(new RelatedChoiceRecord(article, other, kind, position++));
        }
    }
}
