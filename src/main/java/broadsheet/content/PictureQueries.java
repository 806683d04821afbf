package broadsheet.content;

import static broadsheet.db.schema.Tables.PICTURE;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;

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
}
