package org.tocsin.detect;

import java.util.Arrays;
import java.util.List;
import org.tocsin.model.PersonName;

/** Whether two names of one passage can be the same person's. */
final class SameName {
    private SameName() {}

    /** Whether a shorter or other form of a name may stand for the other. */
    static boolean compatible(PersonName a, PersonName b) {
        boolean straight = surnames(a, b) && given(a.givenNames(), b.givenNames());
        boolean swapped = (!a.orderKnown() || !b.orderKnown())
                && !a.given().isEmpty()
                && a.surname().equals(b.given())
                && a.given().equals(b.surname());
        return straight || swapped;
    }

    private static boolean surnames(PersonName a, PersonName b) {
        if (a.surname().equals(b.surname())) {
            return true;
        }
        boolean crossed = (!a.otherSurname().isEmpty() && a.otherSurname().equals(b.surname()))
                || (!b.otherSurname().isEmpty() && b.otherSurname().equals(a.surname()));
        return crossed || partOf(a.surname(), b.surname()) || partOf(b.surname(), a.surname());
    }

    private static boolean partOf(String part, String whole) {
        return part.length() > 3 && Arrays.asList(whole.split(" ")).contains(part) && whole.indexOf(' ') > 3;
    }

    private static boolean given(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return true;
        }
        return agrees(a.get(0), b) || agrees(b.get(0), a);
    }

    private static boolean agrees(String one, List<String> others) {
        return others.stream()
                .anyMatch(
                        o -> o.equals(one) || ((o.length() == 1 || one.length() == 1) && o.charAt(0) == one.charAt(0)));
    }
}
