package org.tocsin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tocsin.ports.CaseException;

/** Turns failures of a disk into messages that name the place and the remedy. */
final class StoreFailure {
    private static final long LEAST_SPACE = 256 << 10;
    static final String KEPT = " Nothing that was committed is lost.";

    private StoreFailure() {}

    /** A file could not be written or read. */
    static CaseException of(Path place, IOException cause) {
        if (isFull(place, cause)) {
            return full(place, cause);
        }
        return new CaseException(
                "cannot use " + place + " (" + cause.getClass().getSimpleName()
                        + "): check that the folder exists, that it is yours and that its disk is well, then run the command again."
                        + KEPT,
                cause);
    }

    /** The system's message may be in any language, so the free space is asked as well. */
    private static boolean isFull(Path place, IOException cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space") || message.contains("quota")) {
            return true;
        }
        try {
            return Files.getFileStore(PrivateFiles.parent(place)).getUsableSpace() < LEAST_SPACE;
        } catch (IOException e) {
            return false;
        }
    }

    static CaseException full(Path place, Exception cause) {
        return new CaseException(
                "no space left for " + place + ": free space on its disk, then run the command again." + KEPT, cause);
    }
}
