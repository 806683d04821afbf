package broadsheet.web;

/**
 * What a reader sees when something is not there or went wrong.
 *
 * @param kind the key of its words: notFound, gone, invalid, failed
 */
public record ErrorPage(Head head, int status, String kind) implements Page {}
