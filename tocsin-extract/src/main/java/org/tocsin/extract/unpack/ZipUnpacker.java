package org.tocsin.extract.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/**
 * Zip archives (PKWARE APPNOTE 6.3.10), by their table of entries; without a table, or after a kill, entry by entry as
 * far as they go.
 */
public final class ZipUnpacker implements ContentReader {
    private static final Set<String> TYPES = Set.of("application/zip", "application/java-archive");
    private static final int LOCAL_HEADER = 30;

    @Override
    public boolean accepts(DetectedType type) {
        return TYPES.contains(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        Unpacking unpacking = new Unpacking(out);
        String mediaType = content.type().mediaType();
        if (mode != Mode.FULL) {
            stream(content, unpacking);
            return unpacking.result(mediaType);
        }
        ZipFile zip;
        try {
            zip = open(content);
        } catch (IOException | RuntimeException e) {
            // No table of entries that makes sense: the archive ends early or its end was overwritten.
            unpacking.damaged();
            stream(content, unpacking);
            return unpacking.result(mediaType);
        }
        try (zip) {
            entries(zip, new ZipLock(content, zip, out), unpacking);
        }
        return unpacking.result(mediaType);
    }

    private static ZipFile open(Content content) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(ZipVolumes.channel(content))
                .setCharset("IBM437")
                .setUseUnicodeExtraFields(false)
                .setIgnoreLocalFileHeader(true)
                .get();
    }

    private static void entries(ZipFile zip, ZipLock lock, Unpacking unpacking) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
        refuseOverlap(entries);
        for (ZipArchiveEntry entry : entries) {
            if (isFolder(entry)) {
                continue;
            }
            Reason reason = reasonAgainst(entry, zip.canReadEntryData(entry));
            if (reason == Reason.ENCRYPTED && lock.canOpen(entry)) {
                unpacking.member(StoredName.of(entry), target -> {
                    try (InputStream in = lock.open(entry)) {
                        in.transferTo(target);
                    }
                });
            } else if (reason != null) {
                unpacking.bare(StoredName.of(entry), entry.getSize(), reason);
            } else {
                unpacking.member(StoredName.of(entry), target -> {
                    try (InputStream in = new CheckedStream(zip.getInputStream(entry), entry.getCrc())) {
                        in.transferTo(target);
                    }
                });
            }
        }
    }

    /** Entries that share bytes are how a small file claims to be a huge one. */
    private static void refuseOverlap(List<ZipArchiveEntry> entries) throws BudgetExceeded {
        long end = -1;
        long disk = 0;
        for (ZipArchiveEntry entry : entries) {
            long start = entry.getLocalHeaderOffset();
            boolean same = entry.getDiskNumberStart() == disk;
            disk = entry.getDiskNumberStart();
            if (same && start < end) {
                throw new BudgetExceeded(Reason.BOMB, "entries overlap");
            }
            byte[] name = entry.getRawName();
            end = start + LOCAL_HEADER + (name == null ? 0 : name.length) + Math.max(0, entry.getCompressedSize());
        }
    }

    private static boolean isFolder(ZipArchiveEntry entry) {
        return entry.isDirectory() || (entry.getSize() == 0 && entry.getName().endsWith("\\"));
    }

    private static @Nullable Reason reasonAgainst(ZipArchiveEntry entry, boolean readable) {
        if (entry.isUnixSymlink()) {
            return Reason.LINK;
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Reason.ENCRYPTED;
        }
        return readable ? null : Reason.UNSUPPORTED;
    }

    private static void stream(Content content, Unpacking unpacking) throws IOException {
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(ZipVolumes.stream(content), "IBM437", false, true)) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (isFolder(entry)) {
                    continue;
                }
                Reason reason = reasonAgainst(entry, zip.canReadEntryData(entry));
                if (reason != null) {
                    unpacking.bare(StoredName.of(entry), entry.getSize(), reason);
                } else if (!unpacking.member(StoredName.of(entry), zip)) {
                    return;
                }
            }
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            unpacking.damaged();
        }
    }
}
