package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.tocsin.model.FoundDate;

/** Tells dates that name a street, as in {@code 15 rue du 8 Mai 1945} or {@code place des Martyrs du 11 juin 1944}, from all others. */
final class StreetDates {
    private static final LongOpenHashSet LINKS = Words.hashes("DU", "DE", "DES", "LA", "LE", "LES");
    private static final long LE = Tokens.hash("LE");
    private static final long DU = Tokens.hash("DU");
    private static final int MOST_WORDS = 8;
    private static final int WIDEST_GAP = 3;

    private StreetDates() {}

    /** Whether the words before this date are a kind of street or place and what joins it to its name. */
    static boolean isName(Reading reading, FoundDate date) {
        Tokens tokens = reading.tokens();
        int first = tokens.at(date.start());
        int links = first;
        while (links > 0 && first - links < WIDEST_GAP && LINKS.contains(tokens.hash(links - 1))) {
            links--;
        }
        boolean linked = links < first;
        if (linked && tokens.hash(first - 1) == LE) {
            // born at Cours le 12 mars: the town is named like a kind of street
            return false;
        }
        boolean may = linked || isWritten(reading, date);
        for (int i = first - 1; may && i >= 0 && first - i <= MOST_WORDS && joins(reading, i); i--) {
            int end = AddressDetector.kindOfStreet(tokens, i);
            boolean numbered = tokens.length(i) > 1 || StreetNumber.before(reading, i) >= 0;
            if (end > 0 && numbered && (end == links || isNamedFor(reading, end, links, first))) {
                return true;
            }
            may = i >= links || (linked && !tokens.isDigits(i));
        }
        return false;
    }

    /** {@code Martyrs} in {@code rue des Martyrs du}: words with capitals or small links, and {@code du} right before the date. */
    private static boolean isNamedFor(Reading reading, int from, int links, int first) {
        Tokens tokens = reading.tokens();
        if (from >= links || tokens.hash(first - 1) != DU) {
            return false;
        }
        for (int i = from; i < links; i++) {
            if (!LINKS.contains(tokens.hash(i)) && !PlaceName.isCapital(reading, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the month is written as a word: {@code RUE 8 MAI 1945}. */
    private static boolean isWritten(Reading reading, FoundDate date) {
        for (int i = date.start(); i < date.end(); i++) {
            if (Tokens.isLetter(reading.at(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but blanks, hyphens, an apostrophe, the point of an abbreviation or one line break stand behind a word. */
    private static boolean joins(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        int breaks = 0;
        for (int i = tokens.end(token); i < tokens.end(token) + tokens.gapAfter(token); i++) {
            char c = reading.at(i);
            breaks += c == '\n' ? 1 : 0;
            boolean abbreviated = c == '.' && tokens.length(token) <= 4;
            boolean blank = c == '\n' || NumberSpan.isSpace(c) || NumberSpan.isHyphen(c) || c == '\'' || c == '’';
            if (!blank && !abbreviated) {
                return false;
            }
        }
        return breaks <= 1 && tokens.gapAfter(token) <= WIDEST_GAP;
    }
}
