package org.tocsin.review.view;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.link.Agreement;
import org.tocsin.link.Candidate;
import org.tocsin.link.Evidence;
import org.tocsin.link.Rule;
import org.tocsin.model.LinkStatus;

/** Says in one plain sentence what agrees, what is similar and what does not agree. */
public final class EvidenceSentence {
    private final Phrases words;

    /** In these words. */
    public EvidenceSentence(Phrases words) {
        this.words = words;
    }

    /** What agrees, what is similar and what does not, as nouns. */
    private record Sides(List<String> agree, List<String> similar, List<String> differ) {}

    /** What is said about a candidate. */
    record Judgement(Evidence evidence, LinkStatus status, Rule rule, String how) {}

    /**
     * One plain sentence about the decision.
     *
     * @param candidates best first
     */
    public String of(List<Candidate> candidates) {
        return said(candidates.stream()
                .map(c -> new Judgement(c.evidence(), c.status(), c.rule(), c.how()))
                .toList());
    }

    String said(List<Judgement> candidates) {
        List<Judgement> open = candidates.stream()
                .filter(c -> c.status() != LinkStatus.REJECTED)
                .toList();
        if (open.isEmpty()) {
            return words.get("sentence.nobody");
        }
        Judgement best = open.get(0);
        if (best.status() == LinkStatus.CONFIRMED) {
            String how = new EvidenceWords(words).how(best.how());
            return words.get("sentence.confirmed", words.of("rule", best.rule()), how);
        }
        return review(open);
    }

    private String review(List<Judgement> open) {
        Sides sides = sides(open.get(0).evidence());
        List<String> clauses = new ArrayList<>();
        if (!sides.agree.isEmpty()) {
            long as = open.stream()
                    .filter(c -> sides(c.evidence()).agree.containsAll(sides.agree))
                    .count();
            clauses.add(words.get(
                    number("sentence.agree", sides.agree),
                    words.and(sides.agree),
                    words.counted("sentence.people", (int) as)));
        } else if (!sides.similar.isEmpty()) {
            clauses.add(words.get(number("sentence.resemble", sides.similar), words.and(sides.similar)));
        } else {
            clauses.add(words.get("sentence.weak"));
        }
        if (!sides.similar.isEmpty() && !sides.agree.isEmpty()) {
            clauses.add(words.get(number("sentence.similar", sides.similar), words.and(sides.similar)));
        }
        if (!sides.differ.isEmpty()) {
            clauses.add(words.get(number("sentence.differ", sides.differ), words.and(sides.differ)));
        }
        return Phrases.capitalised(String.join(words.get("sentence.clause"), clauses)) + ".";
    }

    private static String number(String key, List<String> nouns) {
        return key + (nouns.size() == 1 ? ".one" : ".many");
    }

    private Sides sides(Evidence e) {
        Sides sides = new Sides(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        number(sides, e.nir(), "nir");
        number(sides, e.patientId(), "patient_id");
        number(sides, e.registryId(), "registry_id");
        number(sides, e.professionalId(), "professional_id");
        if (e.facility()) {
            sides.agree.add(noun("facility"));
        }
        name(sides, e);
        switch (e.birthDate()) {
            case EXACT -> sides.agree.add(noun("birth_date"));
            case PARTIAL -> sides.agree.add(noun("birth_year"));
            case NEAR, TWO_PARTS -> sides.similar.add(noun("birth_date"));
            case SAME_YEAR, DIFFERENT -> sides.differ.add(noun("birth_date"));
            case MISSING -> {}
        }
        address(sides, e.address());
        number(sides, e.email(), "email");
        number(sides, e.phone(), "phone");
        if (e.sex() == Agreement.DIFFERS) {
            sides.differ.add(noun("sex"));
        }
        number(sides, e.age(), "age");
        return sides;
    }

    private void number(Sides sides, Agreement level, String noun) {
        switch (level) {
            case AGREES, AGREES_UNLABELLED -> sides.agree.add(noun(noun));
            case NEAR -> sides.similar.add(noun(noun));
            case DIFFERS -> sides.differ.add(noun(noun));
            default -> {}
        }
    }

    private void name(Sides sides, Evidence e) {
        switch (e.name()) {
            case FULL, SWAPPED -> sides.agree.add(noun("name"));
            case TYPO, SWAPPED_TYPO, TWO_TYPOS, DOUBLE_TYPO -> sides.similar.add(noun("name"));
            case INITIAL -> sides.agree.addAll(List.of(noun("surname"), noun("initial")));
            case SECOND_GIVEN -> sides.agree.addAll(List.of(noun("surname"), noun("second_given")));
            case SURNAME -> sides.agree.add(noun("surname"));
            case OTHER_GIVEN -> {
                sides.agree.add(noun("surname"));
                sides.differ.add(noun("given_name"));
            }
            case TYPO_SURNAME -> sides.similar.add(noun("surname"));
            case OTHER_SURNAME -> {
                sides.agree.add(noun("given_name"));
                sides.differ.add(noun("surname"));
            }
            case GIVEN -> sides.agree.add(noun("given_name"));
            case DIFFERENT -> sides.differ.add(noun("name"));
            case MISSING -> {}
        }
    }

    private void address(Sides sides, Agreement level) {
        switch (level) {
            case STREET -> sides.agree.add(noun("street"));
            case PLACE -> sides.agree.add(noun("postal_code"));
            case TOWN -> sides.agree.add(noun("town"));
            default -> number(sides, level, "address");
        }
    }

    private String noun(String key) {
        return words.get("the." + key);
    }
}
