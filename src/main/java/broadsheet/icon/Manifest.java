package broadsheet.icon;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What a telephone asks for when the site is put on its home screen: https://www.w3.org/TR/appmanifest/ */
record Manifest(
        String name,
        @JsonProperty("short_name") String shortName,
        String description,
        String lang,
        String dir,
        @JsonProperty("start_url") String startUrl,
        String scope,
        String display,
        @JsonProperty("background_color") String backgroundColor,
        @JsonProperty("theme_color") String themeColor,
        List<Image> icons) {

    record Image(String src, String sizes, String type, String purpose) {

        static Image png(int size) {
            return new Image("/icon-" + size + ".png", size + "x" + size, "image/png", "any");
        }
    }
}
