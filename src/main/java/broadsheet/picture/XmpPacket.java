package broadsheet.picture;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The words of an XMP packet (ISO 16684-1), read in one pass: libraries that build its whole model can be kept busy for
 * ever by two kilobytes of nesting.
 */
final class XmpPacket {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    /** What is of these only says how properties hang together. */
    private static final Set<String> SYNTAX = Set.of(RDF, "adobe:ns:meta/");

    private static final String DEFAULT_LANGUAGE = "x-default";
    /** Programs that keep the masks of a retouch in it come to some twenty. */
    private static final int DEEPEST = 32;

    private record Value(String language, String text) {}

    /** By the names of the properties that lead there. */
    private final Map<List<QName>, List<Value>> values = new HashMap<>();

    private XmpPacket() {}

    /** One without words where it cannot be read. */
    static XmpPacket of(byte[] packet) {
        XmpPacket read = new XmpPacket();
        if (packet.length == 0) return read;
        try {
            XMLStreamReader in = factory().createXMLStreamReader(new ByteArrayInputStream(packet));
            while (!in.isStartElement()) if (in.next() == XMLStreamConstants.DTD) return read;
            read.element(in, List.of(), 1);
            in.close();
            return read;
        } catch (XMLStreamException | RuntimeException e) {
            return new XmpPacket();
        }
    }

    /** Of the platform, whatever else is on the class path; it neither expands entities nor reads files. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void element(XMLStreamReader in, List<QName> path, int depth) throws XMLStreamException {
        if (depth > DEEPEST) throw new XMLStreamException("deeper than programs write");
        String language = Objects.requireNonNullElse(in.getAttributeValue(XMLConstants.XML_NS_URI, "lang"), "");
        attributes(in, path);
        StringBuilder text = new StringBuilder();
        boolean leaf = true;
        while (in.next() != XMLStreamConstants.END_ELEMENT) {
            if (in.isStartElement()) {
                leaf = false;
                element(in, below(path, in.getName()), depth + 1);
            } else if (in.isCharacters()) {
                text.append(in.getText());
            }
        }
        if (leaf) add(path, language, text.toString());
    }

    /** Properties may be written as attributes too, and an address as a resource. */
    private void attributes(XMLStreamReader in, List<QName> path) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            QName name = in.getAttributeName(i);
            String namespace = name.getNamespaceURI();
            boolean resource = namespace.equals(RDF) && name.getLocalPart().equals("resource");
            boolean property =
                    !namespace.isEmpty() && !SYNTAX.contains(namespace) && !namespace.equals(XMLConstants.XML_NS_URI);
            if (resource || property) add(below(path, name), "", in.getAttributeValue(i));
        }
    }

    private static List<QName> below(List<QName> path, QName name) {
        if (SYNTAX.contains(name.getNamespaceURI())) return path;
        List<QName> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private void add(List<QName> path, String language, String text) {
        if (!text.isBlank())
            values.computeIfAbsent(path, first -> new ArrayList<>()).add(new Value(language, text.strip()));
    }

    /** What a property holds, in its order; nothing where there is none. */
    List<String> all(QName... path) {
        return values.getOrDefault(List.of(path), List.of()).stream()
                .map(Value::text)
                .toList();
    }

    /** In the language that the packet holds for the default one, else the first; empty where there is none. */
    String text(QName... path) {
        List<Value> all = values.getOrDefault(List.of(path), List.of());
        return all.stream()
                .filter(value -> value.language().equalsIgnoreCase(DEFAULT_LANGUAGE))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Value::text)
                .orElse("");
    }
}
