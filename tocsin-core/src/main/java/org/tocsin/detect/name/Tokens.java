package org.tocsin.detect.name;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.detect.name.Token.Shape;
import org.tocsin.model.Fold;

/** The tokens of a stretch of text, with the gaps between them. */
public final class Tokens {
    private final String text;
    private final int from;
    private final int to;
    private final List<Token> list = new ArrayList<>();

    /** Reads the tokens between two offsets of the text. */
    public Tokens(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            int end = i + 1;
            if (Character.isLetter(c)) {
                end = endOfWord(i);
                list.add(word(i, end));
            } else if (Character.isDigit(c)) {
                while (end < to && Character.isDigit(text.charAt(end))) {
                    end++;
                }
                list.add(new Token(i, end, text.substring(i, end), Shape.DIGITS));
            }
            i = end;
        }
    }

    private int endOfWord(int start) {
        int end = start + 1;
        while (end < to
                && (Character.isLetter(text.charAt(end))
                        || Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK)) {
            end++;
        }
        return end;
    }

    private Token word(int start, int end) {
        int upper = 0;
        int lower = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isLowerCase(c)) {
                lower++;
            }
        }
        Shape shape = Shape.LOWER;
        if (Character.isUpperCase(text.charAt(start))) {
            shape = lower == 0 || (upper > lower && lower == 1) ? Shape.CAPS : Shape.TITLE;
        }
        return new Token(start, end, Fold.words(text.substring(start, end)), shape);
    }

    /** How many tokens. */
    public int size() {
        return list.size();
    }

    /** The token with this number. */
    public Token get(int i) {
        return list.get(i);
    }

    /** The whole text, offsets of tokens point into it. */
    public String text() {
        return text;
    }

    /** What stands before token {@code i}; a block at both ends of the stretch. */
    public Gap gap(int i) {
        if (i <= 0 || i >= list.size()) {
            return Gap.BLOCK;
        }
        return Gap.of(text, list.get(i - 1).end(), list.get(i).start());
    }

    /** Whether token {@code i} begins a line or a cell. */
    boolean beginsCell(int i) {
        int at = list.get(i).start();
        int before = i == 0 ? from : list.get(i - 1).end();
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
        int end = list.get(i).end();
        if (at(end) == '"' || (at(end) == '\'' && " ,)".indexOf(at(end + 1)) >= 0)) {
            return true;
        }
        for (int k = list.get(i).end(); k < to; k++) {
            char c = text.charAt(k);
            if (c == '\n' || c == '\t' || c == '|' || c == ';') {
                return true;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
            if (k - list.get(i).end() >= 2) {
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
