package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.YearMonth;
import org.tocsin.model.Check;
import org.tocsin.model.FoundDate;
import org.tocsin.model.TraitType;

/**
 * Labelled birth dates that no ordinary date form covers: in words ({@code le douze mars mil neuf cent cinquante-quatre}), behind
 * the day of the week, with Roman months, with unknown parts ({@code 00/00/1954}, {@code vers 1954}), the year first with two
 * digits, torn within the year by a gap or line end, and with damaged month names.
 */
final class WrittenBirthDateDetector implements Detector {
    private static final LongOpenHashSet FILLERS = Words.set("date-fillers.txt");
    private static final LongOpenHashSet DOUBTS = Words.set("date-doubts.txt");
    private static final int SLOT = 110;
    private static final int MOST_FILLERS = 6;
    private static final int OLDEST = 125;
    private static final int STRENGTH = 94;

    private final int referenceYear;

    WrittenBirthDateDetector(int referenceYear) {
        this.referenceYear = referenceYear;
    }

    @Override
    public void find(Reading reading, Findings findings) {
        for (Reading.Slot slot : reading.slots(DateDetector.BIRTH, SLOT)) {
            propose(reading, slot, findings);
        }
    }

    private void propose(Reading reading, Reading.Slot slot, Findings findings) {
        Tokens tokens = reading.tokens();
        int token = tokens.at(slot.start());
        boolean doubt = isDoubtful(tokens, token - 1);
        boolean skipped = false;
        for (int n = 0; n < MOST_FILLERS && token < tokens.count() && !tokens.isDigits(token); n++) {
            boolean doubtful = DOUBTS.contains(tokens.hash(token));
            boolean filler = FILLERS.contains(tokens.hash(token)) || Labels.isFiller(tokens.hash(token));
            if (!doubtful && !filler) {
                break;
            }
            doubt |= doubtful;
            skipped |= !Labels.isFiller(tokens.hash(token));
            token++;
        }
        if (token < tokens.count() && reading.newlines(slot.start(), tokens.start(token)) <= 2) {
            read(reading, slot, new DateParts(reading, slot.end(), referenceYear), token, doubt, skipped, findings);
        }
    }

    /** Whether the label itself ends so: {@code née vers}, {@code né présumé le}. */
    private static boolean isDoubtful(Tokens tokens, int last) {
        return last > 0 && (DOUBTS.contains(tokens.hash(last)) || DOUBTS.contains(tokens.hash(last - 1)));
    }

    private void read(
            Reading reading,
            Reading.Slot slot,
            DateParts parts,
            int token,
            boolean doubt,
            boolean skipped,
            Findings findings) {
        DateParts.Read date = parts.at(token);
        if (date == null) {
            date = doubt ? parts.yearAlone(token) : parts.yearInWords(token);
        }
        if (date == null || !(doubt || skipped || date.unusual()) || !isPossible(date)) {
            return;
        }
        int monthAndDay = doubt ? 0 : date.month() * 100 + date.day();
        String iso = new FoundDate(
                        0,
                        0,
                        date.year(),
                        monthAndDay / 100,
                        monthAndDay % 100,
                        FoundDate.Kind.BIRTH,
                        FoundDate.Form.FULL)
                .iso();
        Check check = date.repaired() ? Check.REPAIRED : Check.NONE;
        int start = reading.tokens().start(token);
        findings.add(TraitType.BIRTH_DATE, iso, start, date.end(), check, slot.rule(), STRENGTH);
    }

    private boolean isPossible(DateParts.Read date) {
        return date.year() <= referenceYear
                && date.year() >= referenceYear - OLDEST
                && date.month() <= 12
                && (date.month() == 0 ? date.day() == 0 : fits(date));
    }

    private static boolean fits(DateParts.Read date) {
        return date.day() <= YearMonth.of(date.year(), date.month()).lengthOfMonth();
    }
}
