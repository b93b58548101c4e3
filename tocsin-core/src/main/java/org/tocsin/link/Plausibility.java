package org.tocsin.link;

/**
 * What is worth a human's look. A name with a birth date that nobody of that name bears is somebody else; a surname alone says
 * nothing.
 */
final class Plausibility {
    private Plausibility() {}

    static boolean plausible(Evidence e) {
        if (e.identifierAgrees()) {
            return true;
        }
        boolean bornThatDay = e.birthDate() == DateLevel.EXACT;
        boolean numberOrSexAgainst = e.nir() == Agreement.DIFFERS || e.sex() == Agreement.DIFFERS;
        if (e.birthDate() == DateLevel.DIFFERENT
                || e.age() == Agreement.DIFFERS
                || (numberOrSexAgainst && !bornThatDay)) {
            return false;
        }
        if (e.birthDate() == DateLevel.NEAR) {
            return e.name().whole() && e.contactAgrees();
        }
        return switch (e.name()) {
            case FULL, SWAPPED -> true;
            case INITIAL -> true;
            case TYPO -> e.birthDate() == DateLevel.EXACT || e.contactAgrees() || e.birthDate() == DateLevel.PARTIAL;
            case DOUBLE_TYPO, SURNAME, OTHER_GIVEN, OTHER_SURNAME -> weakName(e);
            case MISSING -> e.contactAgrees();
            case DIFFERENT -> false;
        };
    }

    private static boolean weakName(Evidence e) {
        if (e.birthDate() == DateLevel.EXACT) {
            return e.name() != NameLevel.OTHER_SURNAME || e.contactAgrees();
        }
        boolean personal = e.email() == Agreement.AGREES || e.phone() == Agreement.AGREES;
        boolean near = e.name() == NameLevel.SURNAME || e.name() == NameLevel.DOUBLE_TYPO;
        return near ? e.contactAgrees() : personal;
    }
}
