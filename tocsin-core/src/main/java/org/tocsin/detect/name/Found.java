package org.tocsin.detect.name;

import org.tocsin.model.Check;
import org.tocsin.model.PersonName;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/** A name found at its place. */
record Found(PersonName name, int start, int end, String rule, boolean labelled) {
    Trait trait() {
        return new Trait(TraitType.NAME, name.encoded(), start, end, Check.NONE, rule, labelled);
    }

    boolean overlaps(Found other) {
        return start < other.end && other.start < end;
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Found[" + start + "-" + end + " " + rule + "]";
    }
}
