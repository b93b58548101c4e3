package org.tocsin.classify;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/** The shape of the lines of a stretch of text: what looks like a title, a subject line, a letterhead. */
final class Lines {
    private static final LongOpenHashSet LETTERHEAD = new LongOpenHashSet();
    private static final LongOpenHashSet SUBJECT = new LongOpenHashSet();

    static {
        for (Vocabulary.Line line : Vocabulary.lines("lines.txt")) {
            String word = line.cells().get(1);
            long hash = new Tokens().read(word, 0, word.length()).hash(0);
            switch (line.cells().get(0)) {
                case "letterhead" -> LETTERHEAD.add(hash);
                case "subject" -> SUBJECT.add(hash);
                default -> throw line.wrong();
            }
        }
    }

    private final Tokens tokens;
    private final int[] firstToken;
    private final int[] tokenCount;
    private final int[] ordinal;
    private final boolean[] capitals;

    /**
     * Measures the lines of {@code tokens}, just read from {@code text} between two offsets.
     *
     * @param before how many lines with words the document had before
     */
    Lines(CharSequence text, int from, int to, Tokens tokens, int before) {
        this.tokens = tokens;
        int lines = tokens.lines();
        firstToken = new int[lines];
        tokenCount = new int[lines];
        ordinal = new int[lines];
        capitals = new boolean[lines];
        int token = 0;
        int filled = before;
        int at = from;
        for (int line = 0; line < lines; line++) {
            firstToken[line] = token;
            while (token < tokens.size() && tokens.line(token) == line) {
                token++;
            }
            tokenCount[line] = token - firstToken[line];
            filled += tokenCount[line] > 0 ? 1 : 0;
            ordinal[line] = filled;
            at = measureCapitals(text, at, to, line) + 1;
        }
    }

    private int measureCapitals(CharSequence text, int from, int to, int line) {
        int upper = 0;
        int lower = 0;
        int at = from;
        while (at < to && text.charAt(at) != '\n') {
            char c = text.charAt(at++);
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
        }
        capitals[line] = upper >= 4 && upper >= 4 * lower;
        return at;
    }

    /** How many lines with words the document has up to here. */
    int filled() {
        return ordinal.length == 0 ? 0 : ordinal[ordinal.length - 1];
    }

    /** The number of the token's line in the document, counting lines with words from 1. */
    int ordinal(int token) {
        return ordinal[tokens.line(token)];
    }

    /** How much a phrase looks like a title where it stands: 1 a title, 0.2 a few words in a sentence. */
    double title(int first, int last) {
        int line = tokens.line(first);
        int words = 0;
        for (int l = line; l <= tokens.line(last); l++) {
            words += tokenCount[l];
        }
        boolean begins = firstToken[line] == first;
        long opening = tokens.hash(firstToken[line]);
        if (SUBJECT.contains(opening) && words <= 30) {
            return 1;
        }
        if (!begins && LETTERHEAD.contains(opening)) {
            return 0.3;
        }
        int covered = last - first + 1;
        if (covered * 2 >= words || (capitals[line] && words <= 16) || (begins && words <= 9)) {
            return 1;
        }
        return (begins && words <= 16) || words <= 8 ? 0.6 : 0.2;
    }
}
