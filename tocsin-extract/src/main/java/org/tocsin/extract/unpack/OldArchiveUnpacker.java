package org.tocsin.extract.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveException;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Archives of older systems: ar (and Debian packages), cpio, ARJ. */
public final class OldArchiveUnpacker implements ContentReader {
    private static final Map<String, String> FORMATS = Map.of(
            "application/x-archive", ArchiveStreamFactory.AR,
            "application/x-debian-package", ArchiveStreamFactory.AR,
            "application/x-cpio", ArchiveStreamFactory.CPIO,
            "application/x-arj", ArchiveStreamFactory.ARJ);

    @Override
    public boolean accepts(DetectedType type) {
        return FORMATS.containsKey(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        Unpacking unpacking = new Unpacking(out);
        String mediaType = content.type().mediaType();
        try (InputStream in = content.open();
                ArchiveInputStream<? extends ArchiveEntry> archive =
                        ArchiveStreamFactory.DEFAULT.createArchiveInputStream(
                                FORMATS.get(mediaType), in, "ISO-8859-1")) {
            entries(archive, unpacking);
        } catch (ArchiveException e) {
            unpacking.damaged();
        }
        return unpacking.result(mediaType);
    }

    static void entries(ArchiveInputStream<? extends ArchiveEntry> archive, Unpacking unpacking) throws IOException {
        try {
            for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (!entry(archive, entry, unpacking)) {
                    return;
                }
            }
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            unpacking.damaged();
        }
    }

    private static boolean entry(
            ArchiveInputStream<? extends ArchiveEntry> archive, ArchiveEntry entry, Unpacking unpacking)
            throws IOException {
        String name = StoredName.ofLatin(entry.getName());
        if (entry.isDirectory()) {
            return true;
        }
        if (entry instanceof CpioArchiveEntry cpio && !cpio.isRegularFile()) {
            unpacking.bare(name, cpio.getSize(), cpio.isSymbolicLink() ? Reason.LINK : Reason.UNSUPPORTED);
            return true;
        }
        return unpacking.member(name, archive);
    }
}
