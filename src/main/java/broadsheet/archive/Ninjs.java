package broadsheet.archive;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news item of IPTC ninjs 3.1, as far as this house reads and writes it; what an item does not say is null. An
 * associated item is one too, with a name. https://iptc.org/standards/ninjs/
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Ninjs(
        @Nullable String name,
        @Nullable String uri,
        @Nullable String type,
        @Nullable String profile,
        @Nullable Standard standard,
        @Nullable String version,
        @Nullable String pubStatus,
        @Nullable String language,
        @Nullable String contentCreated,
        @Nullable String firstCreated,
        @Nullable String versionCreated,
        @Nullable String embargoedUntil,
        @Nullable String expires,
        @Nullable String slugline,
        @Nullable List<Text> headlines,
        @Nullable List<Text> descriptions,
        @Nullable List<Text> bodies,
        @Nullable String by,
        @Nullable List<Concept> people,
        @Nullable List<Concept> subjects,
        @Nullable List<Concept> places,
        @Nullable List<Source> infoSources,
        @Nullable String copyrightHolder,
        @Nullable String copyrightNotice,
        @Nullable String usageTerms,
        @Nullable Rights rightsInfo,
        @Nullable String edNote,
        @Nullable List<AltId> altIds,
        @Nullable List<Rendition> renditions,
        @Nullable List<Ninjs> associations) {

    /** Whether it says anything that an item of news says: other JSON does not. */
    boolean news() {
        return uri != null
                || type != null
                || standard != null
                || pubStatus != null
                || versionCreated != null
                || headlines != null
                || bodies != null;
    }

    static final Standard STANDARD =
            new Standard("ninjs", "3.1", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Standard(
            @Nullable String name,
            @Nullable String version,
            @Nullable String schema) {}

    /** A headline, a description or a body. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Text(
            @Nullable String role,
            @Nullable String contentType,
            @Nullable String value) {}

    /** A person, a subject or a place. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Concept(
            @Nullable String name,
            @Nullable String rel,
            @Nullable String uri) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Source(
            @Nullable String name,
            @Nullable String role,
            @Nullable String uri) {

        Source(String name, String role) {
            this(name, role, null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Rights(
            @Nullable String linkedRights, @Nullable String encodedRights) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AltId(@Nullable String role, @Nullable String value) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Rendition(
            @Nullable String name,
            @Nullable String href,
            @Nullable String contentType,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Long sizeInBytes,
            @Nullable Poi poi) {}

    /** Where the eye should rest, in pixels from the top left. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Poi(int x, int y) {}
}
