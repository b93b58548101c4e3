package org.tocsin.registry;

import it.unimi.dsi.fastutil.chars.CharArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Distinct tokens and their numbers: characters in one array, looked up from any character sequence without a copy. */
final class TokenTable {
    private final CharArrayList pool = new CharArrayList();
    private final IntArrayList ends = new IntArrayList();
    private int[] slots = filled(1 << 10);

    private static int[] filled(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, -1);
        return slots;
    }

    int size() {
        return ends.size();
    }

    /** The number of a token, -1 if it is not here. */
    int find(CharSequence token) {
        return slots[slotOf(token)];
    }

    /** The number of a token, given now if it is new. */
    int add(CharSequence token) {
        int slot = slotOf(token);
        if (slots[slot] >= 0) {
            return slots[slot];
        }
        int number = ends.size();
        for (int i = 0; i < token.length(); i++) {
            pool.add(token.charAt(i));
        }
        ends.add(pool.size());
        slots[slot] = number;
        if (ends.size() * 2 > slots.length) {
            grow();
        }
        return number;
    }

    private void grow() {
        slots = filled(slots.length * 2);
        for (int number = 0; number < size(); number++) {
            slots[slotOf(token(number))] = number;
        }
    }

    /** How many characters the token with this number has. */
    int length(int number) {
        return ends.getInt(number) - start(number);
    }

    /** The token with this number, not copied. */
    CharSequence sequence(int number) {
        return CharBuffer.wrap(pool.elements(), start(number), length(number));
    }

    /** The token with this number. */
    String token(int number) {
        int start = start(number);
        return new String(pool.elements(), start, ends.getInt(number) - start);
    }

    /** Gives the numbers of the tokens that begin so. */
    void beginning(String letters, IntConsumer receiver) {
        char[] all = pool.elements();
        for (int number = 0; number < size(); number++) {
            int start = start(number);
            int i = 0;
            while (i < letters.length() && start + i < ends.getInt(number) && all[start + i] == letters.charAt(i)) {
                i++;
            }
            if (i == letters.length()) {
                receiver.accept(number);
            }
        }
    }

    private int start(int number) {
        return number == 0 ? 0 : ends.getInt(number - 1);
    }

    private int slotOf(CharSequence token) {
        int mask = slots.length - 1;
        int slot = (int) Hash.of(token) & mask;
        while (slots[slot] >= 0 && !is(slots[slot], token)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean is(int number, CharSequence token) {
        int start = start(number);
        if (ends.getInt(number) - start != token.length()) {
            return false;
        }
        for (int i = 0; i < token.length(); i++) {
            if (pool.getChar(start + i) != token.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
