package org.tocsin.review;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Role;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.scan.Redraw;

/** What a reviewer may say about a doubt. */
final class Checks {
    private Checks() {}

    /** In these roles a document is about a person. */
    private static final Set<Role> ABOUT = EnumSet.of(Role.SUBJECT, Role.RELATIVE);

    /** Why this reviewer must not see the doubt, or null. */
    static @Nullable Refusal mayMeet(Reviewer reviewer, Doubt doubt, ResultStore results) {
        boolean candidate =
                doubt.candidates().stream().anyMatch(c -> reviewer.exclusions().contains(c.person()));
        if (candidate || items(reviewer.exclusions(), results).contains(doubt.item())) {
            return Refusal.OWN_CIRCLE;
        }
        return reviewer.isBarred(doubt.category(), classes(doubt)) ? Refusal.RESERVED : null;
    }

    /**
     * Whether this reviewer may see a doubt.
     *
     * @param barred the documents about people whom the reviewer must not meet
     */
    static boolean mayMeet(Reviewer reviewer, PatternDoubts.Place place, IntSet barred) {
        boolean candidate = place.people().intStream().anyMatch(reviewer.exclusions()::contains);
        return !candidate && !barred.contains(place.item()) && !reviewer.isBarred(place.category(), place.classes());
    }

    static void demand(Reviewer reviewer, Doubt doubt, ResultStore results) {
        Refusal refusal = mayMeet(reviewer, doubt, results);
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
    }

    /** The documents that are, or may be, about people whom a reviewer must not meet. */
    static IntSet items(Exclusions exclusions, ResultStore results) {
        IntSet items = new IntOpenHashSet();
        exclusions.people().forEach(person -> results.itemsOf(person, ABOUT, items::add));
        return items;
    }

    /** What the document shows of a human being, whoever it is. */
    static int classes(Doubt doubt) {
        int classes = 0;
        for (Candidate candidate : doubt.candidates()) {
            classes |= candidate.dataClasses();
        }
        return classes;
    }

    /** Whether the verdict makes somebody get a notice. */
    static boolean confirms(Verdict verdict) {
        return verdict == Verdict.ACCEPT || verdict == Verdict.OTHER_PERSON;
    }

    /** A reviewer names none of those whom they must not meet either, who need not be among the candidates. */
    static void verdict(CaseStore store, Reviewer reviewer, Redraw.Found found, Verdict verdict, int person) {
        if (found.key().print() == 0) {
            throw new RefusedException(Refusal.OLD_TABLES);
        }
        if (reviewer.exclusions().contains(person)) {
            throw new RefusedException(Refusal.OWN_CIRCLE);
        }
        switch (verdict) {
            case ACCEPT, REJECT -> {
                if (found.links().stream().noneMatch(link -> link.person() == person)) {
                    throw new RefusedException(Refusal.NO_CANDIDATE);
                }
            }
            case OTHER_PERSON -> {
                if (person < 0 || person >= store.registry().size()) {
                    throw new RefusedException(Refusal.NO_PERSON);
                }
            }
            case UNKNOWN_PERSON, SKIP -> {
                if (person != -1) {
                    throw new IllegalArgumentException(verdict + " names no person");
                }
            }
            case UNDO, WITHDRAW -> throw new IllegalArgumentException(verdict + " is no verdict about a doubt");
        }
    }

    /** What the document shows of a human being, over all its mentions. */
    static int classes(Redraw.Found found) {
        int classes = 0;
        for (LinkRow link : found.links()) {
            classes |= link.dataClasses();
        }
        return classes;
    }
}
