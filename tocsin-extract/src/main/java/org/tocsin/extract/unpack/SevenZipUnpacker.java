package org.tocsin.extract.unpack;

import java.io.IOException;
import java.util.List;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.extract.worker.Passwords;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** 7z archives, forward only: a solid block is decoded once, whatever its number of members. */
public final class SevenZipUnpacker implements ContentReader {
    private static final int MEMORY_KIBIBYTES = 512 << 10;
    /** Bytes that must decode before a password is believed. */
    private static final int PROOF = 1 << 20;
    /** What an entry counts towards the proof even if it is empty. */
    private static final int ENTRY = 1 << 10;

    private static final int UNIX_TYPE = 0xF000;
    private static final int UNIX_LINK = 0xA000;

    @Override
    public boolean accepts(DetectedType type) {
        return type.mediaType().equals("application/x-7z-compressed");
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        Unpacking unpacking = new Unpacking(out);
        String password = password(content, out);
        try (SevenZFile archive = open(content, password)) {
            entries(archive, unpacking);
        } catch (PasswordRequiredException e) {
            throw new UnreadableException(Reason.ENCRYPTED, "names too");
        } catch (MemoryLimitException e) {
            throw new UnreadableException(Reason.TOO_LARGE, "dictionary");
        }
        return unpacking.result(content.type().mediaType());
    }

    private static SevenZFile open(Content content, @Nullable String password) throws IOException {
        SevenZFile.Builder builder =
                SevenZFile.builder().setSeekableByteChannel(content.channel()).setMaxMemoryLimitKiB(MEMORY_KIBIBYTES);
        return (password == null ? builder : builder.setPassword(password.toCharArray())).get();
    }

    /** The password, or null if the archive needs none or none of the list opens it. */
    private static @Nullable String password(Content content, Found out) throws IOException {
        if (content.terms().passwords().isEmpty() || !isLocked(content, out)) {
            return null;
        }
        try {
            return Passwords.find(content, out, List.of(), password -> proves(content, password, out));
        } catch (UnreadableException e) {
            return null;
        }
    }

    private static boolean isLocked(Content content, Found out) throws IOException {
        try (SevenZFile archive = open(content, null)) {
            decodeSome(archive, out);
            return false;
        } catch (PasswordRequiredException e) {
            return true;
        } catch (BudgetExceeded | MemoryLimitException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Damaged: no password helps.
            return false;
        }
    }

    /** Whether the list of entries and the first bytes of the first locked entry make sense. */
    private static boolean proves(Content content, String password, Found out) throws IOException {
        try (SevenZFile archive = open(content, password)) {
            decodeSome(archive, out);
            return true;
        } catch (BudgetExceeded | MemoryLimitException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static void decodeSome(SevenZFile archive, Found out) throws IOException {
        byte[] block = new byte[1 << 14];
        int left = PROOF;
        for (SevenZArchiveEntry entry = archive.getNextEntry();
                entry != null && left > 0;
                entry = archive.getNextEntry()) {
            for (int n = archive.read(block); n >= 0 && left > 0; n = archive.read(block)) {
                left -= n;
                out.alive();
            }
            left -= ENTRY;
        }
    }

    private static void entries(SevenZFile archive, Unpacking unpacking) throws IOException {
        try {
            for (SevenZArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (!entry.isDirectory() && !entry.isAntiItem()) {
                    entry(archive, entry, unpacking);
                }
            }
        } catch (BudgetExceeded | PasswordRequiredException | MemoryLimitException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            unpacking.damaged();
        }
    }

    private static void entry(SevenZFile archive, SevenZArchiveEntry entry, Unpacking unpacking) throws IOException {
        String name = entry.getName() == null ? archive.getDefaultName() : entry.getName();
        boolean link =
                entry.getHasWindowsAttributes() && ((entry.getWindowsAttributes() >>> 16) & UNIX_TYPE) == UNIX_LINK;
        if (link) {
            unpacking.bare(name, 0, Reason.LINK);
            return;
        }
        byte[] buffer = new byte[1 << 16];
        int first;
        try {
            first = entry.hasStream() ? archive.read(buffer) : -1;
        } catch (PasswordRequiredException e) {
            unpacking.bare(name, entry.getSize(), Reason.ENCRYPTED);
            return;
        }
        unpacking.member(name, target -> {
            for (int read = first; read >= 0; read = archive.read(buffer)) {
                target.write(buffer, 0, read);
            }
        });
    }
}
