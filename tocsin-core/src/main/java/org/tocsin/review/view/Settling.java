package org.tocsin.review.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.link.NameLevel;
import org.tocsin.model.Role;

/** Says what would settle a doubt: what the registry knows, the document does not show, and tells the candidates apart. */
final class Settling {
    private static final int MOST = 3;
    private static final List<Fact.Kind> BEST_FIRST = List.of(
            Fact.Kind.BIRTH_DATE,
            Fact.Kind.PATIENT_ID,
            Fact.Kind.NIR,
            Fact.Kind.REGISTRY_ID,
            Fact.Kind.ADDRESS,
            Fact.Kind.PHONE,
            Fact.Kind.EMAIL);

    /** Documents tell of those who work by other things than of patients. */
    private static final List<Fact.Kind> BEST_FIRST_AT_WORK = List.of(
            Fact.Kind.PROFESSIONAL_ID,
            Fact.Kind.REGISTRY_ID,
            Fact.Kind.EMAIL,
            Fact.Kind.FUNCTION,
            Fact.Kind.PHONE,
            Fact.Kind.BIRTH_DATE);

    private final Phrases words;

    Settling(Phrases words) {
        this.words = words;
    }

    /**
     * One phrase.
     *
     * @param candidates best first
     * @param name       how far the name of the best agrees
     * @param role       of the human being in question
     */
    String of(List<CandidateView> candidates, NameLevel name, Role role) {
        if (candidates.isEmpty()) {
            return words.get("settle.nobody");
        }
        List<String> options = new ArrayList<>();
        if (name == NameLevel.SURNAME || name == NameLevel.INITIAL || name == NameLevel.TYPO_SURNAME) {
            options.add(words.get("settle.given_name"));
        }
        boolean atWork = role == Role.PRACTITIONER || role == Role.STAFF_MEMBER;
        for (Fact.Kind kind : atWork ? BEST_FIRST_AT_WORK : BEST_FIRST) {
            if (tellsApart(kind, candidates)) {
                options.add(words.of("settle", kind));
            }
        }
        if (options.isEmpty()) {
            return words.get(candidates.size() > 1 ? "settle.alike" : "settle.other_document");
        }
        return Phrases.capitalised(words.or(options.subList(0, Math.min(MOST, options.size())))) + ".";
    }

    /** Whether the document does not show it, the registry has it for the best candidate, and not the same for all. */
    private static boolean tellsApart(Fact.Kind kind, List<CandidateView> candidates) {
        Set<String> values = new HashSet<>();
        for (CandidateView candidate : candidates) {
            for (Fact fact : candidate.facts()) {
                if (fact.kind() == kind) {
                    if (fact.shown()) {
                        return false;
                    }
                    values.add(fact.registry());
                }
            }
        }
        boolean known = candidates.get(0).facts().stream().anyMatch(f -> f.kind() == kind);
        return known && (candidates.size() == 1 || values.size() > 1);
    }
}
