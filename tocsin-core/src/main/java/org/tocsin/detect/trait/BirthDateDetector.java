package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Check;
import org.tocsin.model.FoundDate;
import org.tocsin.model.FoundDate.Form;
import org.tocsin.model.FoundDate.Kind;
import org.tocsin.model.TraitType;
import org.tocsin.registry.PersonIndex;

/** Picks the birth dates among the dates of a passage; all other dates keep their span and give no trait. */
final class BirthDateDetector implements Detector {
    private static final int OLDEST = 125;
    private static final int SLOT = 30;
    private static final LongOpenHashSet OPEN = Words.set("open-date-headings.txt");

    private final DateDetector dates;
    private final BirthContext context;

    BirthDateDetector(PersonIndex index, DateDetector dates) {
        this.dates = dates;
        this.context = new BirthContext(index, dates.referenceYear());
    }

    @Override
    public void find(Reading reading, Findings findings) {
        List<FoundDate> found = dates.dates(reading);
        reading.dates(found);
        List<FoundDate> told =
                found.stream().filter(date -> date.kind() != Kind.STREET).toList();
        int latest = told.stream().mapToInt(FoundDate::year).max().orElse(0);
        for (FoundDate date : found) {
            propose(reading, date, latest, told.size() == 1, findings);
        }
        for (Reading.Slot slot : reading.slots(DateDetector.BIRTH, SLOT)) {
            repair(reading, slot, findings);
        }
    }

    private void propose(Reading reading, FoundDate date, int latest, boolean only, Findings findings) {
        FoundDate likely = context.century(reading, date);
        String rule = isPossible(likely) ? rule(reading, likely, latest, only) : null;
        if (rule != null) {
            add(findings, likely, rule, date.kind() == Kind.BIRTH ? 93 : 80);
        } else if (date.form() != Form.LOOSE) {
            findings.guard(date.start(), date.end(), 62);
        }
    }

    private static void add(Findings findings, FoundDate date, String rule, int strength) {
        findings.add(TraitType.BIRTH_DATE, date.iso(), date.start(), date.end(), Check.NONE, rule, strength);
    }

    private boolean isPossible(FoundDate date) {
        return date.year() <= dates.referenceYear() && date.year() >= dates.referenceYear() - OLDEST;
    }

    private @Nullable String rule(Reading reading, FoundDate date, int latest, boolean only) {
        if (date.kind() == Kind.BIRTH) {
            Columns.Column column = reading.columns().at(date.start());
            return column != null && column.kinds().contains(Label.BIRTH_DATE) ? "column" : "label";
        }
        if (date.kind() == Kind.OTHER && isOpen(reading, date)) {
            return context.support(reading, date) == 2 ? "registry" : null;
        }
        if (date.kind() != Kind.UNKNOWN) {
            return null;
        }
        return context.rule(reading, date, latest, only);
    }

    /** Whether the date stands in a column of a table whose heading says no more than {@code date}, numbered or cut off. */
    private static boolean isOpen(Reading reading, FoundDate date) {
        Columns.Column column = reading.isRow() ? reading.columns().at(date.start()) : null;
        if (column == null) {
            return false;
        }
        Tokens words = Tokens.of(Labels.splitCamelCase(column.field().label()));
        for (int i = 0; i < words.count(); i++) {
            if (!words.isDigits(i) && !OPEN.contains(words.hash(i))) {
                return false;
            }
        }
        return words.count() > 0;
    }

    /** A labelled date in which character recognition took letters for digits. */
    private void repair(Reading reading, Reading.Slot slot, Findings findings) {
        String damaged = reading.text().substring(slot.start(), slot.end());
        if (!Lookalikes.isBesideDigit(damaged)) {
            return;
        }
        Reading repaired = Reading.of(Lookalikes.toDigits(damaged));
        DateScanner scanner = new DateScanner(repaired, dates.referenceYear());
        for (int i = 0; i < Math.min(3, repaired.tokens().count()); i++) {
            FoundDate date = scanner.at(i);
            if (date != null && isPossible(date) && date.form() != Form.LOOSE && changed(damaged, repaired, date)) {
                FoundDate placed = date.moved(slot.start());
                findings.add(
                        TraitType.BIRTH_DATE,
                        placed.iso(),
                        placed.start(),
                        placed.end(),
                        Check.REPAIRED,
                        slot.rule(),
                        75);
                return;
            }
        }
    }

    private static boolean changed(String damaged, Reading repaired, FoundDate date) {
        return !damaged.substring(date.start(), date.end())
                .equals(repaired.text().substring(date.start(), date.end()));
    }

    /** The kinds of label that announce a birth date. */
    static Kinds kinds() {
        return DateDetector.BIRTH;
    }
}
