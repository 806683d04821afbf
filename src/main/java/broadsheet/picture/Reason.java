package broadsheet.picture;

import java.util.Locale;

/** Why a file is not taken as a picture, with what to do about it. */
public enum Reason {
    TOO_LARGE("The file is larger than 40 MB: save a smaller one."),
    CUT_OFF("The file is cut off or damaged: copy it again from where it came from."),
    SOMETHING_BEHIND("Something else is hidden behind the picture in this file: save it anew with a picture program."),
    TWO_IN_ONE("The file is a ZIP archive or a PDF document as well: save the picture anew with a picture program."),
    AVIF("AVIF files cannot be read yet: save it as JPEG, PNG or WebP."),
    HEIC("HEIC files and films cannot be read: save the picture as JPEG, PNG or WebP."),
    DOCUMENT("SVG and other documents are not taken as pictures: save it as PNG."),
    NO_PICTURE("This is no JPEG, PNG, WebP or GIF picture."),
    TOO_MANY_PIXELS("The picture has more than 100 million pixels: save a smaller one."),
    TOO_LONG("The picture is more than eight times as long as wide: cut it first."),
    BOMB("The file unpacks to far more than a picture: save it anew with a picture program."),
    MOVING_WEBP("Moving WebP pictures cannot be read: save one image of it."),
    SLOW("The JPEG has so many scans that it takes too long to decode: save it anew.");

    final String english;

    Reason(String english) {
        this.english = english;
    }

    /** Of its words at the desk. */
    public String key() {
        return "desk.refused." + name().toLowerCase(Locale.ROOT);
    }
}
