package broadsheet.archive;

import broadsheet.db.Database;
import broadsheet.db.schema.DefaultSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Everything in every table of a store, but for what is only the store's own: ids (what they point to is named
 * instead), counters, and times of writing. A column that is added to the schema is compared from then on.
 */
public final class Contents {

    /** What the store keeps for itself, by table or by column. */
    private static final Set<String> OWN =
            Set.of("edition", "id", "article.edition", "article.version", "article.digest", "created_at");

    /** What the desk works on, of which an export carries only the text of drafts. */
    private static final Set<String> DESK = Set.of(
            "manuscript",
            "revision",
            "open_manuscript",
            "preview_link",
            "picture_owner",
            "front_draft_slot",
            "former_author_name",
            "former_topic_name",
            "former_picture_file");

    private static final Map<String, String> NAMES =
            Map.of("section", "slug", "author", "slug", "topic", "slug", "picture", "uri", "article", "uri");

    /** What readers see though it is no part of an article. */
    private static final Set<String> SHOWN =
            Set.of("section", "author", "topic", "picture", "article", "setting", "breaking_news");

    /** What the chief demands of people, who are in no export. */
    private static final Set<String> RULES = Set.of("name=secondFactor; ", "name=checks; ");

    private Contents() {}

    /** Rows by table, sorted; order of sections and of slots as ranks. */
    public static Map<String, List<String>> of(Database database) {
        DSLContext dsl = database.dsl();
        Map<String, Map<Long, String>> names = new HashMap<>();
        NAMES.forEach((table, name) -> names.put(
                table,
                dsl.select(DSL.field(DSL.name("id"), Long.class), DSL.field(DSL.name(name), String.class))
                        .from(DSL.table(DSL.name(table)))
                        .fetchMap(DSL.field(DSL.name("id"), Long.class), DSL.field(DSL.name(name), String.class))));
        Map<String, List<String>> contents = new TreeMap<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables())
            if (!DESK.contains(table.getName()) && (SHOWN.contains(table.getName()) || refersToContent(table)))
                contents.put(table.getName(), rows(dsl, table, names));
        return contents;
    }

    /** Rows that only one of two stores has, cut short; none when they are the same. */
    public static List<String> differences(Database one, Database other) {
        Map<String, List<String>> a = of(one);
        Map<String, List<String>> b = of(other);
        List<String> differences = new ArrayList<>();
        a.forEach((table, rows) -> {
            List<String> others = b.get(table);
            int before = differences.size();
            only(rows, others).forEach(row -> differences.add(table + " - " + cut(row)));
            only(others, rows).forEach(row -> differences.add(table + " + " + cut(row)));
            if (before == differences.size() && !rows.equals(others)) differences.add(table + " has another order");
        });
        return differences;
    }

    private static List<String> only(List<String> rows, List<String> others) {
        Set<String> there = new HashSet<>(others);
        return rows.stream().filter(row -> !there.contains(row)).toList();
    }

    private static String cut(String row) {
        return row.length() > 2_000 ? row.substring(0, 2_000) : row;
    }

    private static boolean refersToContent(Table<?> table) {
        return table.getReferences().stream()
                .anyMatch(key -> NAMES.containsKey(key.getKey().getTable().getName()));
    }

    /** A place in a list counts as a rank: within an article or an area, or among all sections. */
    private record Row(String group, int position, String cells) {}

    private static List<String> rows(DSLContext dsl, Table<?> table, Map<String, Map<Long, String>> names) {
        Field<?> position = table.field("position");
        List<Row> rows = new ArrayList<>();
        for (Record record : dsl.selectFrom(table).fetch()) {
            List<String> cells = new ArrayList<>();
            for (Field<?> field : table.fields())
                if (!own(table, field.getName()) && !field.equals(position))
                    cells.add(field.getName() + "=" + value(table, field, record, names));
            boolean grouped = position != null && !table.getName().equals("section");
            rows.add(new Row(
                    grouped ? cells.get(0) : "",
                    position == null ? 0 : record.get(position, Integer.class),
                    String.join("; ", cells)));
        }
        return rows.stream()
                .filter(row -> RULES.stream().noneMatch(row.cells()::startsWith))
                .sorted(Comparator.comparing(Row::group)
                        .thenComparing(Row::position)
                        .thenComparing(Row::cells))
                .map(Row::cells)
                .toList();
    }

    private static boolean own(Table<?> table, String column) {
        return Stream.of(column, table.getName() + "." + column).anyMatch(OWN::contains);
    }

    private static String value(Table<?> table, Field<?> field, Record record, Map<String, Map<Long, String>> names) {
        Object value = record.get(field);
        for (ForeignKey<?, ?> key : table.getReferences())
            if (value != null && key.getFields().get(0).getName().equals(field.getName()))
                return String.valueOf(
                        names.get(key.getKey().getTable().getName()).get((Long) value));
        return String.valueOf(value);
    }
}
