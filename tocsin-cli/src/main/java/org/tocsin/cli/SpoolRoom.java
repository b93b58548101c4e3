package org.tocsin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much of a disk members of containers may take while they wait to be read. */
final class SpoolRoom {
    private static final long LEAST = 1L << 20;
    private static final long MOST = 64L << 30;

    private SpoolRoom() {}

    /** A third of what is free beside the case, between 1 MB and 64 GB. */
    static long quota(Path caseFolder) {
        try {
            return quota(Files.getFileStore(caseFolder).getUsableSpace());
        } catch (IOException e) {
            return LEAST;
        }
    }

    static long quota(long free) {
        return Math.max(LEAST, Math.min(MOST, free / 3));
    }
}
