package broadsheet.related;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.RELATED_CHOICE;

import broadsheet.edition.Choice.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What editors chose beside an article. */
public final class ChoiceQueries {

    /**
     * @param pinned ids, in order
     * @param barred ids, in order
     */
    public record Choices(List<Long> pinned, Set<Long> barred) {

        public Kind kind(long article) {
            return pinned.contains(article) ? Kind.PIN : barred.contains(article) ? Kind.BAR : Kind.NONE;
        }
    }

    private final DSLContext dsl;

    public ChoiceQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    public Choices of(long article) {
        List<Long> pinned = new ArrayList<>();
        Set<Long> barred = new LinkedHashSet<>();
        dsl.select(RELATED_CHOICE.OTHER_ID, RELATED_CHOICE.KIND)
                .from(RELATED_CHOICE)
                .where(RELATED_CHOICE.ARTICLE_ID.eq(article))
                .orderBy(RELATED_CHOICE.POSITION, RELATED_CHOICE.OTHER_ID)
                .forEach(row -> {
                    if (row.value2().equals(Kind.PIN.code())) pinned.add(row.value1());
                    else barred.add(row.value1());
                });
        return new Choices(pinned, barred);
    }

    /** The id of a public or coming article; null when there is none of that uri. */
    @Nullable
    Long id(String uri) {
        return dsl.select(ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.URI.eq(uri))
                .and(ARTICLE.LISTED_AT.isNotNull())
                .fetchOne(ARTICLE.ID);
    }
}
