package org.tocsin.synth.leak;

import static org.tocsin.synth.leak.Trait.ADDRESS;
import static org.tocsin.synth.leak.Trait.AGE;
import static org.tocsin.synth.leak.Trait.DOB;
import static org.tocsin.synth.leak.Trait.FIRST;
import static org.tocsin.synth.leak.Trait.INITIAL;
import static org.tocsin.synth.leak.Trait.IPP;
import static org.tocsin.synth.leak.Trait.LAST;
import static org.tocsin.synth.leak.Trait.NIR;
import static org.tocsin.synth.leak.Trait.PHONE;
import static org.tocsin.synth.leak.Trait.STAY;

import java.util.EnumSet;
import java.util.List;
import org.tocsin.synth.people.Dice;

/** Which traits a document will show of its subject. */
final class Plans {
    private Plans() {}

    static EnumSet<Trait> draw(String role, List<String> wishes, Dice dice) {
        if (!role.equals("subject")) {
            return EnumSet.of(FIRST, LAST);
        }
        EnumSet<Trait> plan = drawn(dice.unit());
        boolean rich = plan.contains(IPP) && plan.contains(LAST);
        if (rich && dice.chance(0.3)) {
            plan.add(NIR);
        }
        if (rich && dice.chance(0.35)) {
            plan.add(ADDRESS);
        }
        if (rich && dice.chance(0.25)) {
            plan.add(PHONE);
        }
        if (rich && dice.chance(0.4)) {
            plan.add(STAY);
        }
        if (wishes.contains("full")) {
            plan = EnumSet.of(FIRST, LAST, DOB);
        }
        return plan;
    }

    private static EnumSet<Trait> drawn(double kind) {
        if (kind < 0.42) {
            return EnumSet.of(FIRST, LAST, DOB, IPP);
        }
        if (kind < 0.68) {
            return EnumSet.of(FIRST, LAST, DOB);
        }
        if (kind < 0.74) {
            return EnumSet.of(FIRST, LAST, NIR);
        }
        if (kind < 0.80) {
            return EnumSet.of(FIRST, LAST, ADDRESS);
        }
        if (kind < 0.85) {
            return EnumSet.of(FIRST, LAST);
        }
        if (kind < 0.88) {
            return EnumSet.of(LAST, INITIAL);
        }
        if (kind < 0.91) {
            return EnumSet.of(LAST, INITIAL, DOB);
        }
        if (kind < 0.94) {
            return EnumSet.of(FIRST, LAST, AGE);
        }
        if (kind < 0.97) {
            return EnumSet.of(IPP);
        }
        return EnumSet.noneOf(Trait.class);
    }
}
