package broadsheet.search;

import broadsheet.search.SearchPage.Choice;
import broadsheet.search.SearchPage.Filter;
import broadsheet.search.SearchRequest.Sort;
import broadsheet.search.SearchResults.Facets;
import broadsheet.search.SearchResults.Facets.Value;
import broadsheet.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The links that narrow or order what was found. */
final class Filters {

    private final SearchAddress address;
    private final Messages messages;

    Filters(SearchAddress address, Messages messages) {
        this.address = address;
        this.messages = messages;
    }

    /** Those that have something to choose. */
    List<Filter> of(Facets facets, SearchIndex index) {
        List<Filter> filters = new ArrayList<>();
        if (!facets.years().isEmpty()) filters.add(sorts());
        add(filters, Names.Kind.SECTION, address.section(), facets.sections(), index);
        add(filters, Names.Kind.TOPIC, address.topic(), facets.topics(), index);
        add(filters, Names.Kind.AUTHOR, address.author(), facets.authors(), index);
        Integer year = address.year();
        List<Choice> years = choices(
                facets.years(),
                year == null ? null : year.toString(),
                key -> address.withYear(key == null ? null : Integer.valueOf(key)));
        if (!years.isEmpty()) filters.add(new Filter("year", years));
        return filters;
    }

    private Filter sorts() {
        return new Filter(
                "sort", List.of(sort(Sort.RELEVANCE, "search.relevance"), sort(Sort.NEWEST, "search.newest")));
    }

    private Choice sort(Sort sort, String key) {
        return new Choice(messages.get(key), null, address.with(sort).path(), address.sort() == sort);
    }

    private void add(
            List<Filter> filters, Names.Kind kind, @Nullable String current, List<Value> values, SearchIndex index) {
        List<Value> shown = values;
        if (current != null)
            shown = values.stream().filter(value -> value.key().equals(current)).toList();
        if (current != null && shown.isEmpty()) shown = List.of(new Value(current, index.name(kind, current), 0));
        List<Choice> choices = choices(shown, current, key -> address.with(kind, key));
        if (!choices.isEmpty()) filters.add(new Filter(kind.field, choices));
    }

    private static List<Choice> choices(
            List<Value> values, @Nullable String current, Function<@Nullable String, SearchAddress> chosen) {
        return values.stream()
                .map(value -> {
                    boolean on = value.key().equals(current);
                    return new Choice(
                            value.name(),
                            value.count(),
                            chosen.apply(on ? null : value.key()).path(),
                            on);
                })
                .toList();
    }
}
