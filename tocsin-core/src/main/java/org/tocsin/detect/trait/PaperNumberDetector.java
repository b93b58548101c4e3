package org.tocsin.detect.trait;

import java.util.Locale;
import org.tocsin.model.Check;
import org.tocsin.model.TraitType;

/**
 * Labelled numbers of identity papers in groups or with few figures: passports {@code 12 AB 34567} (two figures, two letters, five
 * figures), identity cards of the new kind {@code X4RTBPFW4} (nine letters and figures without vowels, ICAO 9303), old ones and
 * foreigners' numbers in groups {@code 8806 9231 0285}.
 */
final class PaperNumberDetector implements Detector {
    private static final Kinds KINDS = Kinds.of(Label.ID_DOCUMENT);
    private static final int SLOT = 48;
    private static final int STRENGTH = 77;
    private static final int CARD = 9;
    private static final int[] LENGTHS = {12, 10, 9};

    @Override
    public void find(Reading reading, Findings findings) {
        for (Reading.Slot slot : reading.slots(KINDS, SLOT)) {
            int start = reading.valueAt(slot);
            if (start >= 0) {
                propose(reading, slot, start, findings);
            }
        }
    }

    private static void propose(Reading reading, Reading.Slot slot, int start, Findings findings) {
        for (int length : LENGTHS) {
            int end = end(reading, start, length);
            String value = end < 0 ? "" : compact(reading, start, end);
            if (end >= 0 && isPaper(value)) {
                findings.add(TraitType.ID_DOCUMENT, value, start, end, Check.NONE, slot.rule(), STRENGTH);
                return;
            }
        }
    }

    private static boolean isPaper(String value) {
        int digits = IdText.digits(value);
        if (value.length() != CARD) {
            return digits == value.length();
        }
        return isPassport(value) || (digits > 0 && digits < CARD && isConsonants(value));
    }

    private static boolean isPassport(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Tokens.isDigit(value.charAt(i)) == (i == 2 || i == 3)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isConsonants(String value) {
        return value.chars().noneMatch(c -> "AEIOUY".indexOf(c) >= 0);
    }

    /** Where this many letters and figures end, single spaces between them; -1 if a word goes on behind them. */
    private static int end(Reading reading, int start, int length) {
        int limit = reading.limit(start);
        int seen = 0;
        int i = start;
        while (i < limit && seen < length) {
            char c = reading.at(i);
            if (IdText.isAscii(c)) {
                seen++;
            } else if (!NumberSpan.isSpace(c) || !IdText.isAscii(reading.at(i + 1))) {
                return -1;
            }
            i++;
        }
        return seen == length && !Reading.isWord(reading.at(i)) ? i : -1;
    }

    private static String compact(Reading reading, int start, int end) {
        StringBuilder out = new StringBuilder();
        for (int i = start; i < end; i++) {
            if (IdText.isAscii(reading.at(i))) {
                out.append(reading.at(i));
            }
        }
        return out.toString().toUpperCase(Locale.ROOT);
    }
}
