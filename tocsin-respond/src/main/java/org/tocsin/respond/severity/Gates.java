package org.tocsin.respond.severity;

import java.util.EnumSet;
import java.util.Set;
import org.tocsin.model.Category;
import org.tocsin.model.Population;
import org.tocsin.respond.severity.Traits.Mark;

/** Which gates hold the notice of a person. */
final class Gates {
    private Gates() {}

    /** In the order of {@link Gate}. */
    static Set<Gate> of(Shown shown, Traits traits) {
        Set<Gate> gates = EnumSet.noneOf(Gate.class);
        whoTheyAre(shown, traits, gates);
        whatIsSecret(shown, traits, gates);
        wherePostGoes(shown, traits, gates);
        return gates;
    }

    private static void whoTheyAre(Shown shown, Traits traits, Set<Gate> gates) {
        boolean minor = traits.minor();
        add(gates, Gate.DECEASED, traits.is(Mark.DECEASED) || shown.subjectOf(Category.AUTOPSY));
        add(gates, Gate.MINOR, minor);
        add(gates, Gate.TURNS_18, traits.is(Mark.AROUND_MAJORITY));
        add(gates, Gate.CHILD_IN_CARE, traits.is(Mark.CHILD_IN_CARE) || (minor && traits.is(Mark.PROTECTED)));
        add(
                gates,
                Gate.PROTECTED_ADULT,
                !minor
                        && (traits.is(Mark.PROTECTED)
                                || (traits.is(Mark.GUARDIAN) && !traits.is(Mark.AROUND_MAJORITY))));
        add(gates, Gate.STAFF, traits.population() == Population.STAFF || traits.is(Mark.STAFF_TOO));
        add(gates, Gate.IMPORTANT_PERSON, traits.is(Mark.IMPORTANT));
    }

    private static void whatIsSecret(Shown shown, Traits traits, Set<Gate> gates) {
        boolean confidential = traits.is(Mark.CONFIDENTIAL);
        add(gates, Gate.SECRET_ADDRESS, traits.is(Mark.SECRET_ADDRESS) || confidential);
        add(
                gates,
                Gate.SECRET_BIRTH,
                traits.is(Mark.SECRET_BIRTH) || (confidential && shown.subjectOf(Category.OBSTETRICS)));
        add(gates, Gate.VIOLENCE, traits.is(Mark.VIOLENCE));
        add(gates, Gate.DETAINED, traits.is(Mark.DETAINED));
        add(gates, Gate.SENSITIVE_CARE, shown.sensitive() || shown.subjectOf(Category.PSYCHIATRY));
    }

    private static void wherePostGoes(Shown shown, Traits traits, Set<Gate> gates) {
        boolean careOfWomen = shown.subjectOf(Category.GYNAECOLOGY) || shown.subjectOf(Category.OBSTETRICS);
        boolean shared = traits.is(Mark.SHARED_HOUSEHOLD) || traits.is(Mark.SHARED_MAILBOX);
        add(gates, Gate.SHARED_HOUSEHOLD, careOfWomen && shared);
        add(gates, Gate.DUPLICATE_IDENTITY, traits.is(Mark.SAME_HUMAN));
        add(gates, Gate.DOUBTFUL_CONTACT, traits.is(Mark.DOUBTFUL_CONTACT));
    }

    private static void add(Set<Gate> gates, Gate gate, boolean holds) {
        if (holds) {
            gates.add(gate);
        }
    }
}
