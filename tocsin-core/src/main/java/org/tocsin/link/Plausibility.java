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
        if (e.birthDate().other() && !(e.name().whole() && e.contactAgrees())) {
            return false;
        }
        if (e.age() == Agreement.DIFFERS || (numberOrSexAgainst && !bornThatDay)) {
            return false;
        }
        if (e.birthDate() == DateLevel.NEAR) {
            return e.name().whole() && e.contactAgrees();
        }
        return switch (e.name()) {
            case FULL, SWAPPED -> true;
            case INITIAL -> true;
            case TYPO, SWAPPED_TYPO ->
                e.birthDate() == DateLevel.EXACT || e.contactAgrees() || e.birthDate() == DateLevel.PARTIAL;
            case TWO_TYPOS, DOUBLE_TYPO, SECOND_GIVEN, SURNAME, OTHER_GIVEN, OTHER_SURNAME, GIVEN, TYPO_SURNAME ->
                weakName(e);
            case MISSING -> e.contactAgrees() || (bornThatDay && e.householdAgrees());
            case DIFFERENT -> bornThatDay && e.householdAgrees();
        };
    }

    private static boolean weakName(Evidence e) {
        if (e.birthDate() == DateLevel.EXACT) {
            return e.name().competes() || e.householdAgrees() || numberNearlyAgrees(e);
        }
        boolean near = e.name().competes() && e.name() != NameLevel.OTHER_GIVEN;
        return near ? e.contactAgrees() : e.personalContactAgrees();
    }

    private static boolean numberNearlyAgrees(Evidence e) {
        return e.nir() == Agreement.NEAR || e.patientId() == Agreement.NEAR || e.email() == Agreement.NEAR;
    }
}
