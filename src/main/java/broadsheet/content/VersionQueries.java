package broadsheet.content;

import static broadsheet.db.schema.Tables.REVISION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** The texts in which readers have had an article. */
public final class VersionQueries {

    /** Older ones are not compared. */
    private static final int MOST = 12;

    private final DSLContext dsl;

    public VersionQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param at since when readers had it */
    public record Version(Instant at, String headline, String kicker, String standfirst, String body) {}

    /** What a publication changed, at its time. */
    public record Change(Instant at, List<FieldChange> fields) {}

    /** Whether any reader may have seen another text than the one there is now. */
    public boolean several(Article article) {
        return dsl.fetchCount(dsl.selectOne()
                        .from(REVISION)
                        .where(REVISION.ARTICLE_ID.eq(article.id()))
                        .and(REVISION.KIND.eq("published"))
                        .limit(2))
                > 1;
    }

    /** Newest first; publications that changed no word are left out. */
    public List<Change> changes(Article article) {
        List<Version> versions = versions(article.id(), article.firstPublishedAt());
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i + 1 < versions.size(); i++) {
            Change change = new Change(versions.get(i).at(), between(versions.get(i + 1), versions.get(i)));
            if (change.fields().stream().anyMatch(FieldChange::changed)) changes.add(change);
        }
        return changes;
    }

    /** Newest first. One that was replaced before the article came out was never read, and is not among them. */
    private List<Version> versions(long article, Instant firstPublishedAt) {
        List<Version> found = dsl.select(
                        REVISION.AT, REVISION.HEADLINE, REVISION.KICKER, REVISION.STANDFIRST, REVISION.BODY)
                .from(REVISION)
                .where(REVISION.ARTICLE_ID.eq(article))
                .and(REVISION.KIND.eq("published"))
                .orderBy(REVISION.ID.desc())
                .limit(MOST)
                .fetch(row -> new Version(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
        List<Version> versions = new ArrayList<>();
        for (Version version : found) {
            versions.add(version);
            if (!version.at().isAfter(firstPublishedAt)) break;
        }
        return versions;
    }

    private static List<FieldChange> between(Version before, Version after) {
        return List.of(
                FieldChange.of("desk.headline", before.headline(), after.headline()),
                FieldChange.of("desk.kicker", before.kicker(), after.kicker()),
                FieldChange.of("desk.standfirst", before.standfirst(), after.standfirst()),
                FieldChange.ofBodies("desk.body", before.body(), after.body()));
    }
}
