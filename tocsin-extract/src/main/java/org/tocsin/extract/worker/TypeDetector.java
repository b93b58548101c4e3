package org.tocsin.extract.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.tocsin.extract.worker.DetectedType.Kind;

/**
 * Tells what a content is by its bytes; its name only makes a type more precise. Tika's table of magic numbers, with
 * own rules where a name would mislead: text in any encoding is text, mails are mails without extension, zip and OLE2
 * files are told apart by what lies in them.
 */
public final class TypeDetector {
    private static final int HEAD = 1 << 16;
    private static final String OCTETS = "application/octet-stream";

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

    private static final Pattern HEADER_LINE = Pattern.compile("[!-9;-~]{1,76}:.*|[ \\t].*");
    private static final Pattern MAIL_HEADER = Pattern.compile(
            "(?i)(from|to|cc|subject|date|received|return-path|mime-version|message-id|content-type|delivered-to"
                    + "|reply-to|sender|content-transfer-encoding|in-reply-to|references|resent-[a-z]+|list-[a-z]+|x-[a-z0-9-]+):.*");

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
            String type = magic(head, name);
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
        String magic = magic(head, "");
        if ((magic.equals(OCTETS) || magic.startsWith("text/")) && TarHeader.isTar(head)) {
            return new DetectedType("application/x-tar", Kind.CONTAINER, name);
        }
        boolean text = TextLook.isText(head);
        if (text && (!isBinary(magic) || magic.equals(OCTETS))) {
            return letters(head, name);
        }
        if (magic.equals(OCTETS) && isLzma(head, name)) {
            return new DetectedType("application/x-lzma", Kind.CONTAINER, name);
        }
        if (startsWithZip(head) || magic.equals("application/zip")) {
            String inside = ZipLook.typeOf(content, magic(head, name));
            return new DetectedType(inside, kindOf(inside), name);
        }
        if (magic.equals("application/x-tika-msoffice")) {
            return new DetectedType(ole(content, name), Kind.DOCUMENT, name);
        }
        String precise = moreSpecific(magic, magic(head, name));
        return new DetectedType(precise, kindOf(precise), name);
    }

    private DetectedType letters(byte[] head, String name) {
        if (isMailbox(head)) {
            return new DetectedType("application/mbox", Kind.DOCUMENT, name);
        }
        if (isMail(head)) {
            return new DetectedType("message/rfc822", Kind.DOCUMENT, name);
        }
        String encoded = DataLook.letters(head);
        if (encoded != null) {
            return new DetectedType(encoded, Kind.CONTAINER, name);
        }
        String magic = magic(head, "");
        if (LETTERED.contains(magic) && !magic.equals("message/rfc822") && !magic.equals("application/mbox")) {
            return new DetectedType(magic, Kind.DOCUMENT, name);
        }
        String named = magic(head, name);
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

    private String magic(byte[] head, String name) {
        Metadata metadata = new Metadata();
        if (!name.isEmpty()) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try {
            return types.detect(new ByteArrayInputStream(head), metadata)
                    .getBaseType()
                    .toString();
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

    private static boolean isMailbox(byte[] head) {
        if (head.length < 6 || head[0] != 'F' || !latin(head, 5).equals("From ")) {
            return false;
        }
        String[] lines = latin(head, 4096).split("\r?\n", 12);
        return lines.length > 1 && HEADER_LINE.matcher(lines[1]).matches() && mailHeaders(lines, 1) >= 1;
    }

    private static boolean isMail(byte[] head) {
        String[] lines = latin(head, 16_384).stripLeading().split("\r?\n");
        // Apple Mail writes the length first
        int from = lines[0].strip().matches("\\d{1,12}") ? 1 : 0;
        return mailHeaders(lines, from) >= 2;
    }

    /** How many lines of the block of header lines at the start are well-known mail headers. */
    private static int mailHeaders(String[] lines, int from) {
        int known = 0;
        for (int i = from; i < lines.length && HEADER_LINE.matcher(lines[i]).matches(); i++) {
            if (MAIL_HEADER.matcher(lines[i]).matches()) {
                known++;
            }
        }
        return known;
    }

    private static String latin(byte[] head, int count) {
        return new String(head, 0, Math.min(count, head.length), StandardCharsets.ISO_8859_1);
    }
}
