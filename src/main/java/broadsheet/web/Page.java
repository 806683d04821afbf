package broadsheet.web;

import org.jspecify.annotations.Nullable;

/**
 * All that one template shows. The record XxxPage of package yyy is shown by templates/yyy/xxx.html, under the name
 * "page".
 */
public interface Page {

    Head head();

    /** What stands in the search field: the query on a page of results. */
    default String query() {
        return "";
    }

    /**
     * What goes into the head of the document.
     *
     * @param title without the site's name
     * @param description for search engines and shared links; may be empty
     * @param path the canonical one, with its query
     * @param index whether search engines may list it
     * @param newer path of the neighbouring page of a list
     * @param older likewise
     * @param sharing what other programs are told
     */
    record Head(
            String title,
            String description,
            String path,
            boolean index,
            @Nullable String newer,
            @Nullable String older,
            Sharing sharing) {

        public static Head of(String title, String description, String path) {
            return new Head(title, description, path, true, null, null, Sharing.NOTHING);
        }

        public boolean front() {
            return path.equals("/");
        }

        /** How a link to this path is marked (aria-current): it is this page, or this page stands below it. */
        public @Nullable String current(String link) {
            if (path.equals(link)) return "page";
            return path.startsWith(link + "/") || path.startsWith(link + "?") ? "true" : null;
        }

        public Head unlisted() {
            return new Head(title, description, path, false, newer, older, sharing);
        }

        /** Of a page of a list, between its neighbours. */
        public Head between(@Nullable String newer, @Nullable String older) {
            return new Head(title, description, path, index, newer, older, sharing);
        }

        public Head with(Sharing sharing) {
            return new Head(title, description, path, index, newer, older, sharing);
        }
    }
}
