package broadsheet.picture;

import static broadsheet.picture.Camera.ascii;
import static broadsheet.picture.Camera.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.picture.PictureStore.Refused;
import broadsheet.picture.PictureStore.Stored;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class PictureStoreTest {

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
        assertThat(folder.resolve("pictures")).doesNotExist();
    }

    @Test
    void a_file_is_known_by_its_content_whatever_its_name() throws Exception {
        BufferedImage image = Camera.quarters(400, 300);
        for (String format : List.of("jpeg", "png", "gif", "webp")) {
            Stored stored = store.take(Camera.save(folder, "picture.txt", Camera.file(image, format)));
            assertThat(stored.format()).isEqualTo(format);
            assertThat(stored.width() + "x" + stored.height()).isEqualTo("400x300");
        }
    }

    @Test
    void what_was_taken_comes_back_as_it_was() throws Exception {
        byte[] content = Camera.jpeg(300, 200);
        Stored stored = take(content);
        assertThat(Files.readAllBytes(store.original(stored.hash()))).isEqualTo(content);
        assertThat(take(content)).isEqualTo(stored);
        try (Stream<Path> files = Files.walk(folder.resolve("pictures"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(stored.hash(), stored.hash() + ".json");
        }
        assertThatThrownBy(() -> store.original("0".repeat(64))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> store.original("../../etc/passwd")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void documents_and_programs_are_not_pictures() {
        refused(ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"), "SVG");
        refused(ascii("  <?xml version=\"1.0\"?><svg/>"), "SVG");
        refused(ascii("%PDF-1.7\n"), "no JPEG");
        refused(ascii("PK\3\4............"), "no JPEG");
        refused(ascii("BM.............."), "no JPEG");
        refused(join(new byte[] {0, 0, 0, 28}, ascii("ftypavif....")), "AVIF");
        refused(join(new byte[] {0, 0, 0, 28}, ascii("ftypheic....")), "HEIC");
        refused(new byte[0], "no JPEG");
        refused(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, "cut off");
    }

    @Test
    void a_file_cut_off_anywhere_is_refused() {
        for (String format : List.of("jpeg", "png", "gif", "webp")) {
            byte[] whole = Camera.file(Camera.quarters(200, 100), format);
            for (int percent : List.of(20, 50, 90, 99))
                assertThatThrownBy(() -> take(Arrays.copyOf(whole, whole.length * percent / 100)))
                        .as(format + " cut at " + percent + " %")
                        .isInstanceOf(Refused.class);
        }
    }

    @Test
    void a_jpeg_that_ends_early_but_properly_is_refused_too() {
        byte[] whole = Camera.file(noise(400, 300), "jpeg");
        byte[] early = join(Arrays.copyOf(whole, whole.length / 2), new byte[] {(byte) 0xff, (byte) 0xd9});
        refused(early, "cut off");
    }

    @Test
    void bytes_changed_at_random_never_do_harm() {
        Random random = new Random(7);
        for (String format : List.of("jpeg", "png", "gif", "webp")) {
            byte[] whole = Camera.file(noise(64, 48), format);
            for (int i = 0; i < 40; i++) {
                byte[] damaged = whole.clone();
                for (int k = 0; k <= i % 4; k++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                try {
                    take(damaged);
                } catch (Refused e) {
                    assertThat(e).hasMessageEndingWith(".");
                } catch (IOException e) {
                    throw new AssertionError(format, e);
                }
            }
        }
    }

    @Test
    void nothing_may_hide_behind_a_picture() {
        byte[] zip = join(ascii("PK\5\6"), new byte[18]);
        for (String format : List.of("jpeg", "png", "gif", "webp"))
            refused(join(Camera.file(Camera.quarters(64, 48), format), zip), "behind the picture");
        refused(join(Camera.jpeg(64, 48), ascii("<script>alert(1)</script>")), "behind the picture");
        refused(join(Camera.jpeg(64, 48), Camera.jpeg(32, 24), zip), "behind the picture");
    }

    @Test
    void what_phones_put_behind_a_picture_is_fine() throws Exception {
        byte[] withPreviewAndPadding = join(Camera.jpeg(64, 48), new byte[16], Camera.jpeg(32, 24), new byte[3]);
        assertThat(take(withPreviewAndPadding).width()).isEqualTo(64);
    }

    @Test
    void a_small_file_that_claims_to_be_huge_is_refused_undecoded() throws Exception {
        byte[] png = Camera.file(Camera.quarters(64, 48), "png");
        byte[] header = join(ascii("IHDR"), Camera.number(60_000), Camera.number(60_000), new byte[] {8, 2, 0, 0, 0});
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(header);
        byte[] bomb = join(
                Arrays.copyOf(png, 12),
                header,
                Camera.number((int) sum.getValue()),
                Arrays.copyOfRange(png, 33, png.length));
        refused(bomb, "more than 100 million");
        byte[] jpeg = Camera.jpeg(64, 48);
        int frame = indexOf(jpeg, new byte[] {(byte) 0xff, (byte) 0xc0});
        jpeg[frame + 5] = jpeg[frame + 7] = (byte) 0xff;
        refused(jpeg, "more than 100 million");
    }

    @Test
    void a_file_of_more_than_40_megabytes_is_refused_unread() throws Exception {
        Path file = folder.resolve("large.jpg");
        try (var channel = java.nio.channels.FileChannel.open(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position((40L << 20) + 1).write(java.nio.ByteBuffer.wrap(new byte[1]));
        }
        assertThatThrownBy(() -> store.take(file)).isInstanceOf(Refused.class).hasMessageContaining("40 MB");
    }

    @Test
    void a_ribbon_is_refused() {
        refused(Camera.file(new BufferedImage(2000, 10, BufferedImage.TYPE_3BYTE_BGR), "png"), "eight times");
    }

    @Test
    void the_dominant_colour_is_the_one_there_is_most_of() throws Exception {
        String colour = take(Camera.file(Camera.spot(600, 400, 80, 30), "png")).colour();
        assertThat(colour).isIn("283c50", "273b50");
    }

    @Test
    void the_focal_point_leans_to_where_there_is_something_to_see() throws Exception {
        Stored right = take(Camera.file(Camera.spot(600, 400, 80, 30), "png"));
        Stored left = take(Camera.file(Camera.spot(600, 400, 15, 60), "png"));
        assertThat(right.focalX()).isBetween(0.6f, 0.85f);
        assertThat(left.focalX()).isBetween(0.15f, 0.4f);
        assertThat(left.focalY()).isGreaterThan(right.focalY());
        Stored nothing = take(Camera.file(new BufferedImage(300, 200, BufferedImage.TYPE_3BYTE_BGR), "png"));
        assertThat(List.of(nothing.focalX(), nothing.focalY())).containsExactly(0.5f, 0.4f);
    }

    @Test
    void twenty_uploads_of_24_megapixels_at_once_fit_into_a_small_heap() {
        byte[] jpeg = Camera.jpeg(6000, 4000);
        List<Stored> all = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> Camera.take(store, folder, Camera.withSegment(jpeg, 0xfe, ascii("upload " + i))))
                .toList();
        assertThat(all.stream().map(Stored::hash).distinct()).hasSize(20);
        assertThat(all).allMatch(stored -> stored.width() == 6000 && stored.height() == 4000);
    }

    private static BufferedImage noise(int width, int height) {
        Random random = new Random(3);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) image.setRGB(x, y, random.nextInt());
        return image;
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++)
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) return i;
        throw new AssertionError("not there");
    }
}
