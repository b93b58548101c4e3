package org.tocsin.scan;

import org.jspecify.annotations.Nullable;

/**
 * Remembers short answers under 128-bit keys in a fixed room, about {@value #ENTRY} bytes an answer and no object: the oldest give way
 * to new ones. A key is a hash with a secret of the run, so that two questions with one key do not occur. Thread-safe.
 */
final class Memo {
    private static final int ENTRY = 48;
    private static final int WAYS = 4;
    private static final int HEAD = 17;
    private static final int LONGEST = 255;

    private final byte[] ring;
    private final long[] places;
    private long written;

    /** @param room bytes, of which a quarter goes to the table */
    Memo(long room) {
        int size = Integer.highestOneBit((int) Math.min(1 << 29, Math.max(1 << 12, room)));
        ring = new byte[size];
        places = new long[Integer.highestOneBit(2 * size / ENTRY)];
    }

    /** A question. */
    record Key(long first, long second) {}

    /** The answer; null if it is not known any more. */
    synchronized byte @Nullable [] get(Key key) {
        for (int way = 0; way < WAYS; way++) {
            long place = places[slot(key, way)] - 1;
            if (isKept(place) && number(place) == key.first && number(place + 8) == key.second) {
                byte[] answer = new byte[ring[at(place + 16)] & 0xff];
                for (int i = 0; i < answer.length; i++) {
                    answer[i] = ring[at(place + HEAD + i)];
                }
                return answer;
            }
        }
        return null;
    }

    /** Remembers an answer, unless it is longer than {@value #LONGEST} bytes. */
    synchronized void put(Key key, byte[] answer) {
        if (answer.length > LONGEST) {
            return;
        }
        places[oldest(key)] = written + 1;
        number(written, key.first);
        number(written + 8, key.second);
        ring[at(written + 16)] = (byte) answer.length;
        for (int i = 0; i < answer.length; i++) {
            ring[at(written + HEAD + i)] = answer[i];
        }
        written += HEAD + answer.length;
    }

    private int oldest(Key key) {
        int oldest = slot(key, 0);
        for (int way = 1; way < WAYS; way++) {
            int slot = slot(key, way);
            oldest = places[slot] < places[oldest] ? slot : oldest;
        }
        return oldest;
    }

    private int slot(Key key, int way) {
        return (int) ((key.first + way) & (places.length - 1));
    }

    private boolean isKept(long place) {
        return place >= 0 && place > written - ring.length;
    }

    private int at(long place) {
        return (int) (place & (ring.length - 1));
    }

    private long number(long place) {
        long number = 0;
        for (int i = 0; i < 8; i++) {
            number = (number << 8) | (ring[at(place + i)] & 0xff);
        }
        return number;
    }

    private void number(long place, long number) {
        for (int i = 0; i < 8; i++) {
            ring[at(place + i)] = (byte) (number >> (8 * (7 - i)));
        }
    }
}
