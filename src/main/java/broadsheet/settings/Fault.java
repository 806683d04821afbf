package broadsheet.settings;

/**
 * What is wrong with a field.
 *
 * @param key of its words
 * @param detail what they are about, such as a contrast; or empty
 */
record Fault(String key, String detail) {

    static Fault of(String key) {
        return new Fault(key, "");
    }
}
