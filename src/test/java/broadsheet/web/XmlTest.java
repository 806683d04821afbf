package broadsheet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@Tag("once")
class XmlTest {

    @Test
    void text_comes_back_as_it_was() throws Exception {
        String text = "<a href=\"x\">&amp; 'ß' ]]> 😀 الماء</a>";
        Element element = written(text);
        assertThat(element.getTextContent()).isEqualTo(text + "\n");
        assertThat(element.getFirstChild().getAttributes().getNamedItem("of").getNodeValue())
                .isEqualTo(text);
    }

    @Test
    void what_XML_forbids_is_replaced() throws Exception {
        String broken = "a\u0000b\u0008c\uD800d\uDC00e\uFFFEf\uFFFFg\u001B";
        assertThat(written(broken).getTextContent()).isEqualTo("a�b�c�d�e�f�g�\n");
    }

    @Test
    void no_characters_whatever_make_it_malformed() throws Exception {
        Random random = new Random(8);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 200; i++) text.append((char) random.nextInt(0x10000));
            written(text.toString());
        }
    }

    @Test
    void elements_close_in_order() {
        Xml xml = new Xml(new ByteArrayOutputStream()).open("a").open("b");
        assertThatThrownBy(() -> xml.close("a")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(xml::close).isInstanceOf(IllegalStateException.class);
    }

    private static Element written(String text) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Xml xml = new Xml(out)) {
            xml.open("root").text("text", text, "of", text).close("root");
        }
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()))
                .getDocumentElement();
    }
}
