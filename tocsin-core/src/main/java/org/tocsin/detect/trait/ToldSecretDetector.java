package org.tocsin.detect.trait;

import org.tocsin.model.Check;
import org.tocsin.model.TraitType;

/**
 * Secrets that follow their label without a colon ({@code code Wi-Fi CHU2024}, {@code code confidentiel 4821}) or after a few words
 * and {@code is} or {@code est}: taken only if they look like one. None is kept.
 */
final class ToldSecretDetector implements Detector {
    private static final Kinds KINDS = Kinds.of(Label.CREDENTIAL);
    private static final String VALUE = "secret";
    private static final int SLOT = 80;
    private static final int LEAST = 4;
    private static final int STRENGTH = 86;
    private static final int MOST_WORDS = 5;

    @Override
    public void find(Reading reading, Findings findings) {
        for (Reading.Slot slot : reading.slots(KINDS, SLOT)) {
            if (slot.rule().equals("label")) {
                int start = direct(reading, slot);
                propose(reading, slot, start < 0 ? told(reading, slot) : start, findings);
            }
        }
    }

    private static void propose(Reading reading, Reading.Slot slot, int start, Findings findings) {
        boolean quoted = start >= 0 && "\"«“".indexOf(reading.at(start)) >= 0;
        int end = start;
        while (start >= 0 && end < slot.end() && !Character.isWhitespace(reading.at(end))) {
            end++;
        }
        while (end > start && ".,;:)\"»”".indexOf(reading.at(end - 1)) >= 0) {
            end--;
        }
        if (end - start >= LEAST && (quoted || looksSecret(reading, start, end))) {
            findings.add(TraitType.CREDENTIAL, VALUE, start, end, Check.NONE, slot.rule(), STRENGTH);
        }
    }

    /** Directly behind the label on the same line; -1 if something else than spaces stands between. */
    private static int direct(Reading reading, Reading.Slot slot) {
        int i = slot.start();
        while (i < slot.end() && NumberSpan.isSpace(reading.at(i))) {
            i++;
        }
        boolean begins = i > slot.start() && Tokens.isAscii(reading.at(i));
        return begins && IdText.digits(reading, i, IdText.end(reading, i)) > 0 ? i : -1;
    }

    /** Behind {@code is} or {@code est}, a few words after the label on the same line. */
    private static int told(Reading reading, Reading.Slot slot) {
        Tokens tokens = reading.tokens();
        int first = tokens.at(slot.start());
        for (int i = first; i < Math.min(tokens.count(), first + MOST_WORDS) && tokens.end(i) < slot.end(); i++) {
            if (reading.newlines(slot.start(), tokens.start(i)) > 0 || reading.at(tokens.end(i)) == '.') {
                return -1;
            }
            String word = tokens.length(i) > 3 ? "" : tokens.folded(i);
            if (word.equals("IS") || word.equals("EST")) {
                int from = tokens.end(i) + 1;
                return reading.at(from) == ':' ? from + 2 : from;
            }
        }
        return -1;
    }

    /** A digit and no date, year or count of something. */
    private static boolean looksSecret(Reading reading, int start, int end) {
        int digits = IdText.digits(reading, start, end);
        boolean numeric = digits == end - start;
        boolean year = numeric && digits == 4 && (reading.at(start) == '2' && reading.at(start + 1) == '0');
        boolean date = reading.text().indexOf('/', start) >= 0
                && reading.text().indexOf('/', start) < end
                && digits >= end - start - 2;
        return digits > 0 && !year && !date;
    }
}
