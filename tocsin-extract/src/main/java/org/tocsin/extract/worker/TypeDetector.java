package org.tocsin.extract.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.DetectedType.Kind;

/**
 * Tells what a content is by its bytes; its name only makes a type more precise. Tika's table of magic numbers, with
 * own rules where a name would mislead: text in any encoding is text, mails are mails without extension, zip and OLE2
 * files are told apart by what lies in them.
 */
public final class TypeDetector {
    private static final int HEAD = 1 << 16;
    private static final String OCTETS = "application/octet-stream";
    private static final String ZIP = "application/zip";

    private static final Set<String> CONTAINERS = Set.of(
            "application/zip",
            "application/x-tar",
            "application/x-gtar",
            "application/gzip",
            "application/x-bzip2",
            "application/x-bzip",
            "application/x-xz",
            "application/x-lzma",
            "application/zstd",
            "application/x-compress",
            "application/x-lz4",
            "application/x-snappy-framed",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/x-archive",
            "application/x-debian-package",
            "application/x-cpio",
            "application/x-arj",
            DataLook.ENCODED,
            "application/vnd.ms-cab-compressed",
            "application/x-iso9660-image",
            "application/x-rpm",
            "application/java-archive");

    /** Formats that are written with letters only and yet are more than text. */
    private static final Set<String> LETTERED = Set.of(
            "application/rtf",
            "application/pdf",
            "application/postscript",
            "application/mbox",
            "application/dif",
            "message/rfc822",
            "application/pkcs7-mime",
            "application/pkcs7-signature",
            "application/x-mimearchive",
            "application/warc",
            "multipart/related");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = types.getMediaTypeRegistry();

    /**
     * Looks at the first bytes, for zip files also at the list of entries.
     *
     * @throws IOException if the content cannot be read at all
     */
    public DetectedType detect(Content content) throws IOException {
        String name = content.name();
        if (content.size() == 0) {
            return new DetectedType(OCTETS, Kind.EMPTY, name);
        }
        byte[] head = content.head(HEAD);
        if (HealthLook.isMessage(head)) {
            String type = named(head, magic(head), name);
            return new DetectedType(isText(type) ? type : "text/plain", Kind.TEXT, name);
        }
        if (HealthLook.isDicom(head)) {
            return new DetectedType("application/dicom", Kind.DOCUMENT, name);
        }
        String data = DataLook.binary(head, content.size());
        if (data != null) {
            Kind kind = data.equals(DataLook.DUMP_TYPE) ? Kind.TEXT : Kind.DOCUMENT;
            return new DetectedType(data, kind, name);
        }
        boolean text = TextLook.isText(head);
        if (text && !TarHeader.isTar(head)) {
            String mail = MailLook.typeOf(head);
            if (mail != null) {
                return new DetectedType(mail, Kind.DOCUMENT, name);
            }
        }
        if (startsWithZip(head) && !text) {
            return zip(content, ZIP);
        }
        String magic = magic(head);
        if ((magic.equals(OCTETS) || magic.startsWith("text/")) && TarHeader.isTar(head)) {
            return new DetectedType("application/x-tar", Kind.CONTAINER, name);
        }
        if (text && (!isBinary(magic) || magic.equals(OCTETS))) {
            return letters(head, magic, name);
        }
        return binary(content, head, magic);
    }

    private DetectedType binary(Content content, byte[] head, String magic) throws IOException {
        String name = content.name();
        if (magic.equals(OCTETS) && isLzma(head, name)) {
            return new DetectedType("application/x-lzma", Kind.CONTAINER, name);
        }
        if (startsWithZip(head) || magic.equals(ZIP)) {
            return zip(content, magic);
        }
        if (magic.equals("application/x-tika-msoffice")) {
            return new DetectedType(ole(content, name), Kind.DOCUMENT, name);
        }
        String precise = moreSpecific(magic, named(head, magic, name));
        return new DetectedType(precise, kindOf(precise), name);
    }

    private DetectedType zip(Content content, String magic) throws IOException {
        String inside = ZipLook.typeOf(content, named(content.head(HEAD), magic, content.name()));
        return new DetectedType(inside, kindOf(inside), content.name());
    }

    private DetectedType letters(byte[] head, String magic, String name) {
        String encoded = DataLook.letters(head);
        if (encoded != null) {
            return new DetectedType(encoded, Kind.CONTAINER, name);
        }
        if (LETTERED.contains(magic) && !magic.equals("message/rfc822") && !magic.equals("application/mbox")) {
            return new DetectedType(magic, Kind.DOCUMENT, name);
        }
        String named = named(head, magic, name);
        boolean plain = magic.equals("text/plain") || magic.equals(OCTETS) || !isText(magic);
        String type = isText(named) && !LETTERED.contains(named) ? named : plain ? "text/plain" : magic;
        return new DetectedType(type, Kind.TEXT, name);
    }

    /** Whether a magic number names a format that cannot consist of letters only. */
    private boolean isBinary(String type) {
        return isArchive(type) || type.startsWith("application/x-tika-");
    }

    private static boolean isArchive(String type) {
        return CONTAINERS.contains(type);
    }

    private boolean isText(String type) {
        MediaType media = MediaType.parse(type);
        return media != null
                && (type.startsWith("text/")
                        || type.endsWith("+xml")
                        || type.endsWith("+json")
                        || type.endsWith("/xml")
                        || type.endsWith("/json")
                        || registry.isInstanceOf(media, MediaType.TEXT_PLAIN));
    }

    private Kind kindOf(String type) {
        if (isArchive(type)) {
            return Kind.CONTAINER;
        }
        return isText(type) && !LETTERED.contains(type) ? Kind.TEXT : Kind.DOCUMENT;
    }

    private String moreSpecific(String magic, String named) {
        MediaType byMagic = MediaType.parse(magic);
        MediaType byName = MediaType.parse(named);
        boolean keeps = byMagic != null
                && byName != null
                && (magic.equals(OCTETS) || registry.isSpecializationOf(byName, byMagic));
        return keeps && !isText(named) && !isArchive(named) ? named : magic;
    }

    /** What the bytes alone say. Trying every magic number costs more than reading a small document: once a content is enough. */
    private String magic(byte[] head) {
        return startsWith(head, "%PDF-") ? "application/pdf" : detected(new ByteArrayInputStream(head), "");
    }

    /**
     * What bytes and name say together: the type of the name where it is that of the bytes or makes it more precise.
     *
     * @param magic what the bytes alone say
     */
    private String named(byte[] head, String magic, String name) {
        if (name.isEmpty()) {
            return magic;
        }
        String hint = detected(null, name);
        if (hint.equals(OCTETS) || hint.equals(magic)) {
            return magic;
        }
        boolean precise = registry.isSpecializationOf(MediaType.parse(hint), MediaType.parse(magic));
        // the bytes may fit several types, of which the name says one
        return precise ? hint : detected(new ByteArrayInputStream(head), name);
    }

    private String detected(@Nullable InputStream head, String name) {
        Metadata metadata = new Metadata();
        if (!name.isEmpty()) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try {
            return types.detect(head, metadata).getBaseType().toString();
        } catch (IOException | RuntimeException e) {
            // Some of Tika's own looks stumble over noise.
            return OCTETS;
        }
    }

    private static String ole(Content content, String name) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (TikaInputStream in = TikaInputStream.get(content.file())) {
            String type = new POIFSContainerDetector()
                    .detect(in, metadata)
                    .getBaseType()
                    .toString();
            return type.equals(OCTETS) ? "application/x-tika-msoffice" : type;
        } catch (IOException | RuntimeException e) {
            // Damaged inside: its reader will say so.
            return "application/x-tika-msoffice";
        }
    }

    /** The old format has no magic number: its usual first byte and a name that says so must do. */
    private static boolean isLzma(byte[] head, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return head[0] == 0x5D && (lower.endsWith(".lzma") || lower.endsWith(".tlz"));
    }

    private static boolean startsWithZip(byte[] head) {
        return head.length > 3
                && head[0] == 'P'
                && head[1] == 'K'
                && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6) || (head[2] == 7 && head[3] == 8));
    }

    private static boolean startsWith(byte[] head, String letters) {
        byte[] expected = letters.getBytes(StandardCharsets.US_ASCII);
        return head.length >= expected.length && Arrays.equals(head, 0, expected.length, expected, 0, expected.length);
    }
}
