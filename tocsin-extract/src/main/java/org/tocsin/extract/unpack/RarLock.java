package org.tocsin.extract.unpack;

import com.github.junrar.Archive;
import com.github.junrar.exception.CorruptHeaderException;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.exception.WrongPasswordException;
import com.github.junrar.rarfile.FileHeader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Passwords;
import org.tocsin.extract.worker.UnreadableException;

/** Finds the password of a RAR archive; the smallest locked entry proves it. */
final class RarLock {
    private RarLock() {}

    /** The password, or null if the archive needs none or none of the list opens it. */
    static @Nullable String password(Content content, Found out) throws IOException {
        if (!isLocked(content) || content.terms().passwords().isEmpty()) {
            return null;
        }
        try {
            return Passwords.find(content, out, List.of(), password -> opens(content, password, out));
        } catch (UnreadableException e) {
            // The entries that are not locked can still be read.
            return null;
        }
    }

    private static boolean isLocked(Content content) throws IOException {
        try (Archive archive = RarUnpacker.open(new RarVolumes(content), null)) {
            return archive.isPasswordProtected();
        } catch (WrongPasswordException | UnsupportedRarEncryptedException e) {
            return true;
        } catch (RarException e) {
            return false;
        }
    }

    private static boolean opens(Content content, String password, Found out) throws IOException {
        try (Archive archive = RarUnpacker.open(new RarVolumes(content), password)) {
            Optional<FileHeader> proof = archive.getFileHeaders().stream()
                    .filter(header -> header.isEncrypted()
                            && !header.isDirectory()
                            && !header.isSplitBefore()
                            && !RarUnpacker.isLink(header))
                    .min(Comparator.comparingLong(FileHeader::getFullUnpackSize));
            if (proof.isEmpty()) {
                return !archive.getFileHeaders().isEmpty();
            }
            archive.extractFile(proof.get(), new Nowhere(out));
            return true;
        } catch (CorruptHeaderException | WrongPasswordException e) {
            return false;
        } catch (RarException | RuntimeException e) {
            return false;
        }
    }

    /** Takes what is extracted only as a proof, and shows signs of life. */
    private static final class Nowhere extends OutputStream {
        private final Found out;

        Nowhere(Found out) {
            this.out = out;
        }

        @Override
        public void write(int b) {}

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.alive();
        }
    }
}
