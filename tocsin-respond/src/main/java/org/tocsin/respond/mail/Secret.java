package org.tocsin.respond.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;

/**
 * Where a password is found; never in an argument, which other users of a machine see.
 *
 * @param file     whose first line it is, or null
 * @param variable of the environment that holds it, or null; the file goes first
 */
public record Secret(@Nullable Path file, @Nullable String variable) {
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    /** No password. */
    public static final Secret NONE = new Secret(null, null);

    /**
     * The password.
     *
     * @throws CaseException if it is not found, or others may read the file
     */
    String reveal() {
        String found = file != null ? firstLine(file) : variable != null ? System.getenv(variable) : null;
        if (found == null || found.isEmpty()) {
            throw new CaseException(
                    "the password of the mail server is missing: name a file with mail.password_file or a"
                            + " variable with mail.password_variable in the settings");
        }
        return found;
    }

    private static String firstLine(Path file) {
        try {
            refuseOpen(file);
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new CaseException("the password file " + file + " cannot be read: check path and permissions", e);
        }
    }

    private static void refuseOpen(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw new CaseException("the password file " + file + " may be read by others: give it to you alone with"
                    + " 'chmod 600 " + file + "'");
        }
    }
}
