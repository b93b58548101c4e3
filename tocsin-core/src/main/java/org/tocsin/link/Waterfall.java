package org.tocsin.link;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.model.Role;

/** Takes the weight of a link apart, part by part. */
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

    /** The parts of a weight, in the order in which they are shown. */
    public enum Part {
        /** What is believed before anything is compared: that it is one of so many people. */
        PRIOR,
        NAME,
        BIRTH_DATE,
        NIR,
        PATIENT_ID,
        REGISTRY_ID,
        PROFESSIONAL_ID,
        FACILITY,
        /** Address, e-mail and phone, less what a household shares with the name. */
        CONTACT,
        SEX,
        AGE
    }

    /** A part of the evidence and its weight in bits; positive speaks for the candidate. */
    public record Step(Part part, double bits) {}

    /** How many people of the registry could be meant. */
    public int people() {
        return size.people();
    }

    /** The parts that weigh anything, the prior first; they add up to the weight of the candidate. */
    public List<Step> steps(Candidate candidate, Role role) {
        Evidence e = candidate.evidence();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Part.PRIOR, weights.prior(size, candidate.rarity().patient(), role)));
        double name = weights.name(e.name(), candidate.rarity());
        add(steps, Part.NAME, name);
        add(steps, Part.BIRTH_DATE, weights.date(e, candidate.rarity()));
        add(steps, Part.NIR, weights.nir(e));
        add(steps, Part.PATIENT_ID, weights.patientId(e));
        add(steps, Part.REGISTRY_ID, weights.registryId(e));
        add(steps, Part.PROFESSIONAL_ID, weights.professionalId(e));
        add(steps, Part.FACILITY, weights.facility(e));
        // what a household shares counts once, with its better half
        add(steps, Part.CONTACT, weights.nameAndContact(e, candidate.rarity()) - name);
        add(steps, Part.SEX, weights.sex(e));
        add(steps, Part.AGE, weights.age(e));
        return steps;
    }

    private static void add(List<Step> steps, Part part, double bits) {
        if (bits != 0) {
            steps.add(new Step(part, bits));
        }
    }
}
