package broadsheet.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** The words of the interface, from messages_xx.properties: #{key} in templates. */
public final class Messages extends AbstractMessageResolver {

    private final Supplier<Locale> language;
    private final Map<Locale, Words> words = new ConcurrentHashMap<>();

    /** @param numbers with the digits that dates have, which some languages' data would change between Javas */
    private record Words(Map<String, String> patterns, Locale numbers) {

        static Words of(Locale language) {
            Locale.Builder latin = new Locale.Builder().setLocale(language).setUnicodeLocaleKeyword("nu", "latn");
            return new Words(read(language), language.stripExtensions().equals(language) ? latin.build() : language);
        }
    }

    public Messages(Locale language) {
        this(() -> language);
    }

    /** @param language asked each time: it may change while the site runs */
    public Messages(Supplier<Locale> language) {
        this.language = language;
    }

    /** Whether the interface has words in a language. */
    public static boolean spoken(String language) {
        return language.matches("[a-z]{2}") && Messages.class.getResource(file(language)) != null;
    }

    private static String file(String language) {
        return "/messages_" + language + ".properties";
    }

    private static Map<String, String> read(Locale language) {
        String file = file(language.getLanguage());
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("there is no " + file);
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That they are in, as a BCP 47 tag. */
    String language() {
        return language.get().toLanguageTag();
    }

    /** The words for a key, with the arguments put in as java.text.MessageFormat does. */
    public String get(String key, Object... arguments) {
        Words spoken = words.computeIfAbsent(language.get(), Words::of);
        String pattern = spoken.patterns().get(key);
        if (pattern == null) throw new IllegalArgumentException("no message " + key);
        boolean plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
        return plain ? pattern : new MessageFormat(pattern, spoken.numbers()).format(arguments);
    }

    @Override
    public String resolveMessage(
            @Nullable ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
        return get(key, arguments == null ? new Object[0] : arguments);
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
        throw new IllegalArgumentException("no message " + key);
    }
}
