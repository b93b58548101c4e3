package org.tocsin.cli;

import java.nio.file.Path;

/** How much of a disk members of containers may take while they wait to be read. */
final class SpoolRoom {
    private static final long LEAST = 1L << 20;
    private static final long MOST = 64L << 30;
    private static final long UNKNOWN = 4L << 30;

    private SpoolRoom() {}

    /** A third of what is free beside the case, between 1 MB and 64 GB; where nobody says what is free, 4 GB. */
    static long quota(Path caseFolder) {
        // asks the folder itself: a file store cannot be found where the list of mounts is not that of this root
        long free = caseFolder.toFile().getUsableSpace();
        return free == 0 && caseFolder.toFile().getTotalSpace() == 0 ? UNKNOWN : quota(free);
    }

    static long quota(long free) {
        return Math.max(LEAST, Math.min(MOST, free / 3));
    }
}
