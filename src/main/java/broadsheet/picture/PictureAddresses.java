package broadsheet.picture;

import broadsheet.content.Picture;

/** The addresses of a picture's renditions: paths on this site. Provisional: the original, whatever is asked for. */
public final class PictureAddresses {

    public String crop16x9(Picture picture) {
        return whole(picture);
    }

    public String crop4x3(Picture picture) {
        return whole(picture);
    }

    public String crop1x1(Picture picture) {
        return whole(picture);
    }

    public String whole(Picture picture) {
        return "/picture/" + picture.hash();
    }

    public int width16x9(Picture picture) {
        return picture.width();
    }

    public int height16x9(Picture picture) {
        return picture.height();
    }
}
