package org.tocsin.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether somebody watches standard error. The Java console says so only from JDK 22 on, and means something else before. */
public final class Terminal {
    private Terminal() {}

    /** Whether standard error is a terminal; false where the system does not tell. */
    public static boolean watched() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
