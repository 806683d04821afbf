package broadsheet.picture;

/** What renditions are made in. */
enum Format {
    WEBP("webp", "image/webp"),
    JPEG("jpg", "image/jpeg");

    final String extension;
    final String type;

    Format(String extension, String type) {
        this.extension = extension;
        this.type = type;
    }
}
