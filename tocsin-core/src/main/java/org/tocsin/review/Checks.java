package org.tocsin.review;

import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.scan.Redraw;

/** What a reviewer may say about a doubt. */
final class Checks {
    private Checks() {}

    /** Whether this reviewer may see the doubt. */
    static boolean meets(Reviewer reviewer, Doubt doubt) {
        return doubt.candidates().stream().noneMatch(c -> reviewer.exclusions().contains(c.person()));
    }

    static void mayMeet(Reviewer reviewer, Doubt doubt) {
        if (!meets(reviewer, doubt)) {
            throw new RefusedException(Refusal.OWN_CIRCLE);
        }
        int classes = 0;
        for (Candidate candidate : doubt.candidates()) {
            classes |= candidate.dataClasses();
        }
        if (reviewer.isBarred(doubt.category(), classes)) {
            throw new RefusedException(Refusal.RESERVED);
        }
    }

    /** Whether the verdict makes somebody get a notice. */
    static boolean confirms(Verdict verdict) {
        return verdict == Verdict.ACCEPT || verdict == Verdict.OTHER_PERSON;
    }

    static void verdict(CaseStore store, Redraw.Found found, Verdict verdict, int person) {
        if (found.key().print() == 0) {
            throw new RefusedException(Refusal.OLD_TABLES);
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
