package broadsheet.bench;

import broadsheet.picture.RenditionBench;
import java.nio.file.Files;
import java.nio.file.Path;

/** Renditions against libvips, ImageMagick and cwebp, on a folder of photographs. */
public final class Pictures {

    private Pictures() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 1) {
            System.err.println("usage: src/bench/run pictures FOLDER-OF-JPEG-FILES");
            System.exit(2);
        }
        new RenditionBench(Files.createTempDirectory("pictures-bench")).run(Path.of(args[0]));
    }
}
