package broadsheet.picture;

import broadsheet.content.PlainText;
import broadsheet.picture.PictureStore.Words;
import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
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

    /** Of the IPTC Photo Metadata Standard 2021.1. */
    private static final String IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";

    private static final int UPRIGHT = 1;

    private final XmpPacket xmp;
    private final @Nullable Directory iptc;
    private final @Nullable Directory exif;

    EmbeddedWords(PictureFile file) {
        Metadata all = new Metadata();
        if (file.exif().length > 0)
            attempt(() -> new TiffReader().processTiff(new ByteArrayReader(file.exif()), new FirstDirectory(all), 0));
        if (file.iptc().length > 0)
            attempt(() ->
                    new IptcReader().extract(new SequentialByteArrayReader(file.iptc()), all, file.iptc().length));
        this.xmp = XmpPacket.of(file.xmp());
        this.iptc = all.getFirstDirectoryOfType(IptcDirectory.class);
        this.exif = all.getFirstDirectoryOfType(ExifIFD0Directory.class);
    }

    private interface Reading {
        void run() throws IOException, TiffProcessingException;
    }

    private static void attempt(Reading reading) {
        try {
            reading.run();
        } catch (IOException | TiffProcessingException | RuntimeException e) {
            // not there
        }
    }

    /** All that is wanted of Exif stands there. What it points to may be other packets, or directories without end. */
    private static final class FirstDirectory extends ExifTiffHandler {

        FirstDirectory(Metadata all) {
            super(all, null, 0);
        }

        @Override
        public boolean tryEnterSubIfd(int tag) {
            return false;
        }

        @Override
        public boolean hasFollowerIfd() {
            return false;
        }

        @Override
        public boolean customProcessTag(
                int offset, Set<Integer> processed, int start, RandomAccessReader reader, int tag, int length) {
            return false;
        }
    }

    /** 1 to 8, as in TIFF 6.0: how the file's rows and columns lie to the scene. */
    int orientation() {
        Integer value = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value == null || value < 1 || value > 8 ? UPRIGHT : value;
    }

    Words words() {
        String creator = first(creators(), iptc(IptcDirectory.TAG_BY_LINE), exif(ExifIFD0Directory.TAG_ARTIST));
        return new Words(
                cut(
                        first(
                                text(DC, "description"),
                                iptc(IptcDirectory.TAG_CAPTION),
                                exif(ExifIFD0Directory.TAG_IMAGE_DESCRIPTION)),
                        2000),
                cut(
                        first(
                                text(PHOTOSHOP, "Credit"),
                                iptc(IptcDirectory.TAG_CREDIT),
                                text(PHOTOSHOP, "Source"),
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
                                text(RIGHTS, "WebStatement"),
                                text(CREATIVE_COMMONS, "license"),
                                text(RIGHTS, "UsageTerms")),
                        500),
                licensePage(),
                cut(first(text(IPTC_CORE, "AltTextAccessibility")), 1000));
    }

    private String licensePage() {
        String page = xmp.text(new QName(PLUS, "Licensor"), new QName(PLUS, "LicensorURL"));
        return page.length() > 500 ? "" : PlainText.webAddress(page);
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

    private String text(String namespace, String name) {
        return xmp.text(new QName(namespace, name));
    }

    private String creators() {
        return xmp.all(new QName(DC, "creator")).stream().limit(10).collect(Collectors.joining(", "));
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
