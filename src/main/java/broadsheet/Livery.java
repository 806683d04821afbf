package broadsheet;

import broadsheet.web.Colour;
import java.util.Map;
import java.util.Optional;

/**
 * The style sheet of the colours that the chief has set: the accent, and one for each section that has its own. It goes
 * out as a file, since the pages' policy allows no style within them.
 */
final class Livery {

    private final StringBuilder light = new StringBuilder();
    private final StringBuilder dark = new StringBuilder();

    /**
     * @param accent six hexadecimal digits for the light ground, or empty for the paper's own
     * @param accentDark likewise for the dark ground; empty to have it made from the other
     * @param sections colours for the light ground by slug
     */
    Livery(String accent, String accentDark, Map<String, String> sections) {
        Colour.of(accent)
                .ifPresent(colour -> add(
                        ":root { --accent: #%s }", colour, Colour.of(accentDark).orElseGet(colour::forDark)));
        sections.forEach((slug, hex) -> Colour.of(hex).ifPresent(colour -> section(slug, colour)));
    }

    /** Where a section is named: its own page, the navigation, the line above a headline that leads into it. */
    private void section(String slug, Colour colour) {
        String path = "/" + slug;
        add(".sections a[href=\"" + path + "\"][aria-current] { border-color: #%s }", colour, colour.forDark());
        add(
                ".kicker a[href=\"" + path + "\"], :is(.teaser, .entry):has(:is(h2, h3) a[href^=\"" + path
                        + "/\"]) .kicker { color: #%s }",
                colour,
                colour.forDark());
    }

    private void add(String rule, Colour onLight, Colour onDark) {
        light.append(rule.formatted(onLight.hex())).append('\n');
        dark.append(rule.formatted(onDark.hex())).append('\n');
    }

    /** Nothing when everything has the paper's own colours. Print stays black. */
    Optional<String> sheet() {
        return light.isEmpty()
                ? Optional.empty()
                : Optional.of("@layer pages {\n@media screen {\n" + light + "@media (prefers-color-scheme: dark) {\n"
                        + dark + "}\n}\n}\n");
    }
}
