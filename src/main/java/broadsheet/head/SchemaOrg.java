package broadsheet.head;

import broadsheet.web.LinkedData;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of schema.org that this site uses. All addresses are absolute, all dates have an offset. */
final class SchemaOrg {

    private SchemaOrg() {}

    /** @param image in the ratios 16:9, 4:3 and 1:1 */
    record NewsArticle(
            @JsonProperty("@id") String id,
            String url,
            String mainEntityOfPage,
            String headline,
            String description,
            List<ImageObject> image,
            String datePublished,
            String dateModified,
            List<LinkedData> author,
            Reference publisher,
            String articleSection,
            List<String> keywords,
            int wordCount,
            String inLanguage,
            boolean isAccessibleForFree,
            String copyrightNotice,
            List<CorrectionComment> correction)
            implements LinkedData {}

    /** Another thing of the same document. */
    record Reference(@JsonProperty("@id") String id) {}

    record CorrectionComment(String text, String datePublished) implements LinkedData {}

    record Person(
            String name,
            String url,
            @Nullable String description,
            @Nullable String image) implements LinkedData {}

    record NewsMediaOrganization(
            @JsonProperty("@id") String id,
            String name,
            String url,
            String description,
            String email,
            ImageObject logo,
            String publishingPrinciples,
            String correctionsPolicy)
            implements LinkedData {}

    /**
     * Its url twice: articles and logos are asked for the one, licences for the other.
     *
     * @param license an address as it is, else a named work
     */
    record ImageObject(
            String url,
            String contentUrl,
            int width,
            int height,
            @Nullable String caption,
            @Nullable String creditText,
            @Nullable Named creator,
            @Nullable String copyrightNotice,
            @Nullable Object license,
            @Nullable String acquireLicensePage)
            implements LinkedData {

        static ImageObject plain(String url, int width, int height) {
            return new ImageObject(url, url, width, height, null, null, null, null, null, null);
        }
    }

    /** Of which no more is known than its name. */
    record Named(@JsonProperty("@type") String type, String name) {}

    record WebSite(
            @JsonProperty("@id") String id,
            String url,
            String name,
            String description,
            String inLanguage,
            Reference publisher,
            SearchAction potentialAction)
            implements LinkedData {}

    record SearchAction(
            EntryPoint target, @JsonProperty("query-input") String queryInput) implements LinkedData {}

    record EntryPoint(String urlTemplate) implements LinkedData {}

    record BreadcrumbList(List<ListItem> itemListElement) implements LinkedData {}

    record ItemList(int numberOfItems, List<ListItem> itemListElement) implements LinkedData {}

    /** @param item the address of a step of a breadcrumb; in a list of articles it is the url */
    record ListItem(
            int position,
            String name,
            @Nullable String item,
            @Nullable String url) implements LinkedData {}

    record ProfilePage(String url, String inLanguage, Person mainEntity) implements LinkedData {}
}
