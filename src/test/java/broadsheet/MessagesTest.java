package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.]*)");

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "ar"})
    void each_language_has_all_words_that_English_has(String language) throws IOException {
        Properties english = read("en");
        Properties other = read(language);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(other.getProperty(key)).as(key).isNotBlank();
            assertThat(arguments(other.getProperty(key), language))
                    .as("arguments of %s", key)
                    .isEqualTo(arguments(english.getProperty(key), "en"));
        }
    }

    /** Between letters that run from right to left, its mark would stand behind the word. */
    @Test
    void an_address_or_a_colour_in_Arabic_words_is_isolated_from_them() throws IOException {
        Properties arabic = read("ar");
        for (String key : arabic.stringPropertyNames())
            assertThat(arabic.getProperty(key)).as(key).doesNotContainPattern("(?<![\\w/:\\u2068])[#/]\\w");
    }

    @Test
    void every_key_that_a_template_names_has_words() throws IOException {
        Set<String> known = read("en").stringPropertyNames();
        try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Set<String> named = KEY.matcher(Files.readString(template))
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(known).as(template.toString()).containsAll(named);
            }
        }
    }

    private static int arguments(String pattern, String language) {
        return new MessageFormat(pattern, Locale.forLanguageTag(language)).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("messages_" + language + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
