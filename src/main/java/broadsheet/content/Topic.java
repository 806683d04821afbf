package broadsheet.content;

/** What an article is about, across sections: a subject or a place. */
public record Topic(long id, String slug, String name, Kind kind) {

    public enum Kind {
        SUBJECT,
        PLACE;

        /** As the column topic.kind has it. */
        public String code() {
            return this == SUBJECT ? "subject" : "place";
        }

        public static Kind of(String code) {
            return code.equals("place") ? PLACE : SUBJECT;
        }
    }

    public String path() {
        return "/topic/" + slug;
    }
}
