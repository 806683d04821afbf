package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.messages.TextMessageEmitter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.source.SourceCode;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** The Nu HTML checker has nothing to say about any kind of page. */
@TestInstance(Lifecycle.PER_CLASS)
class ValidHtmlIT {

    private Newsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = SamplePaper.open();
    }

    @AfterAll
    void close() {
        newsroom.close();
    }

    static Stream<String> pages() {
        return Stream.concat(
                SamplePaper.PAGES.stream(),
                Stream.of("/world/the-bridge-is-open?view=text", "/oembed/world/the-bridge-is-open"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_kind_of_page_is_valid(String path) throws Exception {
        assertThat(check(newsroom.get(path).bytes())).as(path).isEmpty();
    }

    private static String check(byte[] html) throws Exception {
        ByteArrayOutputStream findings = new ByteArrayOutputStream();
        SimpleDocumentValidator validator = new SimpleDocumentValidator();
        SourceCode source = validator.getSourceCode();
        MessageEmitterAdapter errors = new MessageEmitterAdapter(
                null, source, true, new ImageCollector(source), 0, false, new TextMessageEmitter(findings, true));
        errors.setErrorsOnly(false);
        validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", new SystemErrErrorHandler());
        validator.setUpValidatorAndParsers(errors, false, false);
        InputSource input = new InputSource(new ByteArrayInputStream(html));
        input.setEncoding(StandardCharsets.UTF_8.name());
        errors.start(null);
        validator.checkHtmlInputSource(input);
        errors.end("", "", "");
        return text(findings);
    }

    private static String text(ByteArrayOutputStream findings) throws IOException {
        findings.flush();
        return findings.toString(StandardCharsets.UTF_8).strip();
    }
}
