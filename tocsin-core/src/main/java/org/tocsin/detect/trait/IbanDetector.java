package org.tocsin.detect.trait;

import org.jspecify.annotations.Nullable;
import org.tocsin.model.Check;
import org.tocsin.model.TraitType;

/** IBANs of any country, in groups or glued, and labelled French RIBs, which are given as their IBAN. */
final class IbanDetector implements Detector {
    private static final Kinds KINDS = Kinds.of(Label.IBAN, Label.RIB);
    private static final int RIB_LENGTH = 23;
    private static final int SLOT = 80;

    /** Characters gathered across gaps and where they end. */
    private record Gathered(String characters, int end) {}

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int n = 0; n < tokens.numberCount(); n++) {
            int i = tokens.nthNumber(n) - 1;
            if (i >= 0 && tokens.gapAfter(i) <= 1 && tokens.length(i) >= 2 && !tokens.isDigits(i)) {
                propose(reading, tokens.end(i) - 2, findings);
            }
        }
        for (Reading.Slot slot : reading.slots(KINDS, SLOT)) {
            rib(reading, slot, findings);
        }
    }

    private static void propose(Reading reading, int start, Findings findings) {
        boolean glued = Reading.isWord(reading.at(start - 1));
        if (glued && !reading.text().regionMatches(true, start - 4, "IBAN", 0, 4)) {
            return;
        }
        int length = Iban.length(reading.text().substring(start, start + 2).toUpperCase(java.util.Locale.ROOT));
        Gathered gathered = length == 0 ? null : gather(reading, start, length);
        if (gathered == null) {
            return;
        }
        boolean valid = Iban.isValid(gathered.characters);
        String support = reading.support(start, KINDS);
        if (valid || (support != null && !Reading.isWord(reading.at(gathered.end)))) {
            Check check = valid ? Check.VALID : Check.INVALID;
            String rule = support == null ? "printed" : support;
            findings.add(TraitType.IBAN, gathered.characters, start, gathered.end, check, rule, valid ? 92 : 60);
        }
    }

    /** This many letters and digits, with spaces, hyphens, dots and single line breaks between them. */
    private static @Nullable Gathered gather(Reading reading, int start, int length) {
        StringBuilder out = new StringBuilder(length);
        int gap = 0;
        for (int i = start; i < reading.limit(start) && gap <= 3; i++) {
            char c = reading.at(i);
            if (c < 0x80 && Reading.isWord(c)) {
                out.append(Character.toUpperCase(c));
                gap = 0;
                if (out.length() == length) {
                    return isDigitPart(out) ? new Gathered(out.toString(), i + 1) : null;
                }
            } else if (NumberSpan.isSeparator(c) || c == '|') {
                gap++;
            } else {
                return null;
            }
        }
        return null;
    }

    /** Words are letters: an account number has more digits than letters. */
    private static boolean isDigitPart(CharSequence characters) {
        return 2 * characters.chars().filter(c -> c >= '0' && c <= '9').count() > characters.length();
    }

    private static void rib(Reading reading, Reading.Slot slot, Findings findings) {
        int start = reading.valueAt(slot);
        Gathered gathered = start < 0 ? null : gather(reading, start, RIB_LENGTH);
        if (gathered != null && Iban.isRib(gathered.characters) && !Reading.isWord(reading.at(gathered.end))) {
            String iban = Iban.ofRib(gathered.characters);
            findings.add(TraitType.IBAN, iban, start, gathered.end, Check.VALID, slot.rule(), 91);
        }
    }
}
