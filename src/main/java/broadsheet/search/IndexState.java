package broadsheet.search;

/**
 * Where the search index stands.
 *
 * @param ready whether it can be searched
 * @param building whether one is being built, beside the one that serves if there is one
 * @param done articles that the one being built holds, of {@code total}
 * @param edition that the one that serves has taken in
 */
public record IndexState(boolean ready, boolean building, int done, int total, long edition) {}
