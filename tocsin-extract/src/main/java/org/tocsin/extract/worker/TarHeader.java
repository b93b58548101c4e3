package org.tocsin.extract.worker;

import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** Tells a tar archive by the check sum of its first header, which also old ones without a magic number have. */
public final class TarHeader {
    private static final int BLOCK = 512;

    private TarHeader() {}

    /** Whether the bytes begin with a tar header. */
    public static boolean isTar(byte[] head) {
        if (head.length < BLOCK || head[0] == 0) {
            return false;
        }
        byte[] block = Arrays.copyOf(head, BLOCK);
        try {
            return TarUtils.verifyCheckSum(block);
        } catch (IllegalArgumentException e) {
            // No octal number where the check sum should be.
            return false;
        }
    }
}
