package broadsheet.search;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as the index takes it in.
 *
 * @param body HTML, as stored
 * @param listedAt null when readers may not find it
 * @param translationOf uri of the original; null for one
 * @param caption of the hero picture, or empty
 */
record ArticleRow(
        long id,
        String uri,
        long edition,
        int version,
        Name section,
        String headline,
        String kicker,
        String standfirst,
        String body,
        String language,
        String source,
        @Nullable String translationOf,
        @Nullable Instant listedAt,
        String caption,
        List<Name> authors,
        List<Name> topics) {

    record Name(String slug, String name) {

        Name {
            name = whole(name);
        }
    }

    ArticleRow {
        headline = whole(headline);
        kicker = whole(kicker);
        standfirst = whole(standfirst);
        body = whole(body);
        caption = whole(caption);
    }

    /** With each accent and its letter in one, as the analysis of every language expects them: Unicode's form C. */
    static String whole(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** One number for one state of one article; another database's article of the same id has another. */
    static long stamp(String uri, long edition, int version) {
        return ((hash(uri) * 31 + edition) * 0x9E3779B97F4A7C15L) ^ version;
    }

    /** The same number for an original and all of its translations. */
    long original() {
        return hash(translationOf == null ? uri : translationOf);
    }

    private static long hash(String uri) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < uri.length(); i++) hash = (hash ^ uri.charAt(i)) * 0x100000001b3L;
        return hash;
    }
}
