package broadsheet.settings;

import broadsheet.content.PlainText;
import broadsheet.content.Settings;
import broadsheet.web.Colour;
import broadsheet.web.Input;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the paper is called, where it is reached, how it speaks and its accent, as sent or as it stands. An empty name, tagline, language or
 * zone means what the environment says; an empty accent means the paper's own.
 */
record PaperForm(
        String name,
        String tagline,
        String contact,
        String language,
        String timeZone,
        String accent,
        String accentDark,
        Map<String, Fault> faults) {

    /** What can stand in a mailto: link as it is. */
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>\"?&%]+@[^@\\s<>\"?&%]+");

    static PaperForm of(Map<String, String> set) {
        return new PaperForm(
                set.getOrDefault(Settings.NAME, ""),
                set.getOrDefault(Settings.TAGLINE, ""),
                set.getOrDefault(Settings.CONTACT, ""),
                set.getOrDefault(Settings.LANGUAGE, ""),
                set.getOrDefault(Settings.TIME_ZONE, ""),
                shown(set.getOrDefault(Settings.ACCENT, "")),
                shown(set.getOrDefault(Settings.ACCENT_DARK, "")),
                Map.of());
    }

    static String shown(@Nullable String hex) {
        return hex == null || hex.isEmpty() ? "" : "#" + hex;
    }

    /** @param languages that the interface speaks */
    static PaperForm read(Context ctx, List<String> languages) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        String name = PlainText.line(Input.raw(ctx, "name"));
        if (name.length() > 120) faults.put("name", Fault.of("desk.fault.long"));
        String tagline = PlainText.line(Input.raw(ctx, "tagline"));
        if (tagline.length() > 300) faults.put("tagline", Fault.of("desk.fault.long"));
        String contact = Input.text(ctx, "contact");
        if (!contact.isEmpty() && (!ADDRESS.matcher(contact).matches() || contact.length() > 200))
            faults.put("contact", Fault.of("desk.staff.email.wrong"));
        String language = Input.text(ctx, "language");
        if (!language.isEmpty() && !languages.contains(language))
            faults.put("language", Fault.of("desk.fault.language"));
        String zone = Input.text(ctx, "timeZone");
        if (!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone))
            faults.put("timeZone", Fault.of("desk.fault.zone"));
        String accent = Input.text(ctx, "accent");
        onLight(accent).ifPresent(fault -> faults.put("accent", fault));
        String accentDark = Input.text(ctx, "accentDark");
        onDark(accentDark).ifPresent(fault -> faults.put("accentDark", fault));
        if (accent.isEmpty() && !accentDark.isEmpty()) faults.put("accent", Fault.of("desk.fault.accentFirst"));
        return new PaperForm(name, tagline, contact, language, zone, accent, accentDark, faults);
    }

    /** Why text could not have this colour on light pages; nothing for an empty one. */
    static Optional<Fault> onLight(String colour) {
        if (colour.isEmpty()) return Optional.empty();
        Optional<Colour> read = Colour.of(colour);
        if (read.isEmpty()) return Optional.of(Fault.of("desk.fault.colour"));
        double contrast = read.get().onLight();
        return contrast >= Colour.ENOUGH
                ? Optional.empty()
                : Optional.of(new Fault("desk.fault.contrastLight", ratio(contrast)));
    }

    private static Optional<Fault> onDark(String colour) {
        if (colour.isEmpty()) return Optional.empty();
        Optional<Colour> read = Colour.of(colour);
        if (read.isEmpty()) return Optional.of(Fault.of("desk.fault.colour"));
        double contrast = read.get().onDark();
        return contrast >= Colour.ENOUGH
                ? Optional.empty()
                : Optional.of(new Fault("desk.fault.contrastDark", ratio(contrast)));
    }

    /** Cut, not rounded: 4.49 must not be shown as 4.5. */
    private static String ratio(double contrast) {
        return String.format(Locale.ROOT, "%.2f:1", Math.floor(contrast * 100) / 100);
    }

    boolean sound() {
        return faults.isEmpty();
    }

    public @Nullable Fault fault(String field) {
        return faults.get(field);
    }

    /** As HouseRules takes it: nothing for what is left to the environment. */
    Map<String, Optional<String>> values() {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        values.put(Settings.NAME, given(name));
        values.put(Settings.TAGLINE, given(tagline));
        values.put(Settings.CONTACT, given(contact));
        values.put(Settings.LANGUAGE, given(language));
        values.put(Settings.TIME_ZONE, given(timeZone));
        values.put(Settings.ACCENT, Colour.of(accent).map(Colour::hex));
        values.put(Settings.ACCENT_DARK, Colour.of(accentDark).map(Colour::hex));
        return values;
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
