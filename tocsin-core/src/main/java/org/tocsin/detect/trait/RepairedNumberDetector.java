package org.tocsin.detect.trait;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Check;
import org.tocsin.model.TraitType;

/**
 * Labelled IBANs, RPPS and FINESS numbers in which character recognition took letters for digits: the repair is taken where the
 * check digits are then right.
 */
final class RepairedNumberDetector implements Detector {
    private static final Kinds ACCOUNT = Kinds.of(Label.IBAN, Label.RIB);
    private static final int SLOT = 64;
    private static final int STRENGTH = 91;
    private static final int BANK_AND_BRANCH = 14;
    private static final int KEY = 25;
    private static final int FRENCH = 27;

    /** A kind of number whose check is that of Luhn. */
    private record Kind(Kinds kinds, TraitType type, int length) {}

    private static final List<Kind> LUHN = List.of(
            new Kind(Kinds.of(Label.RPPS), TraitType.RPPS, 11), new Kind(Kinds.of(Label.FINESS), TraitType.FINESS, 9));

    @Override
    public void find(Reading reading, Findings findings) {
        for (Reading.Slot slot : reading.slots(ACCOUNT, SLOT)) {
            account(reading, slot, findings);
        }
        for (Kind kind : LUHN) {
            for (Reading.Slot slot : reading.slots(kind.kinds, SLOT / 2)) {
                number(reading, slot, kind, findings);
            }
        }
    }

    private static void number(Reading reading, Reading.Slot slot, Kind kind, Findings findings) {
        int start = firstOf(reading, slot);
        IdText printed = start < 0 ? null : gathered(reading, start, kind.length);
        if (printed == null || printed.isNumber()) {
            return;
        }
        String digits = Lookalikes.toDigits(printed.value());
        if (Luhn.isValid(digits)) {
            findings.add(kind.type, digits, start, printed.end(), Check.REPAIRED, slot.rule(), STRENGTH);
        }
    }

    /** The first digit or lookalike that begins a run with a digit in it. */
    private static int firstOf(Reading reading, Reading.Slot slot) {
        for (int i = slot.start(); i < slot.end(); i++) {
            boolean begins = IdText.isAscii(reading.at(i)) && !Reading.isWord(reading.at(i - 1));
            int end = begins ? IdText.end(reading, i) : i;
            if (begins && IdText.digits(reading, i, end) > 0) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable IdText gathered(Reading reading, int start, int length) {
        StringBuilder out = new StringBuilder(length);
        for (int i = start; i < reading.limit(start) && i - start < 2 * length; i++) {
            char c = reading.at(i);
            if (IdText.isAscii(c) || c == '|' || c == '!') {
                out.append(c);
                if (out.length() == length) {
                    return Reading.isWord(reading.at(i + 1)) ? null : new IdText(out.toString(), start, i + 1);
                }
            } else if (!NumberSpan.isSeparator(c)) {
                return null;
            }
        }
        return null;
    }

    /** A French IBAN: figures in bank, branch and key; letters may stand in the account alone. */
    private static void account(Reading reading, Reading.Slot slot, Findings findings) {
        int at = reading.text().indexOf("FR", slot.start());
        if (at < 0 || at >= slot.end()) {
            return;
        }
        IdText printed = gathered(reading, at, FRENCH);
        if (printed == null || Iban.isValid(printed.value().toUpperCase(Locale.ROOT))) {
            return;
        }
        String value = printed.value();
        String mended = "FR"
                + figures(value.substring(2, BANK_AND_BRANCH))
                + value.substring(BANK_AND_BRANCH, KEY).toUpperCase(Locale.ROOT)
                + figures(value.substring(KEY));
        String whole = "FR" + figures(value.substring(2));
        String right = Iban.isValid(mended) ? mended : Iban.isValid(whole) ? whole : "";
        if (!right.isEmpty()) {
            findings.add(TraitType.IBAN, right, at, printed.end(), Check.REPAIRED, slot.rule(), STRENGTH);
        }
    }

    private static String figures(String part) {
        return Lookalikes.toDigits(part);
    }
}
