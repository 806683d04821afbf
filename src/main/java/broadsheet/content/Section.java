package broadsheet.content;

/** A part of the paper, such as World; the first part of its articles' addresses. */
public record Section(long id, String slug, String name) {

    public String path() {
        return "/" + slug;
    }
}
