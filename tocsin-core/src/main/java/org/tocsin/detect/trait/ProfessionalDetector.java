package org.tocsin.detect.trait;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Check;
import org.tocsin.model.TraitType;
import org.tocsin.registry.PersonIndex;

/** RPPS, ADELI and FINESS numbers, labelled or, for RPPS, held by the registry; also in the national form of twelve digits. */
final class ProfessionalDetector implements Detector {
    private static final int SLOT = 40;
    private static final int RPPS_LENGTH = 11;
    private static final int SHORT_LENGTH = 9;

    private final PersonIndex index;

    ProfessionalDetector(PersonIndex index) {
        this.index = index;
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int n = 0; n < tokens.numberCount(); n++) {
            int i = tokens.nthNumber(n);
            if (tokens.length(i) == RPPS_LENGTH) {
                held(reading, i, findings);
            }
        }
        labelled(reading, Label.RPPS, TraitType.RPPS, RPPS_LENGTH, findings);
        labelled(reading, Label.ADELI, TraitType.ADELI, SHORT_LENGTH, findings);
        labelled(reading, Label.FINESS, TraitType.FINESS, SHORT_LENGTH, findings);
    }

    private void held(Reading reading, int token, Findings findings) {
        String digits = reading.tokens().string(token);
        int start = reading.tokens().start(token);
        if (Luhn.isValid(digits)
                && !reading.isCut(start, start + RPPS_LENGTH)
                && index.byIdentifier(TraitType.RPPS, digits).length > 0) {
            findings.add(TraitType.RPPS, digits, start, start + RPPS_LENGTH, Check.VALID, "registry", 88);
        }
    }

    private static void labelled(Reading reading, Label label, TraitType type, int length, Findings findings) {
        for (Reading.Slot slot : reading.slots(Kinds.of(label), SLOT)) {
            int start = reading.valueAt(slot);
            IdText value = start < 0 ? null : exact(reading, start, length);
            if (value != null) {
                findings.add(type, value.value(), start, value.end(), check(type, value.value()), slot.rule(), 90);
            }
        }
    }

    /** The value of this length, or the national form with one digit before it. */
    private static @Nullable IdText exact(Reading reading, int start, int length) {
        IdText plain = IdText.compact(reading, start, length);
        if (plain != null) {
            return plain;
        }
        IdText national = IdText.compact(reading, start, length + 1);
        return national == null ? null : new IdText(national.value().substring(1), national.start(), national.end());
    }

    private static Check check(TraitType type, String value) {
        if (type == TraitType.ADELI) {
            return Check.NONE;
        }
        String digits = value.toUpperCase(Locale.ROOT).replace('A', '0').replace('B', '0');
        return Luhn.isValid(digits) ? Check.VALID : Check.INVALID;
    }

    /** The types that this detector finds. */
    static Set<TraitType> types() {
        return EnumSet.of(TraitType.RPPS, TraitType.ADELI, TraitType.FINESS);
    }
}
