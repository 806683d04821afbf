package broadsheet.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A thing that a page tells programs of; its class and its components are named as schema.org names them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "@type")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public interface LinkedData {

    /** All the things of one page, as one JSON-LD document. */
    record Graph(
            @JsonProperty("@context") String context,
            @JsonProperty("@graph") List<LinkedData> graph) {}

    /** For within a script element: no text in it can end the element. */
    static String json(List<LinkedData> things) {
        return Json.inHtml(new Graph("https://schema.org", things));
    }
}
