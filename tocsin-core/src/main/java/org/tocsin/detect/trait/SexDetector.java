package org.tocsin.detect.trait;

import org.tocsin.model.Check;
import org.tocsin.model.TraitType;

/** The sex that a label or heading announces. */
final class SexDetector implements Detector {
    private static final Kinds KINDS = Kinds.of(Label.SEX);

    @Override
    public void find(Reading reading, Findings findings) {
        for (Reading.Slot slot : reading.slots(KINDS, 24)) {
            int start = reading.valueAt(slot);
            int token = start < 0 ? -1 : reading.tokens().at(start);
            String value = token < 0 ? "" : value(reading.tokens().folded(token));
            if (!value.isEmpty()) {
                int end = reading.tokens().end(token);
                findings.add(TraitType.SEX, value, start, end, Check.NONE, slot.rule(), 55);
            }
        }
    }

    private static String value(String word) {
        return switch (word) {
            case "F", "FEMININ", "FEMME", "FEMALE", "FILLE", "2", "W", "FEM", "MME", "MADAME" -> "F";
            case "M", "MASCULIN", "HOMME", "H", "MALE", "GARCON", "1", "MASC", "MR", "MONSIEUR" -> "M";
            default -> "";
        };
    }
}
