package broadsheet.picture;

import static broadsheet.picture.Camera.ascii;
import static broadsheet.picture.Camera.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import broadsheet.content.Picture;
import broadsheet.picture.PictureStore.Stored;
import broadsheet.picture.PictureStore.Words;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class RenditionsTest {

    /** EXIF, big-endian, of one tag: orientation; its value goes behind. */
    private static final byte[] ORIENTATION =
            join(ascii("MM\0*"), Camera.number(8), new byte[] {0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0});

    private static final byte[] AFTER_ORIENTATION = new byte[6];

    private static final String PACKET = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
              xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="51,30.1N" photoshop:City="Nowhere"
              xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
              photoshop:Credit="Ann &amp; Ben" xmpRights:WebStatement="https://example.org/licence">
            <dc:creator><rdf:Seq><rdf:li>Ann Example</rdf:li><rdf:li>Ben Example</rdf:li></rdf:Seq></dc:creator>
            <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Ann Example 2026</rdf:li></rdf:Alt></dc:rights>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Four quarters.</rdf:li></rdf:Alt></dc:description>
            <Iptc4xmpCore:AltTextAccessibility xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"><rdf:Alt>
              <rdf:li xml:lang="x-default">Four colours</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
            <plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorName>Ann</plus:LicensorName>
              <plus:LicensorURL>https://example.org/buy?a=1&amp;b=2</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>
            </rdf:Description></rdf:RDF></x:xmpmeta>""";

    @TempDir
    private Path folder;

    private PictureStore store;
    private Renditions renditions;

    @BeforeEach
    void open() {
        store = new PictureStore(folder.resolve("pictures"));
        renditions = new Renditions(store);
    }

    @AfterEach
    void close() {
        renditions.close();
    }

    private Stored take(byte[] content) {
        return Camera.take(store, folder, content);
    }

    private byte[] made(Stored stored, Cut cut, int width, Format format) {
        Rendition rendition = Rendition.of(Camera.picture("urn:test", stored), cut, width, format);
        try {
            return Files.readAllBytes(renditions.make(rendition, stored.hash()));
        } catch (IOException | Renditions.Busy e) {
            throw new AssertionError(e);
        }
    }

    private BufferedImage whole(Stored stored, int width, Format format) {
        return Camera.develop(made(stored, Cut.WHOLE, width, format));
    }

    private static byte[] turned(byte[] jpeg, int orientation) {
        return Camera.withSegment(
                jpeg, 0xe1, ascii("Exif\0\0"), ORIENTATION, new byte[] {(byte) orientation}, AFTER_ORIENTATION);
    }

    @Test
    void pictures_stand_upright_however_the_camera_was_held() {
        // where red, first in the file, is seen: EXIF's own table
        List<String> red = List.of(
                "top left",
                "top right",
                "bottom right",
                "bottom left",
                "top left",
                "top right",
                "bottom right",
                "bottom left");
        for (int orientation = 1; orientation <= 8; orientation++) {
            Stored stored = take(turned(Camera.jpeg(800, 480), orientation));
            boolean onItsSide = orientation >= 5;
            assertThat(stored.width() + "x" + stored.height()).isEqualTo(onItsSide ? "480x800" : "800x480");
            BufferedImage image = whole(stored, 320, Format.WEBP);
            int right = image.getWidth() * 3 / 4;
            int bottom = image.getHeight() * 3 / 4;
            String corner = red.get(orientation - 1);
            assertThat(close(
                            image,
                            corner.contains("right") ? right : 80,
                            corner.contains("bottom") ? bottom : 60,
                            Color.RED))
                    .as("orientation " + orientation)
                    .isTrue();
        }
    }

    @Test
    void green_follows_red_clockwise_unless_mirrored() {
        BufferedImage turned = whole(take(turned(Camera.jpeg(800, 480), 6)), 320, Format.JPEG);
        assertThat(close(turned, 240, 400, Color.GREEN)).isTrue();
        BufferedImage mirrored = whole(take(turned(Camera.jpeg(800, 480), 5)), 320, Format.JPEG);
        assertThat(close(mirrored, 80, 400, Color.GREEN)).isTrue();
    }

    @Test
    void orientation_counts_in_webp_and_png_too() {
        byte[] exif = join(ORIENTATION, new byte[] {6}, AFTER_ORIENTATION);
        Stored png = take(Camera.withChunk(Camera.file(Camera.quarters(400, 200), "png"), "eXIf", exif));
        assertThat(png.width()).isEqualTo(200);
        byte[] bare = Camera.file(Camera.quarters(400, 200), "webp");
        byte[] chunk = join(ascii("EXIF"), little(exif.length), exif, new byte[exif.length % 2]);
        byte[] webp = join(ascii("RIFF"), little(bare.length - 8 + chunk.length), slice(bare, 8), chunk);
        assertThat(take(webp).width()).isEqualTo(200);
    }

    @Test
    void only_copyright_and_credit_leave_the_house() throws Exception {
        byte[] xmp = PACKET.getBytes(StandardCharsets.UTF_8);
        byte[] jpeg = Camera.withSegment(Camera.jpeg(800, 480), 0xe1, ascii("http://ns.adobe.com/xap/1.0/\0"), xmp);
        byte[] gps = Camera.withSegment(turned(jpeg, 1), 0xfe, ascii("taken at 51.5N by phone 123"));
        Stored stored = take(gps);
        assertThat(stored.words().credit()).isEqualTo("Ann & Ben");
        assertThat(stored.words().creator()).isEqualTo("Ann Example, Ben Example");
        assertThat(stored.words().copyright()).isEqualTo("© Ann Example 2026");
        assertThat(stored.words().caption()).isEqualTo("Four quarters.");
        assertThat(stored.words().alt()).isEqualTo("Four colours");
        assertThat(stored.words().license()).isEqualTo("https://example.org/licence");
        assertThat(stored.words().licensePage()).isEqualTo("https://example.org/buy?a=1&b=2");
        for (Format format : Format.values()) {
            byte[] rendition = made(stored, Cut.WHOLE, 320, format);
            String text = new String(rendition, StandardCharsets.UTF_8);
            assertThat(text).contains("© Ann Example 2026", "Ann &amp; Ben", "https://example.org/licence");
            assertThat(text).doesNotContain("GPS", "51,30", "51.5", "Nowhere", "Four quarters", "Four colours", "Exif");
            assertThat(Camera.develop(rendition).getWidth()).isEqualTo(320);
            PictureFile file = PictureFile.inspect(Camera.save(folder, "made", rendition));
            Words carried = new EmbeddedWords(file).words();
            assertThat(carried.copyright()).isEqualTo("© Ann Example 2026");
            assertThat(carried.licensePage()).isEqualTo("https://example.org/buy?a=1&b=2");
        }
    }

    @Test
    void words_come_from_iptc_where_there_is_no_xmp() {
        byte[] record =
                join(dataset(80, "Ann"), dataset(110, "The Agency"), dataset(116, "(c) Ann"), dataset(120, "A hill."));
        byte[] resource = join(ascii("8BIM"), new byte[] {4, 4, 0, 0}, Camera.number(record.length), record);
        Stored stored = take(Camera.withSegment(Camera.jpeg(64, 48), 0xed, ascii("Photoshop 3.0\0"), resource));
        assertThat(stored.words()).isEqualTo(new Words("A hill.", "The Agency", "Ann", "(c) Ann", "", "", ""));
    }

    @Test
    void the_copyright_comes_from_exif_where_nothing_else_says_it() {
        byte[] exif = Camera.exif(0x8298, "(c) 2026 The Agency");
        byte[] png = Camera.withChunk(Camera.file(Camera.quarters(64, 48), "png"), "eXIf", exif);
        for (byte[] file : List.of(Camera.withSegment(Camera.jpeg(64, 48), 0xe1, ascii("Exif\0\0"), exif), png))
            assertThat(take(file).words().copyright()).isEqualTo("(c) 2026 The Agency");
        byte[] cut = java.util.Arrays.copyOf(exif, exif.length - 10);
        assertThat(take(Camera.withSegment(Camera.jpeg(64, 48), 0xe1, ascii("Exif\0\0"), cut))
                        .words()
                        .copyright())
                .isEmpty();
    }

    @Test
    void a_packet_may_be_written_in_many_ways() {
        String packet = """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><!-- by hand -->
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:d="http://purl.org/dc/elements/1.1/"
                  xmlns:cc="http://creativecommons.org/ns#" xmlns:p="http://ns.useplus.org/ldf/xmp/1.0/">
                <rdf:Description rdf:about="" xmlns:m="http://ns.adobe.com/xap/1.0/mm/">
                  <m:Pantry><rdf:Bag><rdf:li><rdf:Description d:creator="Somebody Else">
                    <d:rights>Of a part of it</d:rights></rdf:Description></rdf:li></rdf:Bag></m:Pantry></rdf:Description>
                <rdf:Description rdf:about="" d:creator=" Ann  Example ">
                  <d:description><rdf:Alt><rdf:li xml:lang="de">Vier</rdf:li><rdf:li xml:lang="X-Default">Four &lt;of
                    them<![CDATA[>]]></rdf:li></rdf:Alt></d:description>
                  <d:rights><rdf:Alt><rdf:li xml:lang="fr">Ann 2026</rdf:li></rdf:Alt></d:rights>
                  <cc:license rdf:resource="https://example.org/by"/>
                  <p:Licensor><rdf:Seq><rdf:li><rdf:Description p:LicensorURL="https://example.org/buy"/></rdf:li>
                    <rdf:li p:LicensorURL="https://example.org/other"/></rdf:Seq></p:Licensor>
                </rdf:Description></rdf:RDF>   <?xpacket end="w"?>\0\0""";
        Words words = new Words(
                "Four <of them>",
                "Ann Example",
                "Ann Example",
                "Ann 2026",
                "https://example.org/by",
                "https://example.org/buy",
                "");
        assertThat(take(Camera.withPacket(Camera.jpeg(64, 48), packet)).words()).isEqualTo(words);
        byte[] wide = packet.getBytes(StandardCharsets.UTF_16LE);
        byte[] chunk = join(ascii("XML:com.adobe.xmp\0\0\0\0\0"), new byte[] {(byte) 0xff, (byte) 0xfe}, wide);
        assertThat(take(Camera.withChunk(Camera.file(Camera.quarters(64, 48), "png"), "iTXt", chunk))
                        .words())
                .isEqualTo(words);
    }

    @Test
    void a_packet_is_read_when_it_is_packed_too() {
        byte[] head = ascii("XML:com.adobe.xmp\0\1\0\0\0");
        byte[] packed = deflated(PACKET.getBytes(StandardCharsets.UTF_8));
        byte[] png = Camera.file(Camera.quarters(64, 48), "png");
        assertThat(take(Camera.withChunk(png, "iTXt", join(head, packed)))
                        .words()
                        .license())
                .isEqualTo("https://example.org/licence");
    }

    @Test
    void a_licensor_that_is_no_web_address_is_left_alone() {
        String packet = PACKET.replace("https://example.org/buy", "javascript:alert(1)//");
        byte[] jpeg = Camera.withSegment(
                Camera.jpeg(64, 48),
                0xe1,
                ascii("http://ns.adobe.com/xap/1.0/\0"),
                packet.getBytes(StandardCharsets.UTF_8));
        assertThat(take(jpeg).words().licensePage()).isEmpty();
    }

    @Test
    void a_packet_that_wants_files_read_is_left_alone() throws Exception {
        Path secret = Camera.save(folder, "secret", ascii("the secret"));
        String packet = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + PACKET.replace("Four quarters.", "&e;");
        byte[] jpeg = Camera.withSegment(
                Camera.jpeg(64, 48),
                0xe1,
                ascii("http://ns.adobe.com/xap/1.0/\0"),
                packet.getBytes(StandardCharsets.UTF_8));
        assertThat(take(jpeg).words().caption()).isEmpty();
    }

    @Test
    void colours_of_another_profile_become_those_they_mean() {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        BufferedImage grey = new BufferedImage(400, 300, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < 300; y++) for (int x = 0; x < 400; x++) grey.setRGB(x, y, 0x373737);
        byte[] jpeg =
                Camera.withSegment(Camera.file(grey, "jpeg"), 0xe2, ascii("ICC_PROFILE\0"), new byte[] {1, 1}, profile);
        byte[] png = Camera.withChunk(Camera.file(grey, "png"), "iCCP", join(ascii("linear\0\0"), deflated(profile)));
        // a linear 0x37 is an sRGB 0x80: IEC 61966-2-1
        for (byte[] file : List.of(jpeg, png))
            for (Format format : Format.values())
                assertThat(whole(take(file), 320, format).getRGB(100, 100) & 0xff)
                        .isCloseTo(0x80, within(4));
        assertThat(whole(take(Camera.file(grey, "png")), 320, Format.JPEG).getRGB(100, 100) & 0xff)
                .isCloseTo(0x37, within(2));
    }

    @Test
    void grey_pictures_have_profiles_too() {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        BufferedImage grey = grey(0x37);
        byte[] png = Camera.file(grey, "png");
        byte[] packed = join(ascii("linear\0\0"), deflated(profile));
        for (byte[] file :
                List.of(Camera.withProfile(Camera.file(grey, "jpeg"), profile), Camera.withChunk(png, "iCCP", packed)))
            for (Format format : Format.values())
                assertThat(whole(take(file), 320, format).getRGB(100, 100) & 0xff)
                        .isCloseTo(0x80, within(4));
        byte[] odd = Camera.withProfile(Camera.file(grey, "jpeg"), Camera.press("A2B0"));
        assertThat(whole(take(odd), 320, Format.JPEG).getRGB(100, 100) & 0xff).isCloseTo(0x37, within(2));
    }

    @Test
    void inks_are_the_colours_that_their_profile_means() {
        byte[] cyan = Camera.inks(255, 0, 0, 0);
        // a lightness of 75 is an sRGB 185: CIE 15, IEC 61966-2-1
        Color grey = new Color(185, 185, 185);
        Color seen = at(whole(take(Camera.withProfile(cyan, Camera.press("A2B0"))), 320, Format.JPEG));
        assertThat(seen.getRed()).isCloseTo(grey.getRed(), within(4));
        assertThat(seen.getGreen()).isCloseTo(grey.getGreen(), within(4));
        assertThat(seen.getBlue()).isCloseTo(grey.getBlue(), within(4));
        byte[] marker = join(ascii("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 0});
        byte[] turned = Camera.withSegment(Camera.inks(0, 255, 255, 255), 0xee, marker);
        assertThat(at(whole(take(Camera.withProfile(turned, Camera.press("A2B0"))), 320, Format.JPEG)))
                .isEqualTo(seen);
        byte[] ofNoUse = Camera.withProfile(cyan, Camera.press("none"));
        assertThat(close(whole(take(ofNoUse), 320, Format.JPEG), 100, 100, Color.CYAN))
                .isTrue();
    }

    private static Color at(BufferedImage image) {
        return new Color(image.getRGB(100, 100));
    }

    @Test
    void inks_may_be_written_as_brightness_and_colour() {
        byte[] marker = join(ascii("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 2});
        byte[] red = Camera.withSegment(Camera.inks(179, 171, 1, 255), 0xee, marker);
        assertThat(close(whole(take(red), 320, Format.JPEG), 100, 100, Color.RED))
                .isTrue();
        byte[] white = Camera.withSegment(Camera.inks(0, 128, 128, 255), 0xee, marker);
        assertThat(close(whole(take(white), 320, Format.JPEG), 100, 100, Color.WHITE))
                .isTrue();
    }

    @Test
    void inks_are_as_much_as_they_say_unless_adobes_marker_turns_them_over() {
        Map<byte[], Color> meant = Map.of(
                Camera.inks(0, 0, 0, 0), Color.WHITE,
                Camera.inks(255, 0, 0, 0), Color.CYAN,
                Camera.inks(0, 255, 255, 0), Color.RED,
                Camera.inks(0, 0, 0, 128), new Color(127, 127, 127),
                Camera.inks(0, 0, 0, 255), Color.BLACK);
        meant.forEach((file, colour) -> {
            Stored stored = take(file);
            for (Format format : Format.values())
                assertThat(close(whole(stored, 320, format), 100, 100, colour))
                        .as(colour + " as " + format)
                        .isTrue();
        });
        byte[] marker = join(ascii("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 0});
        byte[] turned = Camera.withSegment(Camera.inks(255, 255, 255, 255), 0xee, marker);
        assertThat(close(whole(take(turned), 320, Format.JPEG), 100, 100, Color.WHITE))
                .isTrue();
    }

    @Test
    void a_picture_in_inks_that_is_cut_off_is_refused() {
        byte[] file = Camera.inks(0, 255, 255, 0);
        byte[] early = join(java.util.Arrays.copyOf(file, file.length - 100), new byte[] {(byte) 0xff, (byte) 0xd9});
        assertThatThrownBy(() -> store.take(Camera.save(folder, "cut", early)))
                .isInstanceOf(PictureStore.Refused.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void a_profile_that_makes_no_sense_is_left_alone() {
        byte[] png = Camera.withChunk(
                Camera.file(Camera.quarters(400, 300), "png"), "iCCP", join(ascii("x\0\0"), deflated(new byte[200])));
        assertThat(close(whole(take(png), 320, Format.JPEG), 40, 40, Color.RED)).isTrue();
    }

    @Test
    void what_is_transparent_lies_on_white() {
        BufferedImage logo = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
        logo.setRGB(0, 0, 0xff000000);
        for (String format : List.of("png", "webp", "gif"))
            assertThat(close(whole(take(Camera.file(logo, format)), 320, Format.WEBP), 200, 200, Color.WHITE))
                    .as(format)
                    .isTrue();
    }

    @Test
    void grey_pictures_keep_their_tone() {
        BufferedImage grey = grey(0x60);
        for (String format : List.of("jpeg", "png"))
            assertThat(whole(take(Camera.file(grey, format)), 320, Format.JPEG).getRGB(10, 10) & 0xff)
                    .as(format)
                    .isCloseTo(0x60, within(2));
    }

    private static BufferedImage grey(int tone) {
        BufferedImage grey = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 300; y++)
            for (int x = 0; x < 400; x++) grey.getRaster().setSample(x, y, 0, tone);
        return grey;
    }

    @Test
    void nothing_is_ever_enlarged() {
        Stored small = take(Camera.jpeg(500, 400));
        Size size = new Size(500, 400);
        assertThat(Cut.WHOLE.widths(size)).containsExactly(320, 480, 500);
        assertThat(Cut.SQUARE.widths(size)).containsExactly(320, 400);
        assertThat(Cut.WHOLE.widths(new Size(100, 80))).containsExactly(100);
        assertThat(Camera.develop(made(small, Cut.SQUARE, 400, Format.JPEG)).getHeight())
                .isEqualTo(400);
        Picture picture = Camera.picture("urn:test", small);
        for (Cut cut : Cut.values())
            assertThat(Rendition.of(picture, cut, 640, Format.WEBP).isOf(picture))
                    .isFalse();
    }

    @Test
    void a_large_picture_has_1200_pixels_in_every_shape() {
        for (Size size :
                List.of(new Size(6000, 4000), new Size(4000, 6000), new Size(2400, 1350), new Size(9000, 1500)))
            for (Cut cut : Cut.values()) {
                List<Integer> widths = cut.widths(size);
                assertThat(widths.get(widths.size() - 1)).as(size + " " + cut).isGreaterThanOrEqualTo(1200);
            }
    }

    @Test
    void the_focal_point_is_inside_every_cut() {
        for (Size size : List.of(new Size(1200, 800), new Size(800, 1200), new Size(1000, 1000), new Size(1600, 300)))
            for (Cut cut : Cut.values())
                for (int x = 0; x <= 100; x += 5)
                    for (int y = 0; y <= 100; y += 5) {
                        Cut.Area area = cut.area(size, x / 100.0, y / 100.0);
                        assertThat(x * size.width() / 100.0)
                                .isBetween((double) area.left(), (double) area.left() + area.width());
                        assertThat(y * size.height() / 100.0)
                                .isBetween((double) area.top(), (double) area.top() + area.height());
                        assertThat(area.left() + area.width()).isLessThanOrEqualTo(size.width());
                        assertThat(area.top() + area.height()).isLessThanOrEqualTo(size.height());
                    }
    }

    @Test
    void a_cut_shows_what_the_eye_rests_on() {
        Stored stored = take(Camera.file(Camera.spot(1600, 500, 90, 50), "jpeg"));
        BufferedImage square = Camera.develop(made(stored, Cut.SQUARE, 320, Format.JPEG));
        boolean seen = false;
        for (int x = 0; x < 320; x++) seen |= close(square, x, 160, Color.ORANGE);
        assertThat(seen).isTrue();
    }

    @Test
    void a_reduced_picture_keeps_flat_colours_flat_and_edges_in_place() {
        Pixels pixels = Pixels.blank(999, 501);
        for (int y = 0; y < 501; y++) for (int x = 500; x < 999; x++) pixels.rgb()[(y * 999 + x) * 3] = (byte) 200;
        Pixels small = Resampler.reduce(pixels, new Cut.Area(0, 0, 999, 501), new Size(100, 50));
        for (int y = 0; y < 50; y++) {
            assertThat(small.rgb()[(y * 100 + 40) * 3] & 0xff).isZero();
            assertThat(small.rgb()[(y * 100 + 60) * 3] & 0xff).isEqualTo(200);
        }
    }

    private static boolean close(BufferedImage image, int x, int y, Color colour) {
        Color there = new Color(image.getRGB(x, y));
        return Math.abs(there.getRed() - colour.getRed()) < 40
                && Math.abs(there.getGreen() - colour.getGreen()) < 60
                && Math.abs(there.getBlue() - colour.getBlue()) < 60;
    }

    private static byte[] dataset(int number, String text) {
        return join(new byte[] {0x1c, 2, (byte) number, 0, (byte) text.length()}, ascii(text));
    }

    private static byte[] deflated(byte[] content) {
        java.util.zip.Deflater deflater = new java.util.zip.Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] buffer = new byte[content.length + 100];
        int length = deflater.deflate(buffer);
        deflater.end();
        return java.util.Arrays.copyOf(buffer, length);
    }

    private static byte[] little(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
    }

    private static byte[] slice(byte[] bytes, int from) {
        return java.util.Arrays.copyOfRange(bytes, from, bytes.length);
    }
}
