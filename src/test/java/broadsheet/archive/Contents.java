package broadsheet.archive;

import broadsheet.db.Database;
import broadsheet.db.schema.DefaultSchema;
import java.util.ArrayList;
import java.util.HashMap;
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
final class Contents {

    /** What the store keeps for itself, by table or by column. */
    private static final Set<String> OWN =
            Set.of("edition", "id", "article.edition", "article.version", "article.digest", "created_at");

    private static final Map<String, String> NAMES =
            Map.of("section", "slug", "author", "slug", "topic", "slug", "picture", "uri", "article", "uri");

    private Contents() {}

    /** Rows by table, sorted; order of sections and of slots as ranks. */
    static Map<String, List<String>> of(Database database) {
        DSLContext dsl = database.dsl();
        Map<String, Map<Long, String>> names = new HashMap<>();
        NAMES.forEach((table, name) -> names.put(
                table,
                dsl.select(DSL.field(DSL.name("id"), Long.class), DSL.field(DSL.name(name), String.class))
                        .from(DSL.table(DSL.name(table)))
                        .fetchMap(DSL.field(DSL.name("id"), Long.class), DSL.field(DSL.name(name), String.class))));
        Map<String, List<String>> contents = new TreeMap<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables())
            if (NAMES.containsKey(table.getName()) || refersToContent(table))
                contents.put(table.getName(), rows(dsl, table, names));
        return contents;
    }

    private static boolean refersToContent(Table<?> table) {
        return table.getReferences().stream()
                .anyMatch(key -> NAMES.containsKey(key.getKey().getTable().getName()));
    }

    private static List<String> rows(DSLContext dsl, Table<?> table, Map<String, Map<Long, String>> names) {
        Field<?> position = table.field("position");
        List<String> rows = new ArrayList<>();
        List<? extends Record> records = position == null
                ? dsl.selectFrom(table).fetch()
                : dsl.selectFrom(table).orderBy(position, table.field(0)).fetch();
        for (Record record : records) {
            List<String> cells = new ArrayList<>();
            for (Field<?> field : table.fields()) {
                String name = field.getName();
                if (!own(table, name) && !name.equals("position"))
                    cells.add(name + "=" + value(table, field, record, names));
            }
            rows.add(String.join("; ", cells));
        }
        return position == null ? rows.stream().sorted().toList() : groups(table, rows);
    }

    /** Within an article or an area, order counts; which article comes first does not. */
    private static List<String> groups(Table<?> table, List<String> rows) {
        if (table.getName().equals("section")) return rows;
        Map<String, List<String>> groups = new TreeMap<>();
        for (String row : rows)
            groups.computeIfAbsent(row.substring(0, row.indexOf(';')), group -> new ArrayList<>())
                    .add(row);
        return groups.values().stream().flatMap(List::stream).toList();
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
