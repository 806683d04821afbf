package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.SLUG_HISTORY;

import broadsheet.content.Slug;
import broadsheet.db.schema.tables.records.ArticleRecord;
import broadsheet.edition.ArticleWriter.Change;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Rows;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Chooses an address within its section for each article of a batch; what an article has, it keeps. */
final class FreeSlugs {

    /** Tries before an article's uri, which is its own, decides: a headline used every day must not slow the next. */
    private static final int TRIES = 3;

    private record Address(long section, String slug) {}

    private final DSLContext tx;
    private final Names names;
    private final Set<Address> taken = new HashSet<>();

    /** Old addresses, and the article that each leads to. */
    private final Map<Address, Long> led = new HashMap<>();

    FreeSlugs(DSLContext tx, Names names) {
        this.tx = tx;
        this.names = names;
    }

    /** By uri. */
    Map<String, String> choose(List<Change> changes) {
        Map<String, String> chosen = new HashMap<>();
        look(changes.stream()
                .map(change -> new Address(names.section(change.submission()), wanted(change)))
                .toList());
        for (Change change : changes) {
            Submission submission = change.submission();
            long section = names.section(submission);
            String wanted = wanted(change);
            ArticleRecord before = change.before();
            boolean keeps = before != null
                    && before.getSectionId() == section
                    && before.getSlug().equals(wanted);
            chosen.put(submission.uri(), keeps ? wanted : free(change, section, wanted));
        }
        return chosen;
    }

    private static String wanted(Change change) {
        Submission submission = change.submission();
        if (submission.slug() != null) return submission.slug();
        if (change.before() != null) return change.before().getSlug();
        String slug = Slug.of(submission.headline());
        return slug.isEmpty() ? "a" + Digest.of(submission.uri()).substring(0, 10) : slug;
    }

    private String free(Change change, long section, String wanted) {
        Address address = new Address(section, wanted);
        for (int n = 1; leadsToAnother(change, address) || !taken.add(address); n++) {
            address = new Address(section, Slug.with(wanted, suffix(change.submission(), n)));
            look(List.of(address));
        }
        return address.slug();
    }

    /** Links to what once stood there go on leading to it; an article may return to where it was. */
    private boolean leadsToAnother(Change change, Address address) {
        Long article = led.get(address);
        if (change.claims() || article == null) return false;
        return change.before() == null || !article.equals(change.before().getId());
    }

    /** Two stories with one headline are told apart by their days, then by a number, then by what they are. */
    private static String suffix(Submission submission, int n) {
        if (n > TRIES) return Digest.of(submission.uri() + " " + n).substring(0, 10);
        Instant publishedAt = submission.publishedAt();
        if (publishedAt == null) return Integer.toString(n + 1);
        String day = DateTimeFormatter.ISO_LOCAL_DATE.format(publishedAt.atOffset(ZoneOffset.UTC));
        return n == 1 ? day : day + "-" + n;
    }

    /** H2 looks an address up by section and slug only when it is joined; given two lists it reads whole sections. */
    private void look(List<Address> addresses) {
        Table<Record2<Long, String>> asked = DSL.values(
                        addresses.stream().collect(Rows.toRowArray(a -> DSL.val(a.section()), a -> DSL.val(a.slug()))))
                .as("asked", "section", "slug");
        Field<Long> section = asked.field("section", Long.class);
        Field<String> slug = asked.field("slug", String.class);
        tx.select(ARTICLE.SECTION_ID, ARTICLE.SLUG)
                .from(asked)
                .join(ARTICLE)
                .on(ARTICLE.SECTION_ID.eq(section))
                .and(ARTICLE.SLUG.eq(slug))
                .forEach(row -> taken.add(new Address(row.value1(), row.value2())));
        tx.select(SLUG_HISTORY.SECTION_ID, SLUG_HISTORY.SLUG, SLUG_HISTORY.ARTICLE_ID)
                .from(asked)
                .join(SLUG_HISTORY)
                .on(SLUG_HISTORY.SECTION_ID.eq(section))
                .and(SLUG_HISTORY.SLUG.eq(slug))
                .forEach(row -> led.put(new Address(row.value1(), row.value2()), row.value3()));
    }
}
