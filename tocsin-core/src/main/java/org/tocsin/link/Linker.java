package org.tocsin.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Population;
import org.tocsin.model.Role;
import org.tocsin.model.TraitType;
import org.tocsin.registry.PersonIndex;

/**
 * Links one human being of a document to the registry: candidates, evidence, weights, probabilities over all candidates and
 * "nobody", then the rules. Safe for many threads; the same input gives the same output.
 */
public final class Linker {
    private final PersonIndex index;
    private final LinkSettings settings;
    private final Candidates candidates;
    private final EvidenceCollector collector;
    private final NameRarity rarity;

    /** A linker for this registry. */
    public Linker(PersonIndex index, LinkSettings settings) {
        this.index = index;
        this.settings = settings;
        candidates = new Candidates(index, settings);
        collector = new EvidenceCollector(index, settings.today());
        rarity = new NameRarity(index);
    }

    /** Whether this id of the registry is that of a patient. */
    public boolean isPatientId(String registryId) {
        return Arrays.stream(index.byIdentifier(TraitType.REGISTRY_ID, registryId))
                .anyMatch(person -> index.person(person).population() == Population.PATIENT);
    }

    /** The candidates, best first; empty where nobody of the registry can be meant. */
    public List<Candidate> link(Entity entity) {
        List<Scored> scored = new ArrayList<>();
        candidates.of(entity).forEach(person -> {
            Evidence evidence = collector.collect(entity, person);
            if (!settings.useNir()) {
                evidence = withoutNir(evidence);
            }
            if (Plausibility.plausible(evidence) && populationFits(entity.role(), person, evidence)) {
                double weight = Weights.of(evidence, index.size(), rarity.bits(evidence.name(), person), entity.role());
                scored.add(new Scored(person, index.sameHuman(person), evidence, weight));
            }
        });
        scored.sort(Comparator.comparingDouble((Scored s) -> -s.weight).thenComparingInt(Scored::person));
        return decide(scored);
    }

    private static Evidence withoutNir(Evidence e) {
        return new Evidence(
                e.name(),
                e.birthDate(),
                Agreement.MISSING,
                e.patientId(),
                e.registryId(),
                e.professionalId(),
                e.email(),
                e.phone(),
                e.address(),
                e.sex(),
                e.age(),
                e.decoded(),
                e.facility());
    }

    /** A doctor named without more is not one of the thousand patients of that name. */
    private boolean populationFits(Role role, int person, Evidence e) {
        if (role == Role.SUBJECT || role == Role.RELATIVE || role == Role.AUTHOR) {
            return true;
        }
        boolean nameOnly = !e.identifierAgrees() && !e.contactAgrees() && e.birthDate() != DateLevel.EXACT;
        return !nameOnly || index.person(person).population() != Population.PATIENT;
    }

    /** One candidate a human being, under its lowest registry row, judged by its best row. */
    private List<Candidate> decide(List<Scored> scored) {
        Map<Integer, Scored> humans = new LinkedHashMap<>();
        scored.forEach(s -> humans.putIfAbsent(s.human, s));
        double nobody = 1;
        double sum = nobody
                + humans.values().stream().mapToDouble(s -> odds(s.weight)).sum();
        List<Candidate> judged = new ArrayList<>();
        for (Scored s : humans.values()) {
            double probability = odds(s.weight) / sum;
            judged.add(new Candidate(s.human, s.evidence, s.weight, probability, Rule.NONE, LinkStatus.REVIEW));
        }
        return Rules.apply(judged, settings);
    }

    private static double odds(double bits) {
        return Math.pow(2, Math.min(60, bits));
    }

    private record Scored(int person, int human, Evidence evidence, double weight) {}
}
