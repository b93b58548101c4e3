package org.tocsin.detect.trait;

import org.tocsin.model.Check;
import org.tocsin.model.Fold;
import org.tocsin.model.TraitType;

/** The place of birth that a label, a heading or the words after a birth date give. */
final class BirthPlaceDetector implements Detector {
    private static final Kinds KINDS = Kinds.of(Label.BIRTH_PLACE);
    private static final long A = Tokens.hash("A");
    private static final long AT = Tokens.hash("AT");

    @Override
    public void find(Reading reading, Findings findings) {
        for (Reading.Slot slot : reading.slots(KINDS, 64)) {
            if (slot.rule().equals("column")) {
                cell(reading, slot, findings);
            } else {
                int start = reading.valueAt(slot);
                propose(reading, start < 0 ? -1 : reading.tokens().at(start), findings);
            }
        }
        Tokens tokens = reading.tokens();
        for (LabelHit hit : reading.labels()) {
            if (hit.kinds().contains(Label.BIRTH_DATE)) {
                afterDate(reading, tokens.at(hit.end()), findings);
            }
        }
    }

    /** "né le 12 mars 1967 à Évry": the place after the date that follows a label. */
    private static void afterDate(Reading reading, int token, Findings findings) {
        Tokens tokens = reading.tokens();
        boolean digits = false;
        for (int i = token; i < Math.min(tokens.count(), token + 5); i++) {
            boolean preposition = !tokens.isDigits(i) && (tokens.hash(i) == A || tokens.hash(i) == AT);
            if (preposition && digits) {
                propose(reading, i + 1, findings);
                return;
            }
            digits |= tokens.isDigits(i);
        }
    }

    private static void propose(Reading reading, int token, Findings findings) {
        if (token < 0 || token >= reading.tokens().count()) {
            return;
        }
        Tokens tokens = reading.tokens();
        int first = token;
        while (first < tokens.count() && tokens.isDigits(first) && tokens.length(first) == 5) {
            first++;
        }
        PlaceName name = PlaceName.at(reading, first, false);
        if (name != null) {
            findings.add(TraitType.BIRTH_PLACE, name.value(), tokens.start(first), name.end(), Check.NONE, "label", 64);
        }
    }

    private static void cell(Reading reading, Reading.Slot slot, Findings findings) {
        String value = Fold.words(reading.text().substring(slot.start(), slot.end()));
        if (value.length() > 1 && value.length() < 80) {
            findings.add(TraitType.BIRTH_PLACE, value, slot.start(), slot.end(), Check.NONE, "column", 64);
        }
    }
}
