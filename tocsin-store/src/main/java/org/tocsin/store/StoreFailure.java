package org.tocsin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.tocsin.ports.CaseException;

/** Turns failures of disk and database into messages that name the place and the remedy. */
final class StoreFailure {
    private static final long LEAST_SPACE = 256 << 10;
    private static final String KEPT = " Nothing that was committed is lost.";

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

    /** The database refused. */
    static CaseException of(Path place, SQLException cause) {
        SQLiteErrorCode code = cause instanceof SQLiteException e ? e.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (primary(code)) {
            case 13 -> full(place, cause);
            case 11, 26 ->
                new CaseException(
                        place + " is damaged: restore the case folder from a back-up, or scan into a new case.", cause);
            case 5, 6 ->
                new CaseException(
                        place + " is in use by another program: end it, then run the command again." + KEPT, cause);
            case 8 -> new CaseException(place + " cannot be written: check its permissions." + KEPT, cause);
            default ->
                new CaseException(
                        "the database at " + place + " failed (" + code
                                + "): check the disk, then run the command again." + KEPT,
                        cause);
        };
    }

    /** The primary result code of SQLite (https://sqlite.org/rescode.html): 5 busy, 8 read-only, 11 corrupt, 13 full. */
    private static int primary(SQLiteErrorCode code) {
        return code.code & 0xff;
    }

    private static CaseException full(Path place, Exception cause) {
        return new CaseException(
                "no space left for " + place + ": free space on its disk, then run the command again." + KEPT, cause);
    }
}
