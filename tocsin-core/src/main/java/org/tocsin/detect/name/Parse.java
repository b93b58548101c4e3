package org.tocsin.detect.name;

import java.util.List;
import java.util.StringJoiner;
import org.tocsin.model.PersonName;

/**
 * One way to read units as surname and given names.
 *
 * @param surname      the units of the surname
 * @param given        the units of the given names
 * @param surnameFirst whether the surname stands first
 * @param registered   whether the registry holds somebody of this name
 * @param score        how well the units fit
 */
record Parse(List<Unit> surname, List<Unit> given, boolean surnameFirst, boolean registered, double score) {
    PersonName name(boolean orderKnown) {
        return new PersonName(join(surname), "", join(given), orderKnown);
    }

    int units() {
        return surname.size() + given.size();
    }

    /** Whether shape alone tells the parts: a surname in capitals, a given name not. */
    boolean mixed() {
        return surname.stream().allMatch(Unit::caps)
                && given.stream().noneMatch(u -> u.caps() && !u.initial())
                && given.stream().anyMatch(u -> !u.initial());
    }

    boolean initials() {
        return given.stream().allMatch(Unit::initial);
    }

    boolean knownGiven() {
        return given.stream().anyMatch(Unit::knownGiven);
    }

    boolean knownSurname() {
        return surname.stream().anyMatch(Unit::knownSurname);
    }

    boolean plainGiven() {
        return given.stream().anyMatch(u -> u.knownGiven() && !u.ambiguous());
    }

    boolean plainSurname() {
        return surname.stream().anyMatch(u -> !u.ambiguous());
    }

    Unit last() {
        return surnameFirst && !given.isEmpty() ? given.get(given.size() - 1) : surname.get(surname.size() - 1);
    }

    static String join(List<Unit> units) {
        StringJoiner out = new StringJoiner(" ");
        units.forEach(u -> out.add(u.folded()));
        return out.toString();
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Parse[" + surname.size() + "+" + given.size() + " " + score + "]";
    }
}
