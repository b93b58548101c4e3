package org.tocsin.extract.text;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Passwords;

/** Opens a PDF with the empty user password, which most locked ones have, or with one of the list, user's or owner's. */
final class PdfLock {
    private @Nullable PDDocument opened;

    private PdfLock() {}

    /**
     * The document; the caller closes it.
     *
     * @throws org.tocsin.extract.worker.UnreadableException with reason {@code ENCRYPTED} if no password opens it
     */
    static PDDocument open(Content content, MemoryUsageSetting memory, Found out) throws IOException {
        PdfLock lock = new PdfLock();
        Passwords.find(content, out, List.of(""), password -> lock.opens(content, memory, password));
        return Objects.requireNonNull(lock.opened);
    }

    private boolean opens(Content content, MemoryUsageSetting memory, String password) throws IOException {
        RandomAccessReadBufferedFile bytes =
                new RandomAccessReadBufferedFile(content.file().toFile());
        try {
            opened = Loader.loadPDF(bytes, password, null, null, memory.streamCache);
            return true;
        } catch (InvalidPasswordException e) {
            bytes.close();
            return false;
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }
}
