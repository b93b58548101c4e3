package org.tocsin.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.LinkStatus;

/** The rules by which a link is confirmed without a human, and which of the others a human should see. */
final class Rules {
    /** Bits behind the best from which a candidate is not worth a human's look. */
    private static final double BEHIND = 10;

    /** The same of one who bears no such name, but a compound of which it is a part. */
    private static final double PARTLY_BEHIND = 3;

    /** From this probability on who bears the whole name is told from those who bear a part of it. */
    private static final double SURELY = 0.99;

    private Rules() {}

    static List<Candidate> apply(List<Candidate> candidates, LinkSettings settings) {
        Candidate winner = winner(candidates, settings.leastProbability());
        if (winner == null) {
            return limited(candidates, settings.mostHomonyms());
        }
        List<Candidate> judged = new ArrayList<>();
        for (Candidate c : candidates) {
            boolean won = c.person() == winner.person();
            judged.add(won ? winner.with(LinkStatus.CONFIRMED) : c.with(LinkStatus.REJECTED));
        }
        return judged;
    }

    /**
     * Candidates far weaker than the best lose, those with whom only a part of the name agrees sooner; of the rest every homonym is listed,
     * up to a bound.
     */
    private static List<Candidate> limited(List<Candidate> judged, int most) {
        if (judged.isEmpty()) {
            return judged;
        }
        double best = judged.get(0).weight();
        List<Candidate> kept = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            Candidate c = judged.get(i);
            double behind = c.rarity().partly() ? PARTLY_BEHIND : BEHIND;
            boolean lost = c.weight() < best - behind || i >= most;
            kept.add(lost ? c.with(LinkStatus.REJECTED) : c);
        }
        return kept;
    }

    private static @Nullable Candidate winner(List<Candidate> candidates, double least) {
        Candidate found = only(candidates, Rules::identifierHolds, Rule.IDENTIFIER);
        if (found == null && candidates.stream().noneMatch(Rules::identifierHolds)) {
            found = byNameAndBirthDate(candidates);
            if (found == null) {
                found = only(candidates, Rules::nameAndContactHold, Rule.NAME_AND_CONTACT);
                found = found == null ? wholly(candidates, Rules::nameAndContactHold, Rule.NAME_AND_CONTACT) : found;
            }
        }
        if (found == null
                || found.probability() < least
                || found.person() != candidates.get(0).person()) {
            return null;
        }
        return found;
    }

    /** The identifier agrees and the rest of the evidence does not show that it is somebody else's, as a parent's NIR would. */
    private static boolean identifierHolds(Candidate c) {
        Evidence e = c.evidence();
        if (!e.identifierAgrees()) {
            return false;
        }
        boolean nameAgainst = e.name() == NameLevel.DIFFERENT
                || e.name() == NameLevel.OTHER_GIVEN
                || e.name() == NameLevel.TYPO_SURNAME;
        boolean nameFor = e.name().competes() || e.name() == NameLevel.GIVEN;
        if (nameAgainst) {
            return e.birthDate() == DateLevel.EXACT;
        }
        return e.identified() || nameFor || e.contactAgrees() || e.birthDate() == DateLevel.EXACT;
    }

    private static @Nullable Candidate byNameAndBirthDate(List<Candidate> candidates) {
        Predicate<Candidate> born = c ->
                c.evidence().birthDate() == DateLevel.EXACT && !againstIdentity(c.evidence()) && competes(c.evidence());
        Predicate<Candidate> whole = born.and(c -> c.evidence().name().exact());
        if (candidates.stream().anyMatch(whole)) {
            return settled(candidates, whole);
        }
        // one mistyped letter is allowed where nobody else of that day and name fits, not even a twin of another given
        // name
        Candidate typed = only(candidates, born, Rule.NAME_AND_BIRTH_DATE);
        if (typed != null && typed.evidence().name().typo()) {
            return typed;
        }
        Predicate<Candidate> notOther = born.and(c -> c.evidence().name() != NameLevel.OTHER_GIVEN);
        Candidate initial = only(candidates, notOther, Rule.NAME_AND_BIRTH_DATE);
        return initial != null && initial.evidence().name() == NameLevel.INITIAL ? initial : null;
    }

    private static boolean competes(Evidence e) {
        return e.name().competes() || e.contactAgrees();
    }

    /** Homonyms born on one day are told apart by a contact that only one of them has. */
    private static @Nullable Candidate settled(List<Candidate> candidates, Predicate<Candidate> whole) {
        Candidate alone = only(candidates, whole, Rule.NAME_AND_BIRTH_DATE);
        Candidate reached = alone != null
                ? alone
                : only(candidates, whole.and(c -> c.evidence().contactAgrees()), Rule.NAME_AND_BIRTH_DATE);
        return reached != null ? reached : wholly(candidates, whole, Rule.NAME_AND_BIRTH_DATE);
    }

    /**
     * Of a household or of twins the only one who bears the name as it is shown, where the others share a part of it: {@code Jean-Baptiste}
     * is not his brother Jean. {@code Jean} could be either, which the probability tells.
     */
    private static @Nullable Candidate wholly(List<Candidate> candidates, Predicate<Candidate> holds, Rule rule) {
        Candidate found = only(candidates, holds.and(c -> !c.rarity().partly()), rule);
        return found != null && found.probability() >= SURELY ? found : null;
    }

    private static boolean againstIdentity(Evidence e) {
        return e.nir() == Agreement.DIFFERS || e.sex() == Agreement.DIFFERS || e.age() == Agreement.DIFFERS;
    }

    private static boolean nameAndContactHold(Candidate c) {
        Evidence e = c.evidence();
        boolean dateOpen = e.birthDate() != DateLevel.NEAR;
        return e.name().exact() && dateOpen && e.contactAgrees() && !e.contradicted();
    }

    private static long humans(List<Candidate> candidates, Predicate<Candidate> condition) {
        return candidates.stream().filter(condition).count();
    }

    private static @Nullable Candidate only(List<Candidate> candidates, Predicate<Candidate> condition, Rule rule) {
        if (humans(candidates, condition) != 1) {
            return null;
        }
        return candidates.stream().filter(condition).findFirst().orElseThrow().by(rule);
    }
}
