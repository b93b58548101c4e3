package org.tocsin.detect.trait;

/** The house number before a street type. */
final class StreetNumber {
    private StreetNumber() {}

    /** Whether one of the two tokens before this one is a number: without one no house number stands there. */
    static boolean mayPrecede(Tokens tokens, int token) {
        return (token > 0 && tokens.isDigits(token - 1)) || (token > 1 && tokens.isDigits(token - 2));
    }

    /** Where the number before this token begins ("12", "12 bis", "12-14", "3 B"); -1 if there is none. */
    static int before(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        int number = token - 1;
        if (number > 0 && isSuffix(tokens, number) && tokens.gapAfter(number - 1) <= 2) {
            number--;
        }
        if (number < 0
                || !isNumber(tokens, number)
                || !isClose(reading, tokens.end(number), tokens.start(number + 1))) {
            return -1;
        }
        int start = tokens.start(number);
        char before = reading.at(start - 1);
        if ((before == '-' || before == '/')
                && number > 0
                && isNumber(tokens, number - 1)
                && tokens.gapAfter(number - 1) == 1) {
            boolean range = tokens.number(number - 1) < tokens.number(number)
                    && !Tokens.isDigit(reading.at(tokens.start(number - 1) - 2));
            return range ? tokens.start(number - 1) : -1;
        }
        boolean piece = (before == '.' || before == ',' || before == ':') && Tokens.isDigit(reading.at(start - 2));
        return piece || Reading.isWord(before) ? -1 : start;
    }

    private static boolean isNumber(Tokens tokens, int token) {
        return tokens.isDigits(token) && tokens.length(token) <= 4 && tokens.number(token) > 0;
    }

    private static boolean isSuffix(Tokens tokens, int token) {
        if (tokens.isDigits(token)) {
            return false;
        }
        return switch (tokens.length(token) > 6 ? "" : tokens.folded(token)) {
            case "BIS", "TER", "QUATER", "B", "T", "A", "C", "D", "E", "F" -> true;
            default -> false;
        };
    }

    private static boolean isClose(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = reading.at(i);
            if (c != ',' && c != '\n' && c != '°' && c != '.' && !NumberSpan.isSpace(c)) {
                return false;
            }
        }
        return to - from <= 3;
    }
}
