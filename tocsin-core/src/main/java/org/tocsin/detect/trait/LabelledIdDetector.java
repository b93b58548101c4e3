package org.tocsin.detect.trait;

import org.tocsin.model.Check;
import org.tocsin.model.TraitType;

/** Patient, stay and document numbers that a label or heading announces and the registry need not hold. */
final class LabelledIdDetector implements Detector {
    private static final Kinds PATIENT = Kinds.of(Label.PATIENT_ID);
    private static final Kinds STAY = Kinds.of(Label.STAY_ID);
    private static final Kinds DOCUMENT = Kinds.of(Label.ID_DOCUMENT);
    private static final Kinds REGISTRY = Kinds.of(Label.REGISTRY_ID);
    private static final int SLOT = 48;
    private static final int LEAST = 4;
    private static final int MOST = 24;

    @Override
    public void find(Reading reading, Findings findings) {
        find(reading, PATIENT, TraitType.PATIENT_ID, findings);
        find(reading, STAY, TraitType.STAY_ID, findings);
        find(reading, DOCUMENT, TraitType.ID_DOCUMENT, findings);
        find(reading, REGISTRY, TraitType.REGISTRY_ID, findings);
    }

    private static void find(Reading reading, Kinds kinds, TraitType type, Findings findings) {
        for (Reading.Slot slot : reading.slots(kinds, SLOT)) {
            propose(reading, slot, type, findings);
        }
    }

    private static void propose(Reading reading, Reading.Slot slot, TraitType type, Findings findings) {
        int start = reading.valueAt(slot);
        if (start < 0) {
            return;
        }
        IdText id = value(reading, start);
        boolean nextLine = reading.newlines(slot.start(), start) > 0;
        if (isId(id, type) && !(nextLine && !reading.standsAlone(start, id.end())) && !isCutOff(reading, id)) {
            findings.add(type, id.value(), start, id.end(), Check.NONE, slot.rule(), strength(slot));
        }
    }

    private static int strength(Reading.Slot slot) {
        return slot.rule().equals("column") ? 63 : 76;
    }

    private static boolean isId(IdText id, TraitType type) {
        int length = id.value().length();
        int least = type == TraitType.ID_DOCUMENT ? 7 : LEAST;
        boolean fileName = type == TraitType.ID_DOCUMENT && id.value().indexOf('.') >= 0;
        return !fileName
                && length >= least
                && length <= MOST
                && id.digits() >= LEAST - 1
                && 2 * id.digits() >= length - 4;
    }

    private static boolean isCutOff(Reading reading, IdText id) {
        return reading.at(id.end()) == '@' || (reading.at(id.end()) == ',' && Tokens.isDigit(reading.at(id.end() + 1)));
    }

    /** The run that begins here, with further groups of digits after single spaces. */
    private static IdText value(Reading reading, int start) {
        IdText run = IdText.at(reading, start);
        int end = run.end();
        StringBuilder value = new StringBuilder(run.value());
        while (value.length() < 12
                && NumberSpan.isSpace(reading.at(end))
                && Tokens.isDigit(reading.at(end + 1))
                && (value.length() < 5 || IdText.digits(value) == value.length())) {
            IdText next = IdText.at(reading, end + 1);
            if (!next.isNumber() || next.end() > reading.limit(start)) {
                break;
            }
            value.append(next.value());
            end = next.end();
        }
        return new IdText(value.toString(), start, end);
    }
}
