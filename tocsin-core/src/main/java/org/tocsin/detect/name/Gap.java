package org.tocsin.detect.name;

/** What stands between two tokens. */
public enum Gap {
    NONE,
    SPACE,
    HYPHEN,
    APOSTROPHE,
    DOT,
    COMMA,
    /** A tab, a bar, a semicolon or three spaces: another cell. */
    CELL,
    /** One line end. */
    LINE,
    CARET,
    UNDERSCORE,
    /** Anything else: names do not reach across. */
    BLOCK;

    /** The gap that is the text from {@code from} to {@code to}. */
    static Gap of(CharSequence text, int from, int to) {
        if (from == to) {
            return NONE;
        }
        int lines = 0;
        int spaces = 0;
        int bars = 0;
        int quotes = 0;
        char mark = 0;
        int marks = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '"' || (c == '\'' && to - from > 2)) {
                quotes++;
            } else if (c == '\n') {
                lines++;
            } else if (c == '\t' || c == '|' || c == ';') {
                bars++;
            } else if (c == ' ' || c == '\r' || Character.isSpaceChar(c)) {
                spaces++;
            } else {
                marks++;
                mark = c;
                if (marks > 3) {
                    return BLOCK;
                }
            }
        }
        if (quotes > 0) {
            boolean cells = quotes == 2 && lines == 0 && (bars == 1 || mark == ',') && marks + bars == 1;
            return cells ? CELL : BLOCK;
        }
        return marks == 0 ? blank(lines, bars, spaces) : marked(text, from, to, mark, marks, lines + bars, spaces);
    }

    private static Gap blank(int lines, int bars, int spaces) {
        if (lines > 0) {
            return lines == 1 ? LINE : BLOCK;
        }
        return bars > 0 || spaces > 2 ? CELL : SPACE;
    }

    private static Gap marked(CharSequence text, int from, int to, char mark, int marks, int breaks, int spaces) {
        char first = text.charAt(from);
        if (marks == 2 && first == '.' && isHyphen(mark) && breaks + spaces == 0) {
            return HYPHEN;
        }
        if (mark == '_' && spaces + breaks == 0) {
            return UNDERSCORE;
        }
        if (marks != 1) {
            return BLOCK;
        }
        if (isHyphen(mark)) {
            boolean wrapped = isHyphen(first) && to - from == 2 && text.charAt(from + 1) == '\n';
            return to - from == 1 || wrapped ? HYPHEN : BLOCK;
        }
        if (breaks > 0) {
            return BLOCK;
        }
        return switch (mark) {
            case '\'', '’', '`', '´' -> spaces <= 1 && first == mark ? APOSTROPHE : BLOCK;
            case '.' -> first == '.' && spaces <= 1 ? DOT : BLOCK;
            case ',' -> first == ',' && spaces <= 2 ? COMMA : BLOCK;
            case '^' -> spaces == 0 ? CARET : BLOCK;
            default -> BLOCK;
        };
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '‐' || c == '‑' || c == '\u00ad';
    }
}
