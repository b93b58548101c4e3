package org.tocsin.detect;

import java.util.List;
import java.util.Optional;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/** Which numbers and people of a text are said to be the mother's and the child's. */
final class MotherAndChild {
    private final String text;
    private final Lines lines;
    private final List<Trait> traits;

    MotherAndChild(String text, Lines lines, List<Trait> traits) {
        this.text = text;
        this.lines = lines;
        this.traits = traits;
    }

    /** Whose this trait is said to be. */
    Optional<Kin> of(Trait trait) {
        return Kin.before(text, lines.start(trait.start()), trait.start());
    }

    /** Whether a number of the mother's stands beside others. */
    boolean hasMothers() {
        return traits.stream()
                .filter(t -> t.labelled() && isPatientNumber(t))
                .anyMatch(t -> of(t).filter(k -> k == Kin.MOTHER).isPresent());
    }

    static boolean isPatientNumber(Trait trait) {
        return trait.type() == TraitType.PATIENT_ID || trait.type() == TraitType.STAY_ID;
    }

    /** Whether somebody is the mother or the child; where no word says so, who is no newborn may be the mother. */
    boolean is(Someone one, Kin kin) {
        if (one.newborn()) {
            return kin == Kin.CHILD;
        }
        Optional<Kin> said = one.names().stream().flatMap(n -> of(n).stream()).findFirst();
        return said.map(k -> k == kin).orElse(kin == Kin.MOTHER);
    }
}
