package broadsheet.archive;

import broadsheet.content.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The people of a byline such as "By Ana Lima, Bo Ek and Cy Dee". It is parted at commas, and at "and", where every part
 * could be a person's name; a byline such as "Food and Drug Administration" is one name.
 */
final class Bylines {

    private static final Pattern BY = Pattern.compile("^by(\\s+|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMA = Pattern.compile("\\s*[,;]\\s*(?:and\\s+|&\\s+)?");
    private static final Pattern AND = Pattern.compile("\\s+(?:and|&)\\s+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}.'’ʼ()\"“”-]+");
    private static final int LONGEST_NAME = 5;
    private static final Set<String> PARTICLES = Set.of(
            "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la",
            "le", "ten", "ter", "van", "von", "y", "zu");
    private static final Set<String> DEGREES = Set.of(
            "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "md", "m.d.", "jd", "j.d.", "mba", "rn", "esq",
            "esq.", "cpa", "cfa", "mph", "msw");
    private static final Set<String> NOT_PEOPLE = Set.of(
            "agency",
            "administration",
            "association",
            "bureau",
            "center",
            "centre",
            "commission",
            "committee",
            "correspondent",
            "council",
            "department",
            "desk",
            "director",
            "division",
            "editor",
            "editors",
            "foundation",
            "government",
            "group",
            "institute",
            "ministry",
            "national",
            "network",
            "office",
            "program",
            "programme",
            "reporter",
            "service",
            "services",
            "society",
            "staff",
            "team",
            "university",
            "writer",
            "writers");

    private Bylines() {}

    static List<String> people(String byline) {
        String line = BY.matcher(PlainText.line(Parser.unescapeEntities(byline, false)))
                .replaceFirst("");
        if (line.isEmpty()) return List.of();
        List<String> names = new ArrayList<>();
        boolean several = line.contains(",") || line.contains(";");
        for (String part : COMMA.split(line)) {
            if (DEGREES.contains(part.toLowerCase(Locale.ROOT)) && !names.isEmpty())
                names.set(names.size() - 1, names.get(names.size() - 1) + ", " + part);
            else names.addAll(List.of(AND.split(part)));
        }
        boolean plausible = names.stream().allMatch(name -> person(name, several));
        return names.size() == 1 || plausible ? List.copyOf(names) : List.of(line);
    }

    /** @param single whether one word is enough */
    private static boolean person(String name, boolean single) {
        String[] words = name.split(",?\\s+");
        if (words.length > LONGEST_NAME || (words.length == 1 && !single)) return false;
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean title = Character.isUpperCase(word.codePointAt(0)) || !Character.isLetter(word.codePointAt(0));
            if (NOT_PEOPLE.contains(lower) || !NAME.matcher(word).matches()) return false;
            if (!title && !PARTICLES.contains(lower) && Character.isLowerCase(word.codePointAt(0))) return false;
        }
        return true;
    }
}
