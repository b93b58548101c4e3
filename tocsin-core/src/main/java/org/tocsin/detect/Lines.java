package org.tocsin.detect;

import java.util.Arrays;

/** The lines of a text, and the blocks of lines between blank ones. */
final class Lines {
    private final String text;
    private final int[] starts;
    private final int[] blocks;

    Lines(String text) {
        this.text = text;
        this.starts = starts(text);
        this.blocks = new int[starts.length];
        for (int i = 1; i < starts.length; i++) {
            blocks[i] = blocks[i - 1] + (isBlank(text, starts[i - 1], starts[i]) ? 1 : 0);
        }
    }

    private static int[] starts(String text) {
        int[] out = new int[count(text) + 1];
        int n = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            out[n++] = i + 1;
        }
        return out;
    }

    private static int count(String text) {
        int breaks = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            breaks++;
        }
        return breaks;
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The number of the line on which an offset stands. */
    int of(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at : -at - 2;
    }

    /** How many blank lines stand before the line of this offset. */
    int block(int offset) {
        return blocks[of(offset)];
    }

    /** Offset of the first character of the line of an offset. */
    int start(int offset) {
        return starts[of(offset)];
    }

    /** Offset after the last character of the line of an offset. */
    int end(int offset) {
        int line = of(offset);
        return line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
    }

    /** Offset of the start of the line with this number, 0 for lines before the first. */
    int startOfLine(int line) {
        return starts[Math.max(0, Math.min(line, starts.length - 1))];
    }
}
