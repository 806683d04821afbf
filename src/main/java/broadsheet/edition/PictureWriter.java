package broadsheet.edition;

import static broadsheet.db.schema.Tables.FORMER_PICTURE_FILE;
import static broadsheet.db.schema.Tables.PICTURE;

import broadsheet.content.Picture;
import broadsheet.db.schema.tables.records.PictureRecord;
import broadsheet.edition.Publishing.Outcome;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jsoup.parser.Parser;

/** Writes the words and measures of pictures, within a transaction of Publishing. */
final class PictureWriter {

    private static final Pattern PICTURE_URI = Pattern.compile("src=\"picture:([^\"]+)\"");

    private final DSLContext tx;
    private final Clock clock;

    PictureWriter(DSLContext tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** What writing these would do, in their order. */
    List<Outcome> compare(Collection<Picture> pictures) {
        Map<String, PictureRecord> stored = tx.selectFrom(PICTURE)
                .where(PICTURE.URI.in(pictures.stream().map(Picture::uri).toList()))
                .fetchMap(PICTURE.URI);
        return pictures.stream()
                .map(picture -> {
                    PictureRecord before = stored.get(picture.uri());
                    if (before == null) return Outcome.ADDED;
                    PictureRecord after = record(picture);
                    after.setId(before.getId());
                    after.setCreatedAt(before.getCreatedAt());
                    return after.equals(before) ? Outcome.UNCHANGED : Outcome.CHANGED;
                })
                .toList();
    }

    /** Adds or replaces pictures by their uri. */
    Map<String, Long> write(Collection<Picture> pictures) {
        Map<String, Picture> byUri = new LinkedHashMap<>();
        pictures.forEach(picture -> byUri.put(picture.uri(), picture));
        if (byUri.isEmpty()) return Map.of();
        Map<String, PictureRecord> stored =
                tx.selectFrom(PICTURE).where(PICTURE.URI.in(byUri.keySet())).fetchMap(PICTURE.URI);
        Map<String, Long> ids = new HashMap<>();
        stored.forEach((uri, record) -> ids.put(uri, record.getId()));
        List<PictureRecord> known = byUri.values().stream()
                .filter(picture -> ids.containsKey(picture.uri()))
                .map(this::record)
                .toList();
        for (PictureRecord record : known) {
            PictureRecord before = stored.get(record.getUri());
            if (!before.getHash().equals(record.getHash())) keepAddress(before);
            tx.update(PICTURE)
                    .set(record)
                    .where(PICTURE.URI.eq(record.getUri()))
                    .execute();
        }
        List<PictureRecord> fresh = byUri.values().stream()
                .filter(picture -> !ids.containsKey(picture.uri()))
                .map(this::record)
                .peek(record -> record.setCreatedAt(clock.instant()))
                .toList();
        if (!fresh.isEmpty())
            ids.putAll(tx.insertInto(PICTURE)
                    .set(fresh)
                    .returningResult(PICTURE.URI, PICTURE.ID)
                    .fetchMap(PICTURE.URI, PICTURE.ID));
        return ids;
    }

    /** Pages that readers have still ask for the file that goes. */
    private void keepAddress(PictureRecord before) {
        tx.insertInto(FORMER_PICTURE_FILE)
                .set(FORMER_PICTURE_FILE.HASH, before.getHash())
                .set(FORMER_PICTURE_FILE.PICTURE_ID, before.getId())
                .onConflict(FORMER_PICTURE_FILE.HASH)
                .doUpdate()
                .set(FORMER_PICTURE_FILE.PICTURE_ID, before.getId())
                .execute();
    }

    /** The pictures that a body names. */
    static List<Picture> within(DSLContext dsl, String body) {
        List<String> uris = PICTURE_URI
                .matcher(body)
                .results()
                .map((MatchResult match) -> Parser.unescapeEntities(match.group(1), true))
                .toList();
        return uris.isEmpty()
                ? List.of()
                : dsl.selectFrom(PICTURE)
                        .where(PICTURE.URI.in(uris))
                        .orderBy(PICTURE.ID)
                        .fetch(PictureWriter::picture);
    }

    static Picture picture(PictureRecord r) {
        return new Picture(
                r.getId(),
                r.getUri(),
                r.getHash(),
                r.getFormat(),
                r.getWidth(),
                r.getHeight(),
                r.getAlt(),
                r.getCaption(),
                r.getCredit(),
                r.getCreator(),
                r.getCopyright(),
                r.getLicense(),
                r.getLicensePage(),
                r.getFocalX(),
                r.getFocalY(),
                r.getColour());
    }

    private PictureRecord record(Picture p) {
        PictureRecord record = new PictureRecord();
        record.setUri(p.uri());
        record.setHash(p.hash());
        record.setFormat(p.format());
        record.setWidth(p.width());
        record.setHeight(p.height());
        record.setAlt(p.alt());
        record.setCaption(p.caption());
        record.setCredit(p.credit());
        record.setCreator(p.creator());
        record.setCopyright(p.copyright());
        record.setLicense(p.license());
        record.setLicensePage(p.licensePage());
        record.setFocalX(p.focalX());
        record.setFocalY(p.focalY());
        record.setColour(p.colour());
        return record;
    }
}
