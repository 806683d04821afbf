package broadsheet.content;

import static broadsheet.db.schema.Tables.PICTURE;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Stored pictures by what they are, whatever article they belong to. */
public final class PictureQueries {

    private final DSLContext dsl;

    public PictureQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * The pictures whose file's hash begins so: several may share a file, with other words or another focal point.
     *
     * @param name the first hexadecimal digits of a hash, in lower case
     */
    public List<Picture> named(String name) {
        return dsl.select(Projections.picture(PICTURE))
                .from(PICTURE)
                .where(PICTURE.HASH.between(name, name + "g"))
                .fetch(row -> Objects.requireNonNull(Projections.picture(row, PICTURE)));
    }

    public Optional<Picture> byId(long id) {
        return dsl.select(Projections.picture(PICTURE))
                .from(PICTURE)
                .where(PICTURE.ID.eq(id))
                .fetchOptional(row -> Objects.requireNonNull(Projections.picture(row, PICTURE)));
    }

    public List<Picture> byUri(Collection<String> uris) {
        return uris.isEmpty()
                ? List.of()
                : dsl.select(Projections.picture(PICTURE))
                        .from(PICTURE)
                        .where(PICTURE.URI.in(uris))
                        .fetch(row -> Objects.requireNonNull(Projections.picture(row, PICTURE)));
    }

    /**
     * The library, newest first.
     *
     * @param q words that alt text, caption, credit or creator contain; empty for any
     * @param before a picture's id: only older ones; or null
     */
    public List<Picture> library(String q, @Nullable Long before, int limit) {
        Condition where = before == null ? DSL.noCondition() : PICTURE.ID.lt(before);
        for (String word : q.toLowerCase(Locale.ROOT).split("\\s+"))
            if (!word.isEmpty())
                where = where.and(DSL.lower(DSL.concat(PICTURE.ALT, PICTURE.CAPTION, PICTURE.CREDIT, PICTURE.CREATOR))
                        .contains(word));
        return dsl.select(Projections.picture(PICTURE))
                .from(PICTURE)
                .where(where)
                .orderBy(PICTURE.ID.desc())
                .limit(limit)
                .fetch(row -> Objects.requireNonNull(Projections.picture(row, PICTURE)));
    }
}
