package org.tocsin.extract.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ddf.DefaultEscherRecordFactory;
import org.apache.poi.ddf.EscherBSERecord;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.util.LittleEndianInputStream;
import org.tocsin.extract.pages.EmbeddedPictures;
import org.tocsin.extract.tables.ZipParts;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Found;

/** Finds the pictures of office packages: the media folders of zip packages, the drawing group of BIFF workbooks. */
final class OfficePictures {
    private static final int FILE_PASS = 0x2F;
    private static final int CONTINUE = 0x3C;
    private static final int DRAWING_GROUP = 0xEB;
    private static final int LARGEST = 128 << 20;

    private OfficePictures() {}

    /** Those of an OOXML or OpenDocument package, whether or not a page refers to them, in the order of their numbers. */
    static void ofZip(SeekableByteChannel channel, EmbeddedPictures pictures, Found out) throws IOException {
        try (ZipParts parts = new ZipParts(channel, count -> {})) {
            List<String> names = parts.names().stream()
                    .filter(OfficePictures::isMedia)
                    .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                    .toList();
            for (String name : names) {
                out.alive();
                try (InputStream in = parts.open(name)) {
                    if (in != null) {
                        pictures.read(in);
                    }
                } catch (BudgetExceeded e) {
                    throw e;
                } catch (IOException e) {
                    out.alive();
                    pictures.damaged();
                }
            }
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException e) {
            // The package itself is damaged: its text reader has said so.
            out.alive();
        }
    }

    private static boolean isMedia(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return (lower.contains("/media/") || lower.startsWith("pictures/") || lower.contains("/pictures/"))
                && !lower.endsWith("/")
                && !lower.endsWith(".svg")
                && !lower.matches(".*\\.(mp[34]|m4[av]|wav|avi|wmv|mov|mpe?g|rels|xml)");
    }

    /** Those of a BIFF8 workbook ([MS-XLS] 2.4.102, [MS-ODRAW] 2.2.32). */
    static void ofWorkbook(DirectoryNode root, EmbeddedPictures pictures, Found out) throws IOException {
        try {
            byte[] group = drawingGroup(root);
            if (group.length > 8) {
                EscherRecord record = new DefaultEscherRecordFactory().createRecord(group, 0);
                record.fillFields(group, 0, new DefaultEscherRecordFactory());
                blips(record, pictures);
            }
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            out.alive();
            pictures.damaged();
        }
    }

    private static void blips(EscherRecord record, EmbeddedPictures pictures) throws IOException {
        if (record instanceof EscherBSERecord entry && entry.getBlipRecord() != null) {
            byte[] data = entry.getBlipRecord().getPicturedata();
            if (data != null) {
                pictures.read(data);
            }
        } else if (record instanceof EscherContainerRecord container) {
            for (EscherRecord child : container) {
                blips(child, pictures);
            }
        }
    }

    /** The bodies of the drawing group records; empty if the workbook is encrypted. */
    private static byte[] drawingGroup(DirectoryNode root) throws IOException {
        ByteArrayOutputStream group = new ByteArrayOutputStream();
        try (LittleEndianInputStream in =
                new LittleEndianInputStream(root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook")))) {
            boolean inside = false;
            while (in.available() >= 4 && group.size() < LARGEST) {
                int kind = in.readUShort();
                int length = in.readUShort();
                if (kind == FILE_PASS) {
                    return new byte[0];
                }
                inside = kind == DRAWING_GROUP || (inside && kind == CONTINUE);
                if (inside) {
                    group.write(in.readNBytes(length));
                } else {
                    in.skipNBytes(length);
                }
            }
        }
        return group.toByteArray();
    }
}
