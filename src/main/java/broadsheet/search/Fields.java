package broadsheet.search;

/** The fields of an article's document in the index. */
final class Fields {

    /**
     * What is written into the index, and how: raised when either changes, so that an index made otherwise is made
     * again.
     */
    static final int FORMAT = 2;

    /** The article's id: the document's key, and again as a number to read off a hit. */
    static final String KEY = "key";

    static final String ID = "id";
    /** Tells one state of an article from another: uri, edition and version in one number. */
    static final String STAMP = "stamp";
    /** Everything searched, one field for each language: {@code text.en}. */
    static final String TEXT = "text.";
    /** Words as written, for finding what a mistyped one was meant to be. */
    static final String WORD = "word";
    /** The headline's words unstemmed, stop words too; and the beginnings of each up to EDGE letters. */
    static final String HEAD = "head";

    static final String HEAD_EDGE = "head.edge";
    static final int EDGE = 3;

    static final String SECTION = "section";
    static final String AUTHOR = "author";
    static final String TOPIC = "topic";
    static final String YEAR = "year";
    static final String SOURCE = "source";
    /** What tells an original and its translations from all else. */
    static final String ORIGINAL = "original";
    /** Of the body's wording: see Shingles. */
    static final String PRINT = "print";
    /** Milliseconds since 1970; may be still to come. */
    static final String LISTED = "listed";

    static final String LANGUAGE = "language";
    static final String HEADLINE = "headline";
    static final String STANDFIRST = "standfirst";
    static final String BODY = "body";

    private Fields() {}
}
