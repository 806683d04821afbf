package broadsheet.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Brings an item of ninjs 1.x or 2.x to the names of 3.1. Version 2 wrote names in lower case (versioncreated); version
 * 1 moreover had one headline and fixed bodies ({@code body_html}), single nouns (subject), and objects by name where
 * there are lists now (renditions, associations, altids).
 */
final class OlderNinjs {

    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("byline", "by"),
            Map.entry("versioncreated", "versionCreated"),
            Map.entry("firstcreated", "firstCreated"),
            Map.entry("contentcreated", "contentCreated"),
            Map.entry("embargoed", "embargoedUntil"),
            Map.entry("embargoeduntil", "embargoedUntil"),
            Map.entry("pubstatus", "pubStatus"),
            Map.entry("copyrightholder", "copyrightHolder"),
            Map.entry("copyrightnotice", "copyrightNotice"),
            Map.entry("usageterms", "usageTerms"),
            Map.entry("rightsinfo", "rightsInfo"),
            Map.entry("ednote", "edNote"),
            Map.entry("altids", "altIds"),
            Map.entry("person", "people"),
            Map.entry("place", "places"),
            Map.entry("subject", "subjects"),
            Map.entry("infosource", "infoSources"),
            Map.entry("infosources", "infoSources"));
    private static final Set<String> LISTS = Set.of("renditions", "associations");

    private OlderNinjs() {}

    /** Changes the item itself; one of version 3 stays as it is. */
    static void upgrade(ObjectNode item) {
        RENAMED.forEach((older, newer) -> rename(item, older, newer));
        text(item, "headline", "headlines", "main", "text/plain");
        text(item, "body_html", "bodies", "main", "text/html");
        text(item, "body_xhtml", "bodies", "main", "text/html");
        text(item, "body_text", "bodies", "main", "text/plain");
        text(item, "description_text", "descriptions", "summary", "text/plain");
        text(item, "description_html", "descriptions", "summary", "text/html");
        LISTS.forEach(name -> list(item, name, "name"));
        altIds(item);
        rename(item, "contenttype", "contentType");
        if (item.get("associations") instanceof ArrayNode associations)
            associations.forEach(associated -> {
                if (associated instanceof ObjectNode object) upgrade(object);
            });
        if (item.get("renditions") instanceof ArrayNode renditions)
            renditions.forEach(rendition -> {
                if (rendition instanceof ObjectNode object) {
                    rename(object, "mimetype", "contentType");
                    rename(object, "contenttype", "contentType");
                    rename(object, "sizeinbytes", "sizeInBytes");
                }
            });
        for (String texts : Set.of("headlines", "bodies", "descriptions"))
            if (item.get(texts) instanceof ArrayNode array)
                array.forEach(text -> {
                    if (text instanceof ObjectNode object) rename(object, "contenttype", "contentType");
                });
    }

    private static void rename(ObjectNode item, String older, String newer) {
        JsonNode value = item.remove(older);
        if (value != null && !item.has(newer)) item.set(newer, value);
    }

    private static void text(ObjectNode item, String older, String newer, String role, String contentType) {
        JsonNode value = item.remove(older);
        if (value == null || !value.isTextual()) return;
        item.withArrayProperty(newer)
                .addObject()
                .put("role", role)
                .put("contentType", contentType)
                .set("value", value);
    }

    private static void list(ObjectNode item, String property, String key) {
        if (!(item.get(property) instanceof ObjectNode object)) return;
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        object.properties().forEach(entry -> {
            if (entry.getValue() instanceof ObjectNode value) {
                if (!value.has(key)) value.put(key, entry.getKey());
                list.add(value);
            }
        });
        item.set(property, list);
    }

    private static void altIds(ObjectNode item) {
        if (!(item.get("altIds") instanceof ObjectNode object)) return;
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        object.properties()
                .forEach(entry -> list.addObject().put("role", entry.getKey()).set("value", entry.getValue()));
        item.set("altIds", list);
    }
}
