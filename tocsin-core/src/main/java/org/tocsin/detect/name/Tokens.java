package org.tocsin.detect.name;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The tokens of a stretch of text, with the gaps between them. */
public final class Tokens {
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final String text;
    private final int from;
    private final int to;
    private Token[] list;
    private int size;
    /** What stands before each token, null where nobody has asked yet. */
    private final @Nullable Gap[] gaps;

    /** Reads the tokens between two offsets of the text. */
    public Tokens(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
        list = new Token[Math.max(4, (to - from) / 5)];
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (isLetter(c)) {
                i = word(i);
            } else {
                i = isDigit(c) ? number(i) : i + 1;
            }
        }
        gaps = new Gap[size];
    }

    private int word(int start) {
        long hash = (SEED ^ text.charAt(start)) * PRIME;
        int end = start + 1;
        while (end < to) {
            char c = text.charAt(end);
            if (!isLetter(c) && (c < 0x80 || Character.getType(c) != Character.NON_SPACING_MARK)) {
                break;
            }
            hash = (hash ^ c) * PRIME;
            end++;
        }
        add(start, end, hash);
        return end;
    }

    private int number(int start) {
        long hash = (SEED ^ text.charAt(start)) * PRIME;
        int end = start + 1;
        while (end < to && isDigit(text.charAt(end))) {
            hash = (hash ^ text.charAt(end)) * PRIME;
            end++;
        }
        add(start, end, hash);
        return end;
    }

    private static boolean isLetter(char c) {
        int small = c | 0x20;
        return c < 0x80 ? small >= 'a' && small <= 'z' : Character.isLetter(c);
    }

    private static boolean isDigit(char c) {
        return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    private void add(int start, int end, long hash) {
        if (size == list.length) {
            list = Arrays.copyOf(list, 2 * size);
        }
        list[size++] = new Token(start, end, Word.of(text, start, end, hash));
    }

    /** How many tokens. */
    public int size() {
        return size;
    }

    /** The token with this number. */
    public Token get(int i) {
        return list[i];
    }

    /** The whole text, offsets of tokens point into it. */
    public String text() {
        return text;
    }

    /** What stands before token {@code i}; a block at both ends of the stretch. */
    public Gap gap(int i) {
        if (i <= 0 || i >= size) {
            return Gap.BLOCK;
        }
        Gap known = gaps[i];
        if (known == null) {
            known = Gap.of(text, list[i - 1].end(), list[i].start());
            gaps[i] = known;
        }
        return known;
    }

    /** Whether token {@code i} begins a line or a cell. */
    boolean beginsCell(int i) {
        int at = list[i].start();
        int before = i == 0 ? from : list[i - 1].end();
        for (int k = before; k < at; k++) {
            char c = text.charAt(k);
            if (c == '\n' || c == '\t' || c == '|' || c == ';') {
                return true;
            }
        }
        char quote = at(at - 1);
        return i == 0 || gap(i) == Gap.CELL || quote == '"' || (quote == '\'' && " ,(".indexOf(at(at - 2)) >= 0);
    }

    /** Whether nothing but blanks stands between the end of token {@code i} and the end of its line or cell. */
    boolean endsCell(int i) {
        int end = list[i].end();
        if (at(end) == '"' || (at(end) == '\'' && " ,)".indexOf(at(end + 1)) >= 0)) {
            return true;
        }
        for (int k = list[i].end(); k < to; k++) {
            char c = text.charAt(k);
            if (c == '\n' || c == '\t' || c == '|' || c == ';') {
                return true;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
            if (k - list[i].end() >= 2) {
                return true;
            }
        }
        return true;
    }

    /** The character at this offset, a blank outside the stretch. */
    char at(int offset) {
        return offset >= from && offset < to ? text.charAt(offset) : ' ';
    }

    /** The end of the stretch. */
    int end() {
        return to;
    }

    /** Length of the line on which this offset stands, up to the offset. */
    int column(int offset) {
        int k = offset;
        while (k > from && text.charAt(k - 1) != '\n') {
            k--;
        }
        return offset - k;
    }
}
