package org.tocsin.extract.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Set;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.tocsin.extract.mail.OutlookMessage;
import org.tocsin.extract.pages.EmbeddedPictures;
import org.tocsin.extract.tables.WorkbookReader;
import org.tocsin.extract.tables.ZipParts;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/**
 * Reads office files of every family: looks inside the OLE or zip package and sends workbooks and Outlook messages to their
 * own readers, all else to Tika's. Files that Office encrypts with its own default password (write protection) are opened.
 */
public final class OfficeReader implements ContentReader {
    private static final Set<String> OLE = Set.of(
            "application/x-tika-msoffice",
            "application/x-tika-ooxml-protected",
            "application/x-ole-storage",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.ms-outlook");
    private static final int LARGEST = 256 << 20;

    @Override
    public boolean accepts(DetectedType type) {
        String name = type.mediaType();
        return OLE.contains(name) || zipped(name) || flatOds(name);
    }

    private static boolean zipped(String name) {
        return name.startsWith("application/vnd.openxmlformats-officedocument")
                || (name.startsWith("application/vnd.oasis.opendocument") && !name.contains("flat"))
                || name.equals("application/x-tika-ooxml")
                || (name.startsWith("application/vnd.ms-") && name.contains("macroenabled"));
    }

    private static boolean flatOds(String name) {
        return name.equals("application/vnd.oasis.opendocument.flat.spreadsheet");
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        String type = content.type().mediaType();
        byte[] head = content.head(4);
        boolean ole = head.length == 4 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF;
        try {
            if (flatOds(type)) {
                try (InputStream in = content.open()) {
                    return WorkbookReader.flatOds(in, type, out);
                }
            }
            if (ole) {
                return ole(content, mode, out);
            }
            if (head.length == 4 && head[0] == 'P' && head[1] == 'K') {
                Path opened = type.contains("opendocument") ? OdfLock.opened(content, out) : null;
                if (opened != null) {
                    return openedZip(opened, content, mode, out);
                }
                return zip(content::channel, content.file(), content, mode, out);
            }
        } catch (RuntimeException e) {
            throw new IOException(e.getClass().getSimpleName());
        }
        return tika(content.file(), content, mode, out);
    }

    /** The rest goes to Tika; the pictures that it finds are read. */
    private static ReadResult tika(Path file, Content content, Mode mode, Found out) throws IOException {
        EmbeddedPictures pictures = mode == Mode.FULL ? new EmbeddedPictures(content, out) : null;
        String type = content.type().mediaType();
        ReadResult result = TikaReader.parse(file, type, content.type().extension(), mode, pictures, out);
        return pictures == null ? result : pictures.applied(result);
    }

    /** Opens the bytes once more. */
    @FunctionalInterface
    private interface Opening {
        SeekableByteChannel open() throws IOException;
    }

    private static ReadResult ole(Content content, Mode mode, Found out) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(content.file().toFile(), true)) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                byte[] plain = decrypted(system, content, out);
                return decryptedZip(plain, content, mode, out);
            }
            OfficeLock.openOld(root, content, out);
            if (root.hasEntryCaseInsensitive("Workbook")) {
                ReadResult result = WorkbookReader.xls(root, "application/vnd.ms-excel", out);
                if (mode != Mode.FULL) {
                    return result;
                }
                WorkbookReader.embedded(root, out);
                EmbeddedPictures pictures = new EmbeddedPictures(content, out);
                OfficePictures.ofWorkbook(root, pictures, out);
                return pictures.applied(result);
            }
            if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
                return OutlookMessage.read(root, mode, out);
            }
            return tika(content.file(), content, mode, out);
        } finally {
            OfficeLock.forget();
        }
    }

    private static byte[] decrypted(POIFSFileSystem system, Content content, Found out) throws IOException {
        try {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(system));
            OfficeLock.open(decryptor, content, out);
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            try (InputStream in = decryptor.getDataStream(system)) {
                byte[] block = new byte[65_536];
                for (int n = in.read(block); n >= 0; n = in.read(block)) {
                    out.alive();
                    plain.write(block, 0, n);
                    if (plain.size() > LARGEST) {
                        throw new UnreadableException(Reason.TOO_LARGE, "encrypted package");
                    }
                }
            }
            return plain.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new UnreadableException(Reason.ENCRYPTED, e.getClass().getSimpleName());
        }
    }

    private static ReadResult decryptedZip(byte[] plain, Content content, Mode mode, Found out) throws IOException {
        Path file = Files.createTempFile("tocsin", ".tmp");
        try {
            Files.write(file, plain);
            return zip(() -> new SeekableInMemoryByteChannel(plain), file, content, mode, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static ReadResult openedZip(Path file, Content content, Mode mode, Found out) throws IOException {
        try {
            return zip(() -> Files.newByteChannel(file), file, content, mode, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static ReadResult zip(Opening bytes, Path file, Content content, Mode mode, Found out) throws IOException {
        String type = content.type().mediaType();
        Family family = family(bytes);
        ReadResult text = switch (family) {
            case XLSX -> WorkbookReader.xlsx(bytes.open(), workbook(type), mode, out);
            case ODS -> WorkbookReader.ods(bytes.open(), type, mode, out);
            case OTHER -> TikaReader.parse(file, type, content.type().extension(), mode, null, out);
        };
        if (mode != Mode.FULL) {
            return text;
        }
        EmbeddedPictures pictures = new EmbeddedPictures(content, out);
        OfficePictures.ofZip(bytes.open(), pictures, out);
        return pictures.applied(text);
    }

    private static String workbook(String type) {
        return type.contains("excel") || type.contains("sheet")
                ? type
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    private enum Family {
        XLSX,
        ODS,
        OTHER
    }

    private static Family family(Opening bytes) throws IOException {
        try (ZipParts parts = new ZipParts(bytes.open(), count -> {})) {
            if (parts.names().contains("xl/workbook.xml")) {
                return Family.XLSX;
            }
            try (InputStream in = parts.open("mimetype")) {
                String mime =
                        in == null ? "" : new String(in.readNBytes(100), java.nio.charset.StandardCharsets.US_ASCII);
                return mime.startsWith("application/vnd.oasis.opendocument.spreadsheet") ? Family.ODS : Family.OTHER;
            }
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException e) {
            return Family.OTHER;
        }
    }
}
