package broadsheet.picture;

import broadsheet.picture.PictureStore.Words;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.unbescape.xml.XmlEscape;

/** Whose a picture is, as the XMP that goes along with every rendition: creator, credit, copyright, licence and licensor. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares packets
record RightsPacket(byte[] xmp) {

    private static final String JPEG_PREAMBLE = "http://ns.adobe.com/xap/1.0/\0";
    /** Keeps the packet within one JPEG segment, whatever an original claims. */
    private static final int LONGEST = 400;

    /** Nothing where the original says nothing. */
    static Optional<RightsPacket> of(Words words) {
        if ((words.creator() + words.credit() + words.copyright() + words.license() + words.licensePage()).isEmpty())
            return Optional.empty();
        String packet = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + attribute("photoshop", "http://ns.adobe.com/photoshop/1.0/", "Credit", words.credit())
                + attribute("xmpRights", "http://ns.adobe.com/xap/1.0/rights/", "WebStatement", words.license())
                + ">"
                + list("creator", "Seq", "", words.creator())
                + list("rights", "Alt", " xml:lang=\"x-default\"", words.copyright())
                + licensor(words.licensePage())
                + "</rdf:Description></rdf:RDF></x:xmpmeta>";
        return Optional.of(new RightsPacket(packet.getBytes(StandardCharsets.UTF_8)));
    }

    private static String attribute(String prefix, String namespace, String name, String value) {
        return value.isEmpty()
                ? ""
                : " xmlns:" + prefix + "=\"" + namespace + "\" " + prefix + ":" + name + "=\"" + escaped(value) + "\"";
    }

    private static String list(String name, String kind, String language, String value) {
        return value.isEmpty()
                ? ""
                : "<dc:" + name + "><rdf:" + kind + "><rdf:li" + language + ">" + escaped(value) + "</rdf:li></rdf:"
                        + kind + "></dc:" + name + ">";
    }

    private static String licensor(String page) {
        return page.isEmpty()
                ? ""
                : "<plus:Licensor xmlns:plus=\"http://ns.useplus.org/ldf/xmp/1.0/\"><rdf:Seq><rdf:li"
                        + " rdf:parseType=\"Resource\"><plus:LicensorURL>" + escaped(page)
                        + "</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>";
    }

    private static String escaped(String text) {
        return XmlEscape.escapeXml10Minimal(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }

    /** Behind the first segment, which is JFIF's and has to be the first. */
    byte[] intoJpeg(byte[] jpeg) {
        byte[] preamble = JPEG_PREAMBLE.getBytes(StandardCharsets.ISO_8859_1);
        boolean jfif = (jpeg[3] & 0xff) == 0xe0;
        int at = jfif ? 4 + (((jpeg[4] & 0xff) << 8) | (jpeg[5] & 0xff)) : 2;
        int length = 2 + preamble.length + xmp.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + length + 2);
        out.write(jpeg, 0, at);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
        out.writeBytes(preamble);
        out.writeBytes(xmp);
        out.write(jpeg, at, jpeg.length - at);
        return out.toByteArray();
    }

    /** RFC 9649: the extended header announces the packet, which comes last. */
    byte[] intoWebp(byte[] webp, Size size) {
        int padding = xmp.length % 2;
        ByteBuffer out =
                ByteBuffer.allocate(webp.length + 18 + 8 + xmp.length + padding).order(ByteOrder.LITTLE_ENDIAN);
        out.put(webp, 0, 4).putInt(out.capacity() - 8).put(webp, 8, 4);
        out.put("VP8X".getBytes(StandardCharsets.ISO_8859_1)).putInt(10).putInt(0x04);
        put24(out, size.width() - 1);
        put24(out, size.height() - 1);
        out.put(webp, 12, webp.length - 12);
        out.put("XMP ".getBytes(StandardCharsets.ISO_8859_1)).putInt(xmp.length).put(xmp);
        return out.array();
    }

    private static void put24(ByteBuffer out, int value) {
        out.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }
}
