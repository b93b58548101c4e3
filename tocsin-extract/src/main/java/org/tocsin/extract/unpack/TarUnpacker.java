package org.tocsin.extract.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Tar archives: v7, ustar, GNU and pax (POSIX.1-2001), plain or inside a compressed file. */
public final class TarUnpacker implements ContentReader {
    private static final Set<String> TYPES = Set.of("application/x-tar", "application/x-gtar");

    /** 'V': a name for the whole archive; GNU tar writes it as an entry without content. */
    private static final byte VOLUME_LABEL = 'V';

    @Override
    public boolean accepts(DetectedType type) {
        return TYPES.contains(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        Unpacking unpacking = new Unpacking(out);
        try (InputStream in = content.open()) {
            unpack(in, unpacking);
        }
        return unpacking.result(content.type().mediaType());
    }

    static void unpack(InputStream in, Unpacking unpacking) throws IOException {
        try {
            TarArchiveInputStream tar = new TarArchiveInputStream(in, 10_240, 512, "ISO-8859-1", true);
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry(tar, entry, unpacking)) {
                    return;
                }
            }
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            unpacking.damaged();
        }
    }

    /** Whether the archive goes on after this entry. */
    private static boolean entry(TarArchiveInputStream tar, TarArchiveEntry entry, Unpacking unpacking)
            throws IOException {
        String name = StoredName.ofLatin(entry.getName());
        if (entry.isDirectory() || entry.getLinkFlag() == VOLUME_LABEL) {
            return true;
        } else if (entry.isSymbolicLink() || entry.isLink()) {
            unpacking.bare(name, 0, Reason.LINK);
        } else if (isSpecial(entry) || !tar.canReadEntryData(entry)) {
            unpacking.bare(name, entry.getSize(), Reason.UNSUPPORTED);
        } else {
            return unpacking.member(name, tar);
        }
        return true;
    }

    private static boolean isSpecial(TarArchiveEntry entry) {
        return entry.isCharacterDevice()
                || entry.isBlockDevice()
                || entry.isFIFO()
                || entry.getLinkFlag() == TarConstants.LF_MULTIVOLUME;
    }
}
