package org.tocsin.extract.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.tocsin.extract.text.OleObject;
import org.tocsin.extract.text.SafeXml;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Reads workbooks of the three families into passages; embedded files become members. */
public final class WorkbookReader {
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "bmp", "emf", "wmf", "tif", "tiff");

    private WorkbookReader() {}

    /** An Office Open XML workbook. */
    public static ReadResult xlsx(SeekableByteChannel channel, String type, Mode mode, Found out) throws IOException {
        WorkbookPassages sink = new WorkbookPassages(out);
        try (ZipParts parts = new ZipParts(channel, sink::decompressed)) {
            XlsxWorkbook book = new XlsxWorkbook(parts, sink);
            book.read();
            sink.end();
            if (mode == Mode.FULL) {
                embedded(parts, "xl/embeddings/", out);
            }
            if (book.cut()) {
                return new ReadResult(Outcome.PARTLY_READ, Reason.TOO_LARGE, type, sink.sheets(), 0, "shared strings");
            }
            return ended(book.damaged(), type, sink.sheets());
        }
    }

    /** An OpenDocument spreadsheet. */
    public static ReadResult ods(SeekableByteChannel channel, String type, Mode mode, Found out) throws IOException {
        WorkbookPassages sink = new WorkbookPassages(out);
        try (ZipParts parts = new ZipParts(channel, sink::decompressed)) {
            encrypted(parts);
            try (InputStream in = parts.open("content.xml")) {
                if (in == null) {
                    throw new UnreadableException(Reason.CORRUPT, "no content part");
                }
                return flat(in, type, sink);
            }
        }
    }

    /** The XML of an OpenDocument spreadsheet. */
    public static ReadResult flatOds(InputStream in, String type, Found out) throws IOException {
        return flat(in, type, new WorkbookPassages(out));
    }

    private static ReadResult flat(InputStream in, String type, WorkbookPassages sink) throws IOException {
        boolean damaged = false;
        try {
            new OdsWorkbook(sink).read(SafeXml.open(in));
        } catch (XMLStreamException | RuntimeException e) {
            rethrow(e);
            damaged = true;
        }
        sink.end();
        return ended(damaged, type, sink.sheets());
    }

    /** A BIFF8 workbook; one that is protected by Excel's own default password opens. */
    public static ReadResult xls(DirectoryNode root, String type, Found out) throws IOException {
        WorkbookPassages sink = new WorkbookPassages(out);
        boolean damaged = false;
        try {
            new XlsWorkbook(sink).read(root);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(Reason.ENCRYPTED, "password");
        } catch (RuntimeException e) {
            rethrow(e);
            damaged = true;
        }
        sink.end();
        return ended(damaged, type, sink.sheets());
    }

    /** Files that were put into a BIFF8 workbook: each lies in a storage of its own. */
    public static void embedded(DirectoryNode root, Found out) throws IOException {
        int number = 0;
        for (Entry entry : root) {
            if (entry instanceof DirectoryNode storage && entry.getName().startsWith("MBD")) {
                OleObject.give(storage, "part-" + ++number + ".bin", out);
            }
        }
    }

    private static void encrypted(ZipParts parts) throws IOException {
        try (InputStream in = parts.open("META-INF/manifest.xml")) {
            if (in != null
                    && new String(in.readNBytes(1 << 20), java.nio.charset.StandardCharsets.UTF_8)
                            .contains("encryption-data")) {
                throw new UnreadableException(Reason.ENCRYPTED, "password");
            }
        }
    }

    private static ReadResult ended(boolean damaged, String type, int sheets) {
        if (!damaged) {
            return new ReadResult(Outcome.READ, null, type, sheets, 0, "");
        }
        return new ReadResult(
                sheets > 0 ? Outcome.PARTLY_READ : Outcome.UNREADABLE, Reason.CORRUPT, type, sheets, 0, "damaged part");
    }

    private static void embedded(ZipParts parts, String folder, Found out) throws IOException {
        for (String name : parts.names()) {
            String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (name.startsWith(folder) && !name.endsWith(".rels") && !PICTURES.contains(extension)) {
                try (InputStream in = parts.open(name)) {
                    if (in != null) {
                        String stored = parts.stored(name);
                        OleObject.give(in, stored.substring(stored.lastIndexOf('/') + 1), out);
                    }
                }
            }
        }
    }

    private static void rethrow(Exception e) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BudgetExceeded spent) {
                throw spent;
            }
        }
    }
}
