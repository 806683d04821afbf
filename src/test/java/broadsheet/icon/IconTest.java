package broadsheet.icon;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Newsroom.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class IconTest {

    private final Newsroom newsroom =
            Newsroom.open(Map.of("BROADSHEET_NAME", "Ärger & Nachrichten", "BROADSHEET_COLOUR", "#FFEE00"));

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void the_pictures_have_the_size_and_the_colour_that_was_asked_for() throws Exception {
        Map<String, Integer> sizes = Map.of("/icon-192.png", 192, "/icon-512.png", 512, "/apple-touch-icon.png", 180);
        for (Map.Entry<String, Integer> each : sizes.entrySet()) {
            BufferedImage image = png(newsroom.get(each.getKey()).bytes());
            assertThat(image.getWidth()).isEqualTo(each.getValue());
            assertThat(image.getHeight()).isEqualTo(each.getValue());
            assertThat(image.getRGB(1, 1) & 0xFFFFFF).isEqualTo(0xFFEE00);
            assertThat(dark(image)).as("a letter in dark on light").isPositive();
        }
        BufferedImage card = png(newsroom.get("/share.png").bytes());
        assertThat(card.getWidth()).isEqualTo(1200);
        assertThat(card.getHeight()).isEqualTo(630);
        assertThat(dark(card)).isPositive();
    }

    private static long dark(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels)
                .filter(pixel -> (pixel & 0xFFFFFF) == 0x16181B)
                .count();
    }

    @Test
    void the_favicon_holds_three_PNGs() throws Exception {
        Answer answer = newsroom.get("/favicon.ico");
        assertThat(answer.header("Content-Type")).isEqualTo("image/x-icon");
        ByteBuffer file = ByteBuffer.wrap(answer.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(file.getShort(2)).isEqualTo((short) 1);
        assertThat(file.getShort(4)).isEqualTo((short) 3);
        for (int i = 0; i < 3; i++) {
            int entry = 6 + 16 * i;
            byte[] image = Arrays.copyOfRange(
                    answer.bytes(), file.getInt(entry + 12), file.getInt(entry + 12) + file.getInt(entry + 8));
            assertThat(png(image).getWidth()).isEqualTo(file.get(entry));
        }
    }

    @Test
    void the_manifest_names_what_is_there() throws Exception {
        Answer answer = newsroom.get("/site.webmanifest");
        assertThat(answer.header("Content-Type")).isEqualTo("application/manifest+json");
        JsonNode manifest = new ObjectMapper().readTree(answer.bytes());
        assertThat(manifest.get("name").asText()).isEqualTo("Ärger & Nachrichten");
        assertThat(manifest.get("theme_color").asText()).isEqualTo("#ffee00");
        for (JsonNode icon : manifest.get("icons")) {
            BufferedImage image = png(newsroom.get(icon.get("src").asText()).bytes());
            assertThat(image.getWidth() + "x" + image.getHeight())
                    .isEqualTo(icon.get("sizes").asText());
        }
        assertThat(newsroom.get("/icon.svg").text()).contains(">Ä</text>").contains("#ffee00");
    }

    private static BufferedImage png(byte[] bytes) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
