package broadsheet.content;

import static broadsheet.db.schema.Tables.FORMER_PICTURE_FILE;
import static broadsheet.db.schema.Tables.PICTURE;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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

    /** The one that had the file of this name, before it got another. */
    public Optional<Picture> formerly(String name) {
        return dsl.select(Projections.picture(PICTURE))
                .from(FORMER_PICTURE_FILE)
                .join(PICTURE)
                .on(PICTURE.ID.eq(FORMER_PICTURE_FILE.PICTURE_ID))
                .where(FORMER_PICTURE_FILE.HASH.between(name, name + "g"))
                .orderBy(PICTURE.ID)
                .limit(1)
                .fetchOptional(row -> Objects.requireNonNull(Projections.picture(row, PICTURE)));
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

    /** So many pictures are looked through for words at a time, whatever is in the library. */
    private static final long LOOKED_THROUGH = 20_000;

    /**
     * Pictures found, newest first.
     *
     * @param next where to go on from: there may be more; null when there is nothing older
     */
    public record Found(List<Picture> pictures, @Nullable Long next) {}

    /**
     * The library, newest first. Words are looked for in the pictures themselves, so a search goes through a bounded
     * number of them and tells where it stopped.
     *
     * @param q words that alt text, caption, credit or creator contain; empty for any
     * @param wordless only those that lack alt text or credit
     * @param before a picture's id: only older ones; or null
     */
    public Found library(String q, boolean wordless, @Nullable Long before, int limit) {
        long from = before == null ? newest() + 1 : before;
        long floor = from - LOOKED_THROUGH;
        Condition where = PICTURE.ID.lt(from).and(PICTURE.ID.ge(floor));
        if (wordless) where = where.and(PICTURE.ALT.eq("").or(PICTURE.CREDIT.eq("")));
        Field<String> words = DSL.lower(DSL.concat(
                PICTURE.ALT,
                DSL.inline(" "),
                PICTURE.CAPTION,
                DSL.inline(" "),
                PICTURE.CREDIT,
                DSL.inline(" "),
                PICTURE.CREATOR));
        for (String word : q.toLowerCase(Locale.ROOT).split("\\s+"))
            if (!word.isEmpty()) where = where.and(words.contains(word));
        List<Picture> found = dsl.select(Projections.picture(PICTURE))
                .from(PICTURE)
                .where(where)
                .orderBy(PICTURE.ID.desc())
                .limit(limit + 1)
                .fetch(row -> Objects.requireNonNull(Projections.picture(row, PICTURE)));
        if (found.size() > limit)
            return new Found(found.subList(0, limit), found.get(limit - 1).id());
        return new Found(found, floor > 1 ? floor : null);
    }

    private long newest() {
        Long newest = dsl.select(DSL.max(PICTURE.ID)).from(PICTURE).fetchOne(0, Long.class);
        return newest == null ? 0 : newest;
    }
}
