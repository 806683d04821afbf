package broadsheet;

import broadsheet.content.Picture;

/** Pictures for tests that never look at the files. */
public final class TestPictures {

    private TestPictures() {}

    public static Picture of(String uri) {
        return new Picture(
                0,
                uri,
                "ab".repeat(32),
                "jpeg",
                2400,
                1600,
                "A bridge",
                "The bridge at noon.",
                "Ada Brook",
                "",
                "",
                "",
                "",
                0.5f,
                0.5f,
                "335577");
    }
}
