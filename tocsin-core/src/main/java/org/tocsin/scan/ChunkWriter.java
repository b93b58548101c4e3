package org.tocsin.scan;

import it.unimi.dsi.fastutil.objects.Object2IntLinkedOpenHashMap;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes a chunk as three streams that each compress well: a table of the words that occur often, each once; numbers as base-128
 * varints, among them the numbers of words; and texts one after the other.
 */
final class ChunkWriter {
    private final Object2IntLinkedOpenHashMap<String> words = new Object2IntLinkedOpenHashMap<>();
    private final Bytes numbers = new Bytes();
    private final Bytes texts = new Bytes();
    private int lastNumber;

    /** A growing array. */
    private static final class Bytes {
        private byte[] array = new byte[1 << 10];
        private int length;

        void number(int value) {
            reserve(5);
            int rest = value;
            while ((rest & ~0x7f) != 0) {
                array[length++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            array[length++] = (byte) rest;
        }

        void add(byte[] bytes, int size) {
            reserve(size);
            System.arraycopy(bytes, 0, array, length, size);
            length += size;
        }

        private void reserve(int more) {
            if (array.length - length < more) {
                array = Arrays.copyOf(array, Math.max(length + more, 2 * array.length));
            }
        }
    }

    /** A number; negative ones take five bytes. */
    void number(int value) {
        numbers.number(value);
    }

    /** A text that hardly occurs twice. Half a surrogate pair becomes {@code ?}. */
    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        numbers.number(bytes.length);
        texts.add(bytes, bytes.length);
    }

    /** One of few words. */
    void word(String word) {
        int known = words.getOrDefault(word, -1);
        if (known < 0) {
            known = words.size();
            words.put(word, known);
        }
        numbers.number(known);
    }

    /** The name of a passage: {@code row:17} is a word and a number that most often follows the last one. */
    void name(String name) {
        int digits = ChunkReader.trailingDigits(name);
        word(name.substring(0, name.length() - digits));
        numbers.number(digits);
        if (digits > 0) {
            int number = Integer.parseInt(name.substring(name.length() - digits));
            numbers.number(number - lastNumber);
            lastNumber = number;
        }
    }

    /** All of it, after a byte that says what it is. */
    byte[] chunk(byte kind) {
        Bytes out = new Bytes();
        out.add(new byte[] {kind}, 1);
        out.number(words.size());
        for (String word : words.keySet()) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            out.number(bytes.length);
            out.add(bytes, bytes.length);
        }
        out.number(numbers.length);
        out.add(numbers.array, numbers.length);
        out.add(texts.array, texts.length);
        return Arrays.copyOf(out.array, out.length);
    }
}
