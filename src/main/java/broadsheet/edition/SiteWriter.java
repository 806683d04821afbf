package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.FRONT_SLOT;
import static broadsheet.db.schema.Tables.SECTION;

import broadsheet.content.Author;
import broadsheet.content.Section;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** Writes sections, authors and the front's slots, within a transaction of Publishing. */
final class SiteWriter {

    private final DSLContext tx;
    private final Clock clock;

    SiteWriter(DSLContext tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    void arrangeSections(List<Section> sections) {
        int position = 0;
        for (Section section : sections) {
            tx.insertInto(SECTION)
                    .set(SECTION.SLUG, section.slug())
                    .set(SECTION.NAME, section.name())
                    .set(SECTION.POSITION, position)
                    .onConflict(SECTION.SLUG)
                    .doUpdate()
                    .set(SECTION.NAME, section.name())
                    .set(SECTION.POSITION, position)
                    .execute();
            position++;
        }
    }

    void introduce(List<Author> authors) {
        for (Author author : authors) {
            Long portrait = author.portrait() == null
                    ? null
                    : new PictureWriter(tx, clock)
                            .write(List.of(author.portrait()))
                            .get(author.portrait().uri());
            tx.insertInto(AUTHOR)
                    .set(AUTHOR.SLUG, author.slug())
                    .set(AUTHOR.NAME, author.name())
                    .set(AUTHOR.BIO, author.bio())
                    .set(AUTHOR.PORTRAIT_ID, portrait)
                    .onConflict(AUTHOR.SLUG)
                    .doUpdate()
                    .set(AUTHOR.NAME, author.name())
                    .set(AUTHOR.BIO, author.bio())
                    .set(AUTHOR.PORTRAIT_ID, portrait)
                    .execute();
        }
    }

    void layOutFront(Map<String, List<String>> areas) {
        tx.deleteFrom(FRONT_SLOT).execute();
        areas.forEach((area, uris) -> {
            Map<String, Long> ids = tx.select(ARTICLE.URI, ARTICLE.ID)
                    .from(ARTICLE)
                    .where(ARTICLE.URI.in(uris))
                    .fetchMap(ARTICLE.URI, ARTICLE.ID);
            int position = 0;
            for (String uri : uris)
                if (ids.containsKey(uri))
                    tx.insertInto(FRONT_SLOT)
                            .set(FRONT_SLOT.AREA, area)
                            .set(FRONT_SLOT.POSITION, position++)
                            .set(FRONT_SLOT.ARTICLE_ID, ids.get(uri))
                            .execute();
        });
    }
}
