package org.tocsin.detect.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Divides units into surname and given names, by shape, lists and registry. */
final class NameParser {
    private static final int MOST_UNITS = 6;
    private static final int MOST_SURNAMES = 3;
    private static final int MOST_GIVEN = 4;
    private static final double UNKNOWN = -2;
    private static final double CLEAR_ORDER = 3;

    private final Lexicon lexicon;

    NameParser(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** All ways to read a prefix of at least two of these units, the best first. */
    List<Parse> prefixes(List<Unit> units) {
        List<Parse> out = new ArrayList<>();
        for (int n = Math.min(MOST_UNITS, units.size()); n >= 2; n--) {
            addAll(units.subList(0, n), out);
        }
        out.sort((a, b) -> Double.compare(b.score(), a.score()));
        return out;
    }

    /** The best way to read all of these units. */
    Optional<Parse> whole(List<Unit> units) {
        List<Parse> out = new ArrayList<>();
        addAll(units.subList(0, Math.min(MOST_UNITS, units.size())), out);
        return out.stream().max((a, b) -> Double.compare(a.score(), b.score()));
    }

    /** Whether no other order of these units is nearly as good. */
    boolean orderKnown(List<Unit> units, Parse best) {
        if (best.mixed() || best.initials()) {
            return true;
        }
        List<Parse> all = new ArrayList<>();
        addAll(units.subList(0, best.units()), all);
        double other = all.stream()
                .filter(p -> p.surnameFirst() != best.surnameFirst())
                .mapToDouble(Parse::score)
                .max()
                .orElse(-100);
        return best.score() - other >= CLEAR_ORDER;
    }

    private void addAll(List<Unit> units, List<Parse> out) {
        int n = units.size();
        for (int k = 1; k < n; k++) {
            if (!joined(units, k)) {
                continue;
            }
            add(units.subList(0, k), units.subList(k, n), true, units.get(k).before(), out);
            add(units.subList(k, n), units.subList(0, k), false, units.get(k).before(), out);
        }
    }

    /** Whether units on each side of the division follow each other directly. */
    private static boolean joined(List<Unit> units, int division) {
        for (int i = 1; i < units.size(); i++) {
            Gap gap = units.get(i).before();
            boolean soft = gap == Gap.SPACE || gap == Gap.HYPHEN || gap == Gap.DOT || gap == Gap.UNDERSCORE;
            boolean carets = gap == Gap.CARET && i > division;
            if (i != division && !soft && !carets) {
                return false;
            }
        }
        return true;
    }

    private void add(List<Unit> surname, List<Unit> given, boolean surnameFirst, Gap between, List<Parse> out) {
        boolean wrong = surname.size() > MOST_SURNAMES
                || given.size() > MOST_GIVEN
                || surname.stream().anyMatch(Unit::initial)
                || (!surnameFirst && (between == Gap.COMMA || between == Gap.CARET));
        if (wrong || (given.get(0).initial() && given.stream().anyMatch(u -> !u.initial()))) {
            return;
        }
        double score = surnameFirst == surname.get(0).caps() ? 0.5 : 0;
        score += surname.stream().mapToDouble(u -> worth(u.surname())).sum();
        score += given.stream()
                .mapToDouble(u -> u.initial() ? 1 : worth(u.given()))
                .sum();
        score += shape(surname, given);
        boolean known = surname.stream().anyMatch(Unit::knownSurname)
                && lexicon.registered(Parse.join(surname), given.get(0).folded());
        if (known) {
            score += 8;
        }
        if (between == Gap.CARET || between == Gap.COMMA) {
            score += 4;
        }
        out.add(new Parse(List.copyOf(surname), List.copyOf(given), surnameFirst, known, score));
    }

    private static double worth(double strength) {
        return strength >= 4 ? strength : UNKNOWN;
    }

    private static double shape(List<Unit> surname, List<Unit> given) {
        boolean allCaps = surname.stream().allMatch(Unit::caps);
        boolean noCaps = surname.stream().noneMatch(Unit::caps);
        boolean givenCaps = given.stream().anyMatch(u -> u.caps() && !u.initial());
        boolean initials = given.stream().allMatch(Unit::initial);
        if (initials) {
            return allCaps ? 2 : 0;
        }
        if (allCaps && !givenCaps) {
            return 8;
        }
        if (!allCaps && !noCaps) {
            return -12;
        }
        return noCaps && givenCaps ? -8 : 0;
    }
}
