package broadsheet.content;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.TOPIC;

import broadsheet.db.schema.tables.Author;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** What is selected for each noun and how a row becomes one: the only place that knows both. */
final class Projections {

    /** The picture table under the name it has in every query of an article's hero. */
    static final broadsheet.db.schema.tables.Picture HERO = broadsheet.db.schema.Tables.PICTURE.as("hero");

    static final List<SelectField<?>> TEASER = List.of(
            ARTICLE.ID,
            ARTICLE.URI,
            SECTION.ID,
            SECTION.SLUG,
            SECTION.NAME,
            ARTICLE.SLUG,
            ARTICLE.HEADLINE,
            ARTICLE.KICKER,
            ARTICLE.STANDFIRST,
            ARTICLE.EXCERPT,
            ARTICLE.LANGUAGE,
            ARTICLE.PUBLISHED_AT);

    private Projections() {}

    static List<Field<?>> picture(broadsheet.db.schema.tables.Picture p) {
        return List.of(
                p.ID,
                p.URI,
                p.HASH,
                p.FORMAT,
                p.WIDTH,
                p.HEIGHT,
                p.ALT,
                p.CAPTION,
                p.CREDIT,
                p.CREATOR,
                p.COPYRIGHT,
                p.LICENSE,
                p.LICENSE_PAGE,
                p.FOCAL_X,
                p.FOCAL_Y,
                p.COLOUR);
    }

    static List<Field<?>> author(Author a) {
        return List.of(a.ID, a.SLUG, a.NAME, a.BIO);
    }

    static Topic topic(Record row) {
        return new Topic(
                row.get(TOPIC.ID), row.get(TOPIC.SLUG), row.get(TOPIC.NAME), Topic.Kind.of(row.get(TOPIC.KIND)));
    }

    static Section section(Record row) {
        return new Section(row.get(SECTION.ID), row.get(SECTION.SLUG), row.get(SECTION.NAME));
    }

    static Teaser teaser(Record row) {
        return new Teaser(
                row.get(ARTICLE.ID),
                row.get(ARTICLE.URI),
                section(row),
                row.get(ARTICLE.SLUG),
                row.get(ARTICLE.HEADLINE),
                row.get(ARTICLE.KICKER),
                row.get(ARTICLE.STANDFIRST),
                row.get(ARTICLE.EXCERPT),
                row.get(ARTICLE.LANGUAGE),
                row.get(ARTICLE.PUBLISHED_AT),
                picture(row, HERO));
    }

    /** Nothing where an outer join found none. */
    static @Nullable Picture picture(Record row, broadsheet.db.schema.tables.Picture p) {
        Long id = row.get(p.ID);
        if (id == null) return null;
        return new Picture(
                id,
                row.get(p.URI),
                row.get(p.HASH),
                row.get(p.FORMAT),
                row.get(p.WIDTH),
                row.get(p.HEIGHT),
                row.get(p.ALT),
                row.get(p.CAPTION),
                row.get(p.CREDIT),
                row.get(p.CREATOR),
                row.get(p.COPYRIGHT),
                row.get(p.LICENSE),
                row.get(p.LICENSE_PAGE),
                row.get(p.FOCAL_X),
                row.get(p.FOCAL_Y),
                row.get(p.COLOUR));
    }
}
