package broadsheet.desk;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.MANUSCRIPT;

import broadsheet.search.SearchIndex;
import broadsheet.search.SearchQuery;
import broadsheet.search.SearchRequest;
import broadsheet.search.SearchResults;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Finds articles by words and by author. What readers have is asked of the search index; what is being worked on is
 * looked through, as far as the newest so many: no list of the desk reads the whole archive.
 */
public final class DeskSearch {

    /** A word, or what stands in quotation marks. */
    private static final Pattern PART = Pattern.compile("\"[^\"]+\"?|[^\\s\"]+");

    /** Texts that are looked through for words, those worked on last. */
    static final int LOOKED_THROUGH = 2_000;
    /** Articles that readers have, the best answers to the words; those of an author, the newest. */
    private static final int HITS = 100;

    private static final int AUTHORS = 50;

    private final DSLContext dsl;
    private final SearchIndex index;
    private final Supplier<Locale> language;

    public DeskSearch(DSLContext dsl, SearchIndex index, Supplier<Locale> language) {
        this.dsl = dsl;
        this.index = index;
        this.language = language;
    }

    /** Ids of articles that have all the words: in work, imported as drafts, or public. */
    Set<Long> byWords(String q) {
        SearchRequest request = SearchRequest.of(SearchQuery.parse(q, language.get()), HITS);
        Set<Long> ids = new HashSet<>(
                index.search(request).hits().stream().map(SearchResults.Hit::id).toList());
        ids.addAll(inWork(all(q, MANUSCRIPT.HEADLINE, MANUSCRIPT.STANDFIRST, MANUSCRIPT.BODY)));
        ids.addAll(dsl.select(ARTICLE.ID)
                .from(dsl.select(ARTICLE.ID, ARTICLE.HEADLINE, ARTICLE.STANDFIRST)
                        .from(ARTICLE)
                        .where(ARTICLE.LISTED_AT.isNull())
                        .orderBy(ARTICLE.LISTED_AT.desc(), ARTICLE.ID.desc())
                        .limit(LOOKED_THROUGH)
                        .asTable(ARTICLE))
                .where(all(q, ARTICLE.HEADLINE, ARTICLE.STANDFIRST))
                .fetch(ARTICLE.ID));
        return ids;
    }

    /** Ids of articles by somebody whose name has this part. */
    Set<Long> byAuthor(String name) {
        Set<Long> ids = new HashSet<>(inWork(like(MANUSCRIPT.AUTHORS, name)));
        List<Long> authors = dsl.select(AUTHOR.ID)
                .from(AUTHOR)
                .where(like(AUTHOR.NAME, name))
                .orderBy(AUTHOR.ID)
                .limit(AUTHORS)
                .fetch(AUTHOR.ID);
        for (long author : authors)
            ids.addAll(dsl.select(ARTICLE_AUTHOR.ARTICLE_ID)
                    .from(ARTICLE_AUTHOR)
                    .where(ARTICLE_AUTHOR.AUTHOR_ID.eq(author))
                    .orderBy(
                            ARTICLE_AUTHOR.AUTHOR_ID, ARTICLE_AUTHOR.LISTED_AT.desc(), ARTICLE_AUTHOR.ARTICLE_ID.desc())
                    .limit(HITS)
                    .fetch(ARTICLE_AUTHOR.ARTICLE_ID));
        return ids;
    }

    private List<Long> inWork(Condition wanted) {
        return dsl.select(MANUSCRIPT.ARTICLE_ID)
                .from(dsl.select(
                                MANUSCRIPT.ARTICLE_ID,
                                MANUSCRIPT.HEADLINE,
                                MANUSCRIPT.STANDFIRST,
                                MANUSCRIPT.BODY,
                                MANUSCRIPT.AUTHORS)
                        .from(MANUSCRIPT)
                        .orderBy(MANUSCRIPT.SAVED_AT.desc(), MANUSCRIPT.ARTICLE_ID.desc())
                        .limit(LOOKED_THROUGH)
                        .asTable(MANUSCRIPT))
                .where(wanted)
                .fetch(MANUSCRIPT.ARTICLE_ID);
    }

    /** Each word, and each phrase in quotation marks, stands in one of the fields. */
    @SafeVarargs
    private static Condition all(String q, Field<String>... fields) {
        Condition all = DSL.noCondition();
        Matcher parts = PART.matcher(q);
        while (parts.find()) {
            Condition any = DSL.noCondition();
            for (Field<String> field : fields)
                any = any.or(like(field, parts.group().replace("\"", "")));
            all = all.and(any);
        }
        return all;
    }

    private static Condition like(Field<String> field, String part) {
        String escaped = part.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return DSL.lower(field).like("%" + escaped + "%", '!');
    }
}
