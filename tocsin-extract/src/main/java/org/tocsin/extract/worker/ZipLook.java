package org.tocsin.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Tells documents that are zip files by nature (office, e-book) from archives, by the names of their entries. */
final class ZipLook {
    private static final String ZIP = "application/zip";
    private static final int ENTRIES = 2000;
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private ZipLook() {}

    /**
     * @param named media type that bytes and name suggest
     */
    static String typeOf(Content content, String named) {
        List<String> names = new ArrayList<>();
        String declared = "";
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(content.channel())
                .setIgnoreLocalFileHeader(true)
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                names.add(entry.getName().replace('\\', '/'));
                if (names.size() == ENTRIES) {
                    break;
                }
            }
            ZipArchiveEntry mime = zip.getEntry("mimetype");
            if (mime != null && mime.getSize() < 200) {
                try (InputStream in = zip.getInputStream(mime)) {
                    declared = declaredIn(in);
                }
            }
        } catch (IOException | RuntimeException e) {
            declared = fromStream(content, names);
        }
        if (!declared.isEmpty()) {
            return declared;
        }
        return byNames(names, content.name(), named);
    }

    /** The table of entries is broken: look at the entries themselves as far as they go. */
    private static String fromStream(Content content, List<String> names) {
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(content.open())) {
            ZipArchiveEntry entry = zip.getNextEntry();
            while (entry != null && names.size() < 20) {
                names.add(entry.getName());
                if (entry.getName().equals("mimetype")) {
                    return declaredIn(zip);
                }
                entry = zip.getNextEntry();
            }
        } catch (IOException | RuntimeException e) {
            // What was seen before the damage has to do.
            return "";
        }
        return "";
    }

    private static String declaredIn(InputStream in) throws IOException {
        String type = new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip();
        return type.matches("application/(vnd\\.oasis\\.opendocument\\.|vnd\\.sun\\.xml\\.|epub).{0,80}") ? type : "";
    }

    private static String byNames(List<String> names, String name, String named) {
        boolean packaged = names.contains("[Content_Types].xml") || names.contains("_rels/.rels");
        if (packaged) {
            if (any(names, "word/document")) {
                return office(OOXML + "wordprocessingml.document", named);
            } else if (any(names, "xl/workbook")) {
                return office(OOXML + "spreadsheetml.sheet", named);
            } else if (any(names, "ppt/presentation")) {
                return office(OOXML + "presentationml.presentation", named);
            } else if (any(names, "visio/")) {
                return "application/vnd.ms-visio.drawing";
            } else if (any(names, "FixedDocumentSequence.fdseq") || any(names, "FixedDocSeq.fdseq")) {
                return "application/vnd.ms-xpsdocument";
            }
            return any(names, "word/")
                    ? OOXML + "wordprocessingml.document"
                    : any(names, "xl/") ? OOXML + "spreadsheetml.sheet" : "application/x-tika-ooxml";
        }
        if (any(names, "Index/Document.iwa") || any(names, "index.apxl") || (any(names, "index.xml") && iwork(name))) {
            return "application/vnd.apple.iwork";
        }
        return ZIP;
    }

    private static boolean iwork(String name) {
        return name.endsWith(".pages") || name.endsWith(".numbers") || name.endsWith(".key");
    }

    private static boolean any(List<String> names, String start) {
        return names.stream().anyMatch(name -> name.startsWith(start));
    }

    /** Templates and files with macros have types of their own, told by their extension. */
    private static String office(String type, String named) {
        String family = type.substring(OOXML.length(), type.indexOf("ml", OOXML.length()));
        boolean same = named.startsWith(OOXML + family)
                || (named.startsWith("application/vnd.ms-") && named.contains("macroenabled"))
                || named.equals("application/vnd.ms-excel.sheet.binary.macroenabled.12");
        return same && named.contains(shortOf(family)) ? named : type;
    }

    private static String shortOf(String family) {
        return family.equals("wordprocessing") ? "word" : family.equals("spreadsheet") ? "e" : "p";
    }
}
