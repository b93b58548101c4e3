package org.tocsin.portal.format;

import java.nio.ByteBuffer;

/**
 * The sorted ids of a bundle, mapped into memory. A search takes the same steps whatever is sought and whether it is there; what it
 * finds is a place, and whether that is the one is said by a mask, not by a branch.
 */
final class Index {
    private final ByteBuffer ids;
    private final int records;

    /** A place, and -1 if the id there is the one that was sought, else 0. */
    record Place(int slot, int mask) {}

    Index(ByteBuffer ids, int records) {
        this.ids = ids;
        this.records = records;
    }

    Place find(byte[] id) {
        ByteBuffer wanted = ByteBuffer.wrap(id);
        long high = wanted.getLong(0);
        long low = wanted.getLong(Long.BYTES);
        int slot = 0;
        for (int left = records; left > 1; left -= left / 2) {
            int half = left / 2;
            slot += half & notGreater(slot + half, high, low);
        }
        long different =
                (ids.getLong(slot * RecordKeys.ID) ^ high) | (ids.getLong(slot * RecordKeys.ID + Long.BYTES) ^ low);
        return new Place(slot, (int) (((different | -different) >>> (Long.SIZE - 1)) - 1));
    }

    /** -1 if the id in this place is not greater than the one sought, else 0. */
    private int notGreater(int slot, long high, long low) {
        int first = Long.compareUnsigned(ids.getLong(slot * RecordKeys.ID), high);
        int second = Long.compareUnsigned(ids.getLong(slot * RecordKeys.ID + Long.BYTES), low);
        int order = 2 * first + second;
        return (order - 1) >> (Integer.SIZE - 1);
    }
}
