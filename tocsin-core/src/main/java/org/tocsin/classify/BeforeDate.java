package org.tocsin.classify;

/** The stretch of text before a date in which its label stands: back to the line end, a border, a wide gap or the end of a sentence. */
record BeforeDate(String text, int start, int end) {
    private static final int LONGEST = 140;
    private static final int WIDE = 3;
    private static final int LONG_WORD = 4;

    /**
     * The stretch that ends with a date.
     *
     * @param bound where the date before ends, or 0
     * @param date  offset of the date
     */
    static BeforeDate of(String text, int bound, int date) {
        int end = date;
        while (end > bound && isPadding(text.charAt(end - 1))) {
            end--;
        }
        return new BeforeDate(text, start(text, Math.max(bound, end - LONGEST), end), end);
    }

    /** The line above, if the date begins its line and nothing else can be its label. */
    BeforeDate above(int bound) {
        if (!beginsLine()) {
            return this;
        }
        int up = end;
        while (up > bound && Character.isWhitespace(text.charAt(up - 1))) {
            up--;
        }
        return of(text, Math.min(bound, up), up);
    }

    boolean isEmpty() {
        return start >= end;
    }

    /** Whether nothing stands before the date on its line. */
    boolean beginsLine() {
        return isEmpty() && (end == 0 || text.charAt(end - 1) == '\n');
    }

    private static boolean isPadding(char c) {
        return c != '\n' && !Character.isLetterOrDigit(c) && c != ';';
    }

    private static int start(String text, int bound, int end) {
        int at = end;
        while (at > bound && !isBorder(text, at - 1, end)) {
            at--;
        }
        return at;
    }

    private static boolean isBorder(String text, int at, int end) {
        char c = text.charAt(at);
        return switch (c) {
            case '\n', '\t', '|', ';' -> true;
            case ' ' -> endsWideGap(text, at, end) || endsSentence(text, at - 1);
            default -> false;
        };
    }

    private static boolean endsWideGap(String text, int at, int end) {
        int from = at;
        while (from >= 0 && text.charAt(from) == ' ') {
            from--;
        }
        return at - from >= WIDE && at + 1 < end;
    }

    private static boolean endsSentence(String text, int at) {
        if (at < LONG_WORD || ".!?".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int letters = 0;
        while (letters < LONG_WORD && Character.isLetter(text.charAt(at - 1 - letters))) {
            letters++;
            if (at - 1 - letters < 0) {
                break;
            }
        }
        return letters >= LONG_WORD;
    }

    /** Names no person: the text is hidden. */
    @Override
    public String toString() {
        return "BeforeDate[" + start + "-" + end + "]";
    }
}
