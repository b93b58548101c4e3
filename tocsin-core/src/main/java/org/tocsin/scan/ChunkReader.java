package org.tocsin.scan;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ChunkWriter} wrote. */
final class ChunkReader {
    /** More digits may be no int. */
    private static final int MOST_DIGITS = 9;

    private final byte[] chunk;
    private final String[] words;
    private final Enum<?>[] constants;
    private final int numbersEnd;
    private int numbers;
    private int texts;
    private int lastNumber;

    ChunkReader(byte[] chunk) {
        this.chunk = chunk;
        numbers = 1;
        words = new String[number()];
        constants = new Enum<?>[words.length];
        for (int i = 0; i < words.length; i++) {
            int size = number();
            words[i] = new String(chunk, numbers, size, StandardCharsets.UTF_8);
            numbers += size;
        }
        int size = number();
        numbersEnd = numbers + size;
        texts = numbersEnd;
    }

    /** Whether a number is left. */
    boolean hasNumber() {
        return numbers < numbersEnd;
    }

    int number() {
        int value = 0;
        int shift = 0;
        byte b;
        do {
            b = chunk[numbers++];
            value |= (b & 0x7f) << shift;
            shift += 7;
        } while (b < 0);
        return value;
    }

    String text() {
        int size = number();
        String text = new String(chunk, texts, size, StandardCharsets.UTF_8);
        texts += size;
        return text;
    }

    String word() {
        return words[number()];
    }

    /** A word that is the name of a constant. */
    <E extends Enum<E>> E constant(Class<E> type) {
        int word = number();
        Enum<?> known = constants[word];
        if (!type.isInstance(known)) {
            known = Enum.valueOf(type, words[word]);
            constants[word] = known;
        }
        return type.cast(known);
    }

    String name() {
        String word = word();
        int digits = number();
        if (digits == 0) {
            return word;
        }
        lastNumber += number();
        String number = Integer.toString(lastNumber);
        return word + "0".repeat(digits - number.length()) + number;
    }

    /** How many digits end a name, as far as they are an int. */
    static int trailingDigits(String name) {
        int digits = 0;
        while (digits < MOST_DIGITS && digits < name.length() && isDigit(name.charAt(name.length() - 1 - digits))) {
            digits++;
        }
        return digits;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
