package broadsheet.settings;

import broadsheet.content.PlainText;
import broadsheet.content.Slug;
import broadsheet.edition.HouseRules;
import broadsheet.edition.HouseRules.Wanted;
import broadsheet.settings.SettingsQueries.SectionRow;
import broadsheet.web.Colour;
import broadsheet.web.Input;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sections of the paper, as they stand or as they were sent: one row each, and one for a new one.
 *
 * @param fresh the row for a new one
 */
record SectionsForm(List<Row> rows, Row fresh) {

    private static final int LONGEST_NAME = 120;

    /**
     * @param id null for a new one
     * @param path where it is; empty for a new one
     * @param place where it is to stand, as typed
     * @param slug of a new one, as typed
     * @param colour as typed
     */
    record Row(
            @Nullable Long id,
            String path,
            String place,
            String name,
            String slug,
            String colour,
            @Nullable Fault placeFault,
            @Nullable Fault nameFault,
            @Nullable Fault slugFault,
            @Nullable Fault colourFault) {

        boolean sound() {
            return placeFault == null && nameFault == null && slugFault == null && colourFault == null;
        }

        /** Of the names of its fields. */
        public String suffix() {
            return SectionsForm.suffix(id);
        }
    }

    static SectionsForm of(List<SectionRow> sections) {
        List<Row> rows = new ArrayList<>();
        for (SectionRow section : sections)
            rows.add(new Row(
                    section.id(),
                    "/" + section.slug(),
                    Integer.toString(rows.size() + 1),
                    section.name(),
                    "",
                    PaperForm.shown(section.colour()),
                    null,
                    null,
                    null,
                    null));
        String last = Integer.toString(rows.size() + 1);
        return new SectionsForm(rows, new Row(null, "", last, "", "", "", null, null, null, null));
    }

    static SectionsForm read(Context ctx, List<SectionRow> sections) {
        List<String> names = Stream.concat(sections.stream().map(SectionRow::id), Stream.of((Long) null))
                .map(id -> name(ctx, id).toLowerCase(Locale.ROOT))
                .toList();
        List<Row> rows = sections.stream()
                .map(section -> row(ctx, section.id(), "/" + section.slug(), sections, names))
                .toList();
        return new SectionsForm(rows, row(ctx, null, "", sections, names));
    }

    private static String suffix(@Nullable Long id) {
        return id == null ? "new" : id.toString();
    }

    private static String name(Context ctx, @Nullable Long id) {
        return PlainText.line(Input.raw(ctx, "name-" + suffix(id)));
    }

    private static Row row(Context ctx, @Nullable Long id, String path, List<SectionRow> sections, List<String> names) {
        String suffix = suffix(id);
        String place = Input.text(ctx, "place-" + suffix);
        String name = name(ctx, id);
        String slug = id == null ? Input.text(ctx, "slug-" + suffix).toLowerCase(Locale.ROOT) : "";
        String colour = Input.text(ctx, "colour-" + suffix);
        boolean placed = Input.number(place).filter(number -> number <= 10_000).isPresent();
        return new Row(
                id,
                path,
                place,
                name,
                slug,
                colour,
                placed ? null : Fault.of("desk.fault.place"),
                nameFault(id, name, slug, sections, names),
                id == null ? slugFault(name, slug, sections) : null,
                PaperForm.onLight(colour).orElse(null));
    }

    private static @Nullable Fault nameFault(
            @Nullable Long id, String name, String slug, List<SectionRow> sections, List<String> names) {
        if (name.isEmpty()) return id == null && slug.isEmpty() ? null : Fault.of("desk.fault.name");
        if (name.length() > LONGEST_NAME) return Fault.of("desk.fault.long");
        boolean fresh = sections.stream()
                .noneMatch(s -> Objects.equals(s.id(), id) && s.name().equals(name));
        if (fresh && !lettered(name)) return Fault.of("desk.fault.sectionLetters");
        if (fresh && Collections.frequency(names, name.toLowerCase(Locale.ROOT)) > 1)
            return Fault.of("desk.fault.sectionName");
        boolean made = id == null && slug.isEmpty();
        boolean taken = made && sections.stream().anyMatch(s -> HouseRules.sameAddress(name, s.slug()));
        return taken ? Fault.of("desk.fault.sectionThere") : null;
    }

    private static boolean lettered(String name) {
        return name.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Of a new one: an address made of a hash, as for names that come with a file, is one that nobody can say. */
    private static @Nullable Fault slugFault(String name, String slug, List<SectionRow> sections) {
        if (slug.isEmpty())
            return lettered(name) && Slug.of(name).isEmpty() ? Fault.of("desk.fault.sectionSlug") : null;
        if (!Slug.valid(slug)) return Fault.of("desk.fault.slug");
        if (HouseRules.reserved(slug)) return Fault.of("desk.fault.sectionReserved");
        boolean taken = sections.stream().anyMatch(s -> s.slug().equals(slug));
        return taken ? Fault.of("desk.fault.sectionThere") : null;
    }

    public boolean sound() {
        return rows.stream().allMatch(Row::sound) && fresh.sound();
    }

    /** In their new order; those in one place stay in the order they had. */
    List<Wanted> wanted() {
        List<Row> all = new ArrayList<>(rows);
        if (!fresh.name().isEmpty()) all.add(fresh);
        return all.stream()
                .sorted(Comparator.comparing(row -> Integer.valueOf(row.place())))
                .map(row -> new Wanted(
                        row.id(),
                        row.slug().isEmpty() ? null : row.slug(),
                        row.name(),
                        Colour.of(row.colour()).map(Colour::hex).orElse(null)))
                .toList();
    }
}
