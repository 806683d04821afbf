package broadsheet.picture;

import static broadsheet.picture.Camera.ascii;
import static broadsheet.picture.Camera.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import broadsheet.picture.PictureStore.Refused;
import broadsheet.picture.PictureStore.Stored;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files that unpack to more than a picture, and whole ones that must not be taken for such. */
@Tag("once")
class BombTest {

    @TempDir
    private Path folder;

    private PictureStore store;

    @BeforeEach
    void open() {
        store = new PictureStore(folder.resolve("pictures"));
    }

    private Stored take(byte[] content) throws IOException, Refused {
        return store.take(Camera.save(folder, "upload", content));
    }

    private void refused(byte[] content, String why) {
        assertThatThrownBy(() -> take(content)).isInstanceOf(Refused.class).hasMessageContaining(why);
    }

    private static byte[] png(int side, int interlaced, byte[]... packed) {
        byte[] head = Camera.chunk(
                "IHDR", join(Camera.number(side), Camera.number(side), new byte[] {8, 2, 0, 0, (byte) interlaced}));
        byte[] all = join(Arrays.copyOf(Camera.file(Camera.quarters(9, 9), "png"), 8), head);
        for (byte[] part : packed) all = join(all, Camera.chunk("IDAT", part));
        return join(all, Camera.chunk("IEND", new byte[0]));
    }

    @Test
    void a_png_that_unpacks_to_more_than_its_size_needs_is_refused_undecoded() throws Exception {
        assertThat(take(png(20, 0, Camera.packed(20 * 61))).width()).isEqualTo(20);
        refused(png(20, 0, Camera.packed(20 * 61 + 1)), "unpacks to far more");
        refused(png(20, 1, Camera.packed(20 * 61 + 60)), "unpacks to far more");
        byte[] bomb = Camera.packed(400 << 20);
        refused(png(1, 0, bomb), "unpacks to far more");
        int half = bomb.length / 2;
        refused(
                png(1, 1, Arrays.copyOf(bomb, half), Arrays.copyOfRange(bomb, half, bomb.length)),
                "unpacks to far more");
        refused(png(1, 0, ascii("no such packing")), "cut off");
    }

    @Test
    void what_a_png_packs_beside_its_pixels_may_not_be_a_bomb_either() {
        byte[] plain = Camera.file(Camera.quarters(64, 48), "png");
        byte[] bomb = Camera.packed(400 << 20);
        byte[] some = Camera.packed(1 << 20);
        refused(Camera.withChunk(plain, "zTXt", join(ascii("Comment\0\0"), bomb)), "unpacks to far more");
        refused(Camera.withChunk(plain, "iCCP", join(ascii("sRGB\0\0"), bomb)), "unpacks to far more");
        refused(Camera.withChunk(plain, "iTXt", join(ascii("Comment\0\1\0\0\0"), bomb)), "unpacks to far more");
        refused(
                Camera.withChunk(plain, "zTXt", join(ascii("Comment\0\0"), some, new byte[4 << 20])),
                "unpacks to far more");
        byte[] many = plain;
        for (int i = 0; i < 5; i++) many = Camera.withChunk(many, "zTXt", join(ascii("Comment\0\0"), some));
        refused(many, "unpacks to far more");
    }

    @Test
    void words_that_are_packed_in_a_png_do_no_harm() throws Exception {
        byte[] png = Camera.file(Camera.quarters(64, 48), "png");
        for (byte[] content : List.of(
                join(ascii("Comment\0\0"), Camera.packed(3 << 20)),
                ascii("Comment\0\0no such packing"),
                ascii("Comment\0"),
                ascii("Comment"),
                new byte[0]))
            assertThat(take(Camera.withChunk(png, "zTXt", content)).width()).isEqualTo(64);
        for (String content :
                List.of("Comment\0\1\0\0\0no such packing", "XML:com.adobe.xmp\0\0\0", "XML:com.adobe.xmp"))
            assertThat(take(Camera.withChunk(png, "iTXt", ascii(content))).width())
                    .isEqualTo(64);
    }

    @Test
    void every_kind_of_png_holds_what_its_header_says() throws Exception {
        for (int type : List.of(
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR))
            for (boolean interlaced : List.of(false, true))
                for (int side = 1; side < 10; side++)
                    assertThat(take(written(new BufferedImage(side, 3 + side / 2, type), "png", interlaced))
                                    .width())
                            .isEqualTo(side);
    }

    private static byte[] written(BufferedImage image, String format, boolean interlaced) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Test
    void a_gif_whose_codes_stand_for_more_pixels_than_it_has_is_refused_undecoded() throws Exception {
        refused(gif(20, 200_000), "unpacks to far more");
        refused(gif(20, 30), "unpacks to far more");
        assertThat(take(gif(20, 20)).width()).isEqualTo(20);
    }

    /** A grey GIF whose codes stand for one pixel, two, three and so on, up to what 12 bits can name. */
    private static byte[] gif(int side, int codes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        long bits = 256;
        int held = 9;
        for (int i = 0, next = 257, width = 9; i <= codes; i++) {
            int code = i == codes ? 257 : i == 0 ? 0 : next;
            bits |= (long) code << held;
            for (held += width; held >= 8 || (i == codes && held > 0); held -= 8) {
                packed.write((int) bits);
                bits >>>= 8;
            }
            if (next < 4095) next++;
            if (next == 1 << width && width < 12) width++;
        }
        byte[] all = join(
                ascii("GIF89a"),
                new byte[] {(byte) side, 0, (byte) side, 0, (byte) 0x80, 0, 0, 1, 2, 3, 4, 5, 6},
                new byte[] {0x2c, 0, 0, 0, 0, (byte) side, 0, (byte) side, 0, 0, 8});
        byte[] content = packed.toByteArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(all);
        for (int at = 0; at < content.length; at += 255) {
            out.write(Math.min(255, content.length - at));
            out.write(content, at, Math.min(255, content.length - at));
        }
        out.write(0);
        out.write(0x3b);
        return out.toByteArray();
    }

    @Test
    void every_kind_of_gif_holds_what_its_header_says() throws Exception {
        Random random = new Random(9);
        for (int type :
                List.of(BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_BYTE_GRAY))
            for (boolean interlaced : List.of(false, true))
                for (int side : List.of(1, 7, 100, 301)) {
                    BufferedImage image = new BufferedImage(side, side, type);
                    for (int y = 0; y < side; y++)
                        for (int x = 0; x < side; x++) image.setRGB(x, y, random.nextInt() | 0xff000000);
                    assertThat(take(written(image, "gif", interlaced)).width()).isEqualTo(side);
                }
    }

    @Test
    void a_gif_of_nonsense_is_refused() {
        byte[] gif = gif(20, 20);
        gif[29] = 0;
        refused(gif, "damaged");
        gif[29] = 12;
        refused(gif, "damaged");
    }

    @Test
    void a_webp_is_one_still_picture_as_large_as_it_says() throws Exception {
        byte[] bare = Camera.file(Camera.quarters(64, 48), "webp");
        byte[] picture = Arrays.copyOfRange(bare, 12, bare.length);
        assertThat(take(webp(canvas(0, 64, 48), picture)).width()).isEqualTo(64);
        refused(webp(picture, picture), "behind the picture");
        refused(webp(canvas(0, 16_000, 16_000), picture), "damaged");
        refused(webp(canvas(2, 64, 48), picture), "Moving WebP");
        refused(webp(join(ascii("VP8X"), new byte[] {2, 0, 0, 0, 0, 0}), picture), "damaged");
    }

    @Test
    void what_a_file_says_of_itself_may_be_nested_as_deep_as_it_likes() {
        byte[] png = Camera.file(Camera.quarters(64, 48), "png");
        byte[] jpeg = Camera.jpeg(64, 48);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int depth : List.of(1, 20, 40, 1000))
                assertThat(take(Camera.withPacket(jpeg, nested(depth))).words().caption())
                        .as("nested " + depth + " deep")
                        .isEqualTo(depth > 20 ? "" : "Words.");
            for (int depth : List.of(3000, 100_000)) {
                byte[] chunk = ascii("XML:com.adobe.xmp\0\0\0\0\0" + nested(depth));
                assertThat(take(Camera.withChunk(png, "iTXt", chunk)).words().caption())
                        .isEmpty();
            }
            byte[] within = Camera.exif(0x02bc, nested(40));
            assertThat(take(Camera.withSegment(jpeg, 0xe1, ascii("Exif\0\0"), within))
                            .width())
                    .isEqualTo(64);
            for (int tag : List.of(0x8769, 0))
                assertThat(take(Camera.withChunk(png, "eXIf", directories(100_000, tag)))
                                .width())
                        .isEqualTo(64);
        });
    }

    private static String nested(int depth) {
        return "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description xmlns:n='urn:n'"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:description>Words.</dc:description>"
                + "<n:a rdf:parseType='Resource'>".repeat(depth) + "</n:a>".repeat(depth)
                + "</rdf:Description></rdf:RDF>";
    }

    /** Exif whose directories lead on to another each: by a tag, or as the one that follows. */
    private static byte[] directories(int count, int tag) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(join(ascii("MM\0*"), Camera.number(8)));
        for (int i = 1; i <= count; i++) {
            byte[] next = Camera.number(i == count ? 0 : 8 + i * 18);
            all.writeBytes(new byte[] {0, 1, (byte) (tag >> 8), (byte) tag, 0, 4, 0, 0, 0, 1});
            all.writeBytes(next);
            all.writeBytes(tag == 0 ? next : new byte[4]);
        }
        return all.toByteArray();
    }

    @Test
    void a_picture_is_no_archive_and_no_document_as_well() throws Exception {
        byte[] zip = zip();
        byte[] jpeg = Camera.jpeg(64, 48);
        byte[] png = Camera.file(Camera.quarters(64, 48), "png");
        byte[] bare = Camera.file(Camera.quarters(64, 48), "webp");
        byte[] picture = Arrays.copyOfRange(bare, 12, bare.length);
        byte[] reaching = zip.clone();
        int behind = jpeg.length - 2;
        reaching[zip.length - 2] = (byte) behind;
        reaching[zip.length - 1] = (byte) (behind >> 8);
        Arrays.fill(reaching, zip.length - 10, zip.length - 2, (byte) 9);
        for (byte[] file : List.of(
                Camera.withSegment(jpeg, 0xfe, zip),
                Camera.withSegment(jpeg, 0xfe, reaching),
                join(jpeg, Camera.withSegment(Camera.jpeg(32, 24), 0xfe, zip)),
                Camera.withChunk(png, "zzZz", zip),
                png(20, 0, join(Camera.packed(20 * 61), zip)),
                webp(picture, ascii("JUNK"), little(zip.length), zip, new byte[zip.length % 2]),
                Camera.withSegment(jpeg, 0xfe, ascii("%PDF-1.7 1 0 obj<<>>endobj"))))
            refused(file, "ZIP archive or a PDF document");
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("index.html"));
            out.write(ascii("<script>alert(1)</script>"));
        }
        return bytes.toByteArray();
    }

    @Test
    void what_only_looks_like_an_archive_or_a_document_is_a_picture() throws Exception {
        byte[] jpeg = Camera.jpeg(64, 48);
        for (byte[] comment : List.of(
                ascii("PK\5\6 and eighteen bytes that lead nowhere"),
                ascii("PK\5\6"),
                ascii("<html><script>alert(1)</script>"),
                join(new byte[1100], ascii("%PDF-1.7"))))
            assertThat(take(Camera.withSegment(jpeg, 0xfe, comment)).width()).isEqualTo(64);
    }

    @Test
    void a_jpeg_of_more_scans_than_its_size_allows_is_refused_undecoded() throws Exception {
        assertThat(take(scanned(12)).width()).isEqualTo(64);
        refused(scanned(101), "so many scans");
        refused(sized(scanned(11), 9_999, 10_000), "so many scans");
        PictureFile large = PictureFile.inspect(Camera.save(folder, "large", sized(scanned(10), 9_999, 10_000)));
        assertThat(large.progressive()).isTrue();
        PictureFile.inspect(Camera.save(folder, "usual", sized(scanned(18), 8_660, 5_773)));
    }

    /** A progressive JPEG whose last scan comes again and again. */
    private static byte[] scanned(int scans) throws IOException {
        byte[] jpeg = written(Camera.quarters(64, 48), "jpeg", true);
        int there = 0;
        int last = 0;
        for (int at = 0; at + 1 < jpeg.length; at++)
            if ((jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) == 0xda) {
                there++;
                last = at;
            }
        byte[] again = Arrays.copyOfRange(jpeg, last, jpeg.length - 2);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(jpeg, 0, jpeg.length - 2);
        for (; there < scans; there++) all.writeBytes(again);
        all.write(jpeg, jpeg.length - 2, 2);
        return all.toByteArray();
    }

    /** With another size in its header. */
    private static byte[] sized(byte[] jpeg, int width, int height) {
        int frame = 0;
        while ((jpeg[frame] & 0xff) != 0xff || (jpeg[frame + 1] & 0xff) != 0xc2) frame++;
        byte[] size = {(byte) (height >> 8), (byte) height, (byte) (width >> 8), (byte) width};
        System.arraycopy(size, 0, jpeg, frame + 5, 4);
        return jpeg;
    }

    private static byte[] webp(byte[]... chunks) {
        byte[] all = join(ascii("WEBP"), join(chunks));
        return join(ascii("RIFF"), little(all.length), all);
    }

    private static byte[] canvas(int flags, int width, int height) {
        byte[] across = little(width - 1);
        byte[] down = little(height - 1);
        return join(ascii("VP8X"), little(10), little(flags), Arrays.copyOf(across, 3), Arrays.copyOf(down, 3));
    }

    private static byte[] little(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
    }
}
