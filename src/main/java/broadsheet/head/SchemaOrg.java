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
            List<String> image,
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
            ImageObject logo,
            String publishingPrinciples,
            String correctionsPolicy)
            implements LinkedData {}

    record ImageObject(String url, int width, int height) implements LinkedData {}

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
