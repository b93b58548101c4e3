package org.tocsin.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many short texts in few large arrays: UTF-8 with two bytes of length, and no object each. Grows only. */
final class TextHeap {
    private static final int PAGE = 1 << 20;
    private static final int LONGEST = 0xffff;

    private final List<byte[]> pages = new ArrayList<>();
    private int used = PAGE;

    /** Keeps texts one after the other, each cut to what fits two bytes of length; gives their place. */
    long add(String... texts) {
        long place = -1;
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int size = Math.min(LONGEST, bytes.length);
            long at = append((byte) (size >> 8));
            append((byte) size);
            for (int i = 0; i < size; i++) {
                append(bytes[i]);
            }
            place = place < 0 ? at : place;
        }
        return place;
    }

    private long append(byte b) {
        if (used == PAGE) {
            pages.add(new byte[PAGE]);
            used = 0;
        }
        pages.get(pages.size() - 1)[used] = b;
        return (long) (pages.size() - 1) * PAGE + used++;
    }

    /** The texts at a place, as many as were added there. */
    String[] get(long place, int count) {
        String[] texts = new String[count];
        long at = place;
        for (int t = 0; t < count; t++) {
            int size = ((at(at) & 0xff) << 8) | (at(at + 1) & 0xff);
            at += 2;
            byte[] bytes = new byte[size];
            for (int i = 0; i < size; i++) {
                bytes[i] = at(at++);
            }
            texts[t] = new String(bytes, StandardCharsets.UTF_8);
        }
        return texts;
    }

    private byte at(long place) {
        return pages.get((int) (place / PAGE))[(int) (place % PAGE)];
    }
}
