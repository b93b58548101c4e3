package org.tocsin.link;

/**
 * How a name that a passage shows agrees with a registry person.
 *
 * @param level   how far
 * @param partly  whether a surname or a given name agrees as part of a compound or among others only, though the level is that of the
 *     whole: {@code DUPONT} and someone called DUPONT-MARTIN, {@code Jeanne Louise} and someone whose first name is Louise
 * @param beyond  whether a given name is shown that the person does not bear
 * @param surname the words that were compared with the surnames, folded
 */
record NameMatch(NameLevel level, boolean partly, boolean beyond, String surname) {
    static final NameMatch NONE = new NameMatch(NameLevel.MISSING, false, false, "");

    /** The one of the better level, else the one that agrees as a whole. */
    static NameMatch better(NameMatch a, NameMatch b) {
        if (a.level == b.level) {
            return a.partly && !b.partly ? b : a;
        }
        return NameLevel.better(a.level, b.level) == a.level ? a : b;
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "NameMatch[" + level + (partly ? ", partly]" : "]");
    }
}
