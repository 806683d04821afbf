package broadsheet.archive;

import broadsheet.content.Slug;
import org.jspecify.annotations.Nullable;

/** How sections, authors and topics of this house are called in news items, which need a uri for everything. */
final class Uris {

    static final String SECTION = "urn:broadsheet:section:";
    static final String AUTHOR = "urn:broadsheet:author:";
    static final String TOPIC = "urn:broadsheet:topic:";
    static final String FRONT = "urn:broadsheet:front";
    static final String IMPRINT = "urn:broadsheet:imprint";
    static final String BREAKING = "urn:broadsheet:breaking";

    private Uris() {}

    /** The slug in a uri of this house; null in any other, whose last part means something else. */
    static @Nullable String slug(String prefix, @Nullable String uri) {
        if (uri == null || !uri.startsWith(prefix)) return null;
        String slug = uri.substring(prefix.length());
        return Slug.valid(slug) ? slug : null;
    }
}
