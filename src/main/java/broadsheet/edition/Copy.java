package broadsheet.edition;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes of an article, as the desk keeps it.
 *
 * @param body in the safe subset, cleaned
 * @param section its id
 * @param slug empty to have it made from the headline
 * @param authors names in order, parted by commas, see {@link #names}
 * @param topics likewise
 * @param note for the desk, never shown to readers
 * @param embargoUntil no reader sees it before; null for none
 */
public record Copy(
        String headline,
        String kicker,
        String standfirst,
        String body,
        long section,
        String slug,
        String language,
        String authors,
        String topics,
        String note,
        @Nullable Instant embargoUntil) {

    private static final Pattern PARTING = Pattern.compile("[,،\\n]");
    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"(?=\\s*(?:[,،\\n]|$))|[^,،\\n\\s][^,،\\n]*");

    /** The same with another body, in the safe subset. */
    public Copy withBody(String other) {
        return new Copy(
                headline, kicker, standfirst, other, section, slug, language, authors, topics, note, embargoUntil);
    }

    Copy withEmbargo(@Nullable Instant until) {
        return new Copy(headline, kicker, standfirst, body, section, slug, language, authors, topics, note, until);
    }

    public List<String> authorNames() {
        return names(authors);
    }

    public List<String> topicNames() {
        return names(topics);
    }

    /** Names parted by commas, each once; one that has a comma itself stands in quotation marks. */
    public static List<String> names(String text) {
        return NAME.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group() : found.group(1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether a name stands among others as it is, and is read as it was. */
    public static boolean plain(String name) {
        return names(name).equals(List.of(name));
    }

    /** The other way round. */
    public static String joined(List<String> names) {
        return names.stream()
                .map(name -> PARTING.matcher(name).find() ? '"' + name.replace("\"", "") + '"' : name)
                .collect(Collectors.joining(", "));
    }

    boolean untouched() {
        return headline.isEmpty() && standfirst.isEmpty() && body.isEmpty();
    }
}
