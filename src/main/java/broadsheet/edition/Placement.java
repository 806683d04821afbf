package broadsheet.edition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article that an editor placed on the front, behind those that were named before it for the same area.
 *
 * @param area lead, row, watching, or section:{slug}
 * @param uri of the article
 * @param until when the choice ends; null for not by itself
 * @param again whether it may stand here though it stands elsewhere on the front too
 */
public record Placement(String area, String uri, @Nullable Instant until, boolean again) {

    /** Placed for good, by area. */
    static List<Placement> of(Map<String, List<String>> uris) {
        return uris.entrySet().stream()
                .flatMap(area -> area.getValue().stream().map(uri -> new Placement(area.getKey(), uri, null, false)))
                .toList();
    }
}
