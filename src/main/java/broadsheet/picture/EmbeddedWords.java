package broadsheet.picture;

import broadsheet.content.PlainText;
import broadsheet.picture.PictureStore.Words;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.properties.XMPProperty;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a picture says of itself: XMP first, then IPTC, then Exif, as the IPTC Photo Metadata Standard maps them. It is
 * written by strangers: whatever cannot be read counts as not there.
 */
final class EmbeddedWords {

    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    private static final String RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
    private static final String CREATIVE_COMMONS = "http://creativecommons.org/ns#";
    /** The Picture Licensing Universal System's, https://ns.useplus.org/LDF/ldf-XMPSpecification */
    private static final String PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";

    private static final int UPRIGHT = 1;

    private final @Nullable XMPMeta xmp;
    private final @Nullable Directory iptc;
    private final @Nullable Directory exif;

    EmbeddedWords(PictureFile file) {
        Metadata all = new Metadata();
        if (file.exif().length > 0) attempt(() -> new ExifReader().extract(new ByteArrayReader(file.exif()), all));
        if (file.iptc().length > 0)
            attempt(() ->
                    new IptcReader().extract(new SequentialByteArrayReader(file.iptc()), all, file.iptc().length));
        if (harmless(file.xmp())) attempt(() -> new XmpReader().extract(file.xmp(), all));
        XmpDirectory packet = all.getFirstDirectoryOfType(XmpDirectory.class);
        this.xmp = packet == null ? null : packet.getXMPMeta();
        this.iptc = all.getFirstDirectoryOfType(IptcDirectory.class);
        this.exif = all.getFirstDirectoryOfType(ExifIFD0Directory.class);
    }

    private static void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException e) {
            // not there
        }
    }

    /** No packet needs a document type; one that has it wants entities expanded or files read. */
    private static boolean harmless(byte[] packet) {
        return packet.length > 0
                && Stream.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
                        .noneMatch(charset -> new String(packet, charset).contains("<!"));
    }

    /** 1 to 8, as in TIFF 6.0: how the file's rows and columns lie to the scene. */
    int orientation() {
        Integer value = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value == null || value < 1 || value > 8 ? UPRIGHT : value;
    }

    Words words() {
        String creator =
                first(list(DC, "creator"), iptc(IptcDirectory.TAG_BY_LINE), exif(ExifIFD0Directory.TAG_ARTIST));
        return new Words(
                cut(
                        first(
                                text(DC, "description"),
                                iptc(IptcDirectory.TAG_CAPTION),
                                exif(ExifIFD0Directory.TAG_IMAGE_DESCRIPTION)),
                        2000),
                cut(
                        first(
                                property(PHOTOSHOP, "Credit"),
                                iptc(IptcDirectory.TAG_CREDIT),
                                property(PHOTOSHOP, "Source"),
                                iptc(IptcDirectory.TAG_SOURCE),
                                creator),
                        500),
                cut(creator, 500),
                cut(
                        first(
                                text(DC, "rights"),
                                iptc(IptcDirectory.TAG_COPYRIGHT_NOTICE),
                                exif(ExifIFD0Directory.TAG_COPYRIGHT)),
                        500),
                cut(
                        first(
                                property(RIGHTS, "WebStatement"),
                                property(CREATIVE_COMMONS, "license"),
                                text(RIGHTS, "UsageTerms")),
                        500),
                licensePage());
    }

    private String licensePage() {
        String page = read(packet ->
                packet.getStructField(PLUS, "Licensor[1]", PLUS, "LicensorURL").getValue());
        return page == null || page.length() > 500 ? "" : PlainText.webAddress(page);
    }

    private static String first(String... candidates) {
        return Arrays.stream(candidates)
                .map(text -> text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private interface Reading<T> {
        @Nullable
        T from(XMPMeta packet) throws XMPException;
    }

    private <T> @Nullable T read(Reading<T> reading) {
        try {
            return xmp == null ? null : reading.from(xmp);
        } catch (XMPException | RuntimeException e) {
            return null;
        }
    }

    private String property(String namespace, String name) {
        String value = read(packet -> packet.getPropertyString(namespace, name));
        return value == null ? "" : value;
    }

    /** In the language that the packet holds for the default one. */
    private String text(String namespace, String name) {
        XMPProperty value = read(packet -> packet.getLocalizedText(namespace, name, null, "x-default"));
        return value == null || value.getValue() == null ? property(namespace, name) : value.getValue();
    }

    private String list(String namespace, String name) {
        Integer count = read(packet -> packet.countArrayItems(namespace, name));
        if (count == null || count < 1) return property(namespace, name);
        return Stream.iterate(1, i -> i <= Math.min(count, 10), i -> i + 1)
                .map(i -> read(packet -> packet.getArrayItem(namespace, name, i)))
                .map(item -> item == null || item.getValue() == null
                        ? ""
                        : item.getValue().strip())
                .filter(item -> !item.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String iptc(int tag) {
        return string(iptc, tag);
    }

    private String exif(int tag) {
        return string(exif, tag);
    }

    private static String string(@Nullable Directory directory, int tag) {
        String value = directory == null ? null : directory.getString(tag);
        return value == null ? "" : value;
    }
}
