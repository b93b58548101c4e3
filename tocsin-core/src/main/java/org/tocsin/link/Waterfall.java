package org.tocsin.link;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Role;

/** Shows the weight of a link part by part, and says it in a sentence. */
public final class Waterfall {
    private final RegistrySize size;
    private final Weights weights;

    /**
     * For links that were weighed so.
     *
     * @param size of the registry
     */
    public Waterfall(RegistrySize size, Weights weights) {
        this.size = size;
        this.weights = weights;
    }

    /** A part of the evidence and its weight in bits; positive speaks for the candidate. */
    public record Step(String what, double bits) {}

    /** The parts that weigh anything, the prior first. */
    public List<Step> steps(Candidate candidate, Role role) {
        Evidence e = candidate.evidence();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                "one of " + size.people() + " people",
                weights.prior(size, candidate.rarity().patient(), role)));
        double name = weights.name(e.name(), candidate.rarity());
        add(steps, "name: " + word(e.name()), name);
        add(steps, "birth date: " + word(e.birthDate()), weights.date(e, candidate.rarity()));
        add(steps, "NIR: " + word(e.nir()), weights.nir(e));
        add(steps, "patient number: " + word(e.patientId()), weights.patientId(e));
        add(steps, "matricule or registry id: " + word(e.registryId()), weights.registryId(e));
        add(steps, "professional number: " + word(e.professionalId()), weights.professionalId(e));
        add(steps, "facility number: agrees", weights.facility(e));
        // what a household shares counts once, with its better half
        add(steps, "contact: " + contact(e), weights.nameAndContact(e, candidate.rarity()) - name);
        add(steps, "sex: " + word(e.sex()), weights.sex(e));
        add(steps, "age: " + word(e.age()), weights.age(e));
        return steps;
    }

    private static void add(List<Step> steps, String what, double bits) {
        if (bits != 0) {
            steps.add(new Step(what, bits));
        }
    }

    private static String contact(Evidence e) {
        List<String> parts = new ArrayList<>();
        if (e.address() != Agreement.MISSING) {
            parts.add("address " + word(e.address()));
        }
        if (e.email() != Agreement.MISSING) {
            parts.add("e-mail " + word(e.email()));
        }
        if (e.phone() != Agreement.MISSING) {
            parts.add("phone " + word(e.phone()));
        }
        return String.join(", ", parts);
    }

    private static String word(Enum<?> level) {
        return level.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** One plain sentence about the decision. */
    public String sentence(List<Candidate> candidates) {
        List<Candidate> open = candidates.stream()
                .filter(c -> c.status() != LinkStatus.REJECTED)
                .toList();
        if (open.isEmpty()) {
            return "Nobody of the registry fits: an unknown person, or too little is shown.";
        }
        Candidate best = open.get(0);
        if (best.status() == LinkStatus.CONFIRMED) {
            return "Confirmed by " + rule(best.rule()) + " (" + best.how()
                    + "); nobody else of the registry fits as well.";
        }
        if (open.size() > 1) {
            return open.size() + " people of the registry fit (" + best.how()
                    + "); an identifier or a birth date would settle it.";
        }
        return "One person of the registry fits, but only by " + best.how()
                + "; an identifier, or name and birth date, would settle it.";
    }

    private static String rule(Rule rule) {
        return switch (rule) {
            case IDENTIFIER -> "an identifier that the registry holds for one person";
            case NAME_AND_BIRTH_DATE -> "name and birth date, held by one person";
            case NAME_AND_CONTACT -> "the whole name and a contact that agrees, with nothing against it";
            case NONE -> "a human";
        };
    }
}
