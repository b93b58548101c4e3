package org.tocsin.extract.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory this process really holds, from Linux's {@code /proc}. */
final class ResidentMemory {
    private static final long PAGE = 4096;
    private static final Path STATM = Path.of("/proc/self/statm");

    /** Bytes, or 0 where the system does not tell. */
    long bytes() {
        try {
            String[] words = Files.readString(STATM, StandardCharsets.US_ASCII).split(" ");
            return Long.parseLong(words[1]) * PAGE;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
