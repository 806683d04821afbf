package broadsheet.oembed;

import broadsheet.web.Xml;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** An answer of oEmbed 1.0: the names here are its names. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Oembed(
        String type,
        String version,
        String title,
        @Nullable @JsonProperty("author_name") String authorName,
        @Nullable @JsonProperty("author_url") String authorUrl,
        @JsonProperty("provider_name") String providerName,
        @JsonProperty("provider_url") String providerUrl,
        @JsonProperty("cache_age") int cacheAge,
        @Nullable @JsonProperty("thumbnail_url") String thumbnailUrl,
        @Nullable @JsonProperty("thumbnail_width") Integer thumbnailWidth,
        @Nullable @JsonProperty("thumbnail_height") Integer thumbnailHeight,
        String html,
        int width,
        int height) {

    byte[] xml() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Xml xml = new Xml(out)) {
            xml.open("oembed").text("type", type).text("version", version).text("title", title);
            if (authorName != null) xml.text("author_name", authorName);
            if (authorUrl != null) xml.text("author_url", authorUrl);
            xml.text("provider_name", providerName)
                    .text("provider_url", providerUrl)
                    .text("cache_age", Integer.toString(cacheAge));
            if (thumbnailUrl != null)
                xml.text("thumbnail_url", thumbnailUrl)
                        .text("thumbnail_width", String.valueOf(thumbnailWidth))
                        .text("thumbnail_height", String.valueOf(thumbnailHeight));
            xml.text("html", html)
                    .text("width", Integer.toString(width))
                    .text("height", Integer.toString(height))
                    .close("oembed");
        }
        return out.toByteArray();
    }
}
