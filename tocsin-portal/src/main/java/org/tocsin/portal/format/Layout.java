package org.tocsin.portal.format;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** Where things lie in a bundle: beginning, header, sorted ids, records in the order of their ids; each from a page of the disk on. */
final class Layout {
    static final byte[] BEGINNING = "TocsinP1".getBytes(StandardCharsets.US_ASCII);
    static final int NONCE = 12;
    static final int TAG = 16;

    /** What a record holds besides its content. */
    static final int SEAL = NONCE + TAG;

    private static final int PAGE = 4096;

    private Layout() {}

    static long idsFrom(int headerLength) {
        return whole(BEGINNING.length + Content.INT + (long) headerLength);
    }

    static long recordsFrom(int headerLength, int records) {
        return whole(idsFrom(headerLength) + (long) RecordKeys.ID * records);
    }

    static long end(int headerLength, int records, int recordSize) {
        return recordsFrom(headerLength, records) + (long) recordSize * records;
    }

    private static long whole(long length) {
        return (length + PAGE - 1) / PAGE * PAGE;
    }

    /** What a record is sealed to: hash of the header, id. */
    static byte[] place(byte[] headerHash, byte[] id) {
        byte[] place = java.util.Arrays.copyOf(headerHash, headerHash.length + id.length);
        System.arraycopy(id, 0, place, headerHash.length, id.length);
        return place;
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
