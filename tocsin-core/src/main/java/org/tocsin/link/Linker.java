package org.tocsin.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Person;
import org.tocsin.model.PersonName;
import org.tocsin.model.Population;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.registry.PersonIndex;

/**
 * Links one human being of a document to the registry: candidates, evidence, weights, probabilities over all candidates and
 * "nobody", then the rules. Safe for many threads; the same input gives the same output.
 */
public final class Linker {
    /** Where somebody outside the registry is meant with this probability, nobody of it is worth a human's look. */
    private static final double NOBODY = 0.95;

    private final PersonIndex index;
    private final LinkSettings settings;
    private final Candidates candidates;
    private final EvidenceCollector collector;
    private final Rarities rarities;
    private final Weights weights;
    private final RegistrySize size;
    private final RecentPeople people;

    /** A linker for this registry that weighs evidence as believed before a case is seen. */
    public Linker(PersonIndex index, LinkSettings settings) {
        this(index, settings, Weights.standard());
    }

    /** A linker for this registry with the weights of a case. */
    public Linker(PersonIndex index, LinkSettings settings, Weights weights) {
        this.index = index;
        this.settings = settings;
        this.weights = weights;
        size = RegistrySize.of(index);
        people = new RecentPeople(index);
        candidates = new Candidates(index, settings, people);
        collector = new EvidenceCollector(index, settings.today());
        rarities = new Rarities(index);
    }

    /** Whether the NIR may tell who is who. */
    public boolean useNir() {
        return settings.useNir();
    }

    /** Whether this id of the registry is that of a patient. */
    public boolean isPatientId(String registryId) {
        return Arrays.stream(index.byIdentifier(TraitType.REGISTRY_ID, registryId))
                .anyMatch(person -> index.person(person).population() == Population.PATIENT);
    }

    /** The candidates, best first; empty where nobody of the registry can be meant. */
    public List<Candidate> link(Entity entity) {
        return decide(scored(entity, weights));
    }

    /** Counts the evidence of a human being, so that weights can be estimated; in its believed weights, whatever the case's are. */
    public void count(Entity entity, PatternCounts counts) {
        List<PatternCounts.Counted> humans = new ArrayList<>();
        best(scored(entity, Weights.standard()))
                .forEach(s -> humans.add(new PatternCounts.Counted(s.evidence, s.rarity)));
        counts.add(entity.role(), shown(entity), humans);
    }

    private int shown(Entity entity) {
        int shown = 0;
        for (Trait trait : entity.traits()) {
            shown |= switch (trait.type()) {
                case NAME -> Estimation.bit(Part.NAME);
                case BIRTH_DATE -> Estimation.bit(Part.BIRTH_DATE);
                case NIR -> settings.useNir() ? Estimation.bit(Part.NIR) : 0;
                case PATIENT_ID, NATIONAL_ID -> Estimation.bit(Part.PATIENT_ID);
                case REGISTRY_ID -> Estimation.bit(Part.REGISTRY_ID);
                case RPPS, ADELI -> Estimation.bit(Part.PROFESSIONAL_ID);
                case EMAIL -> Estimation.bit(Part.EMAIL);
                case PHONE -> Estimation.bit(Part.PHONE);
                case ADDRESS -> Estimation.bit(Part.ADDRESS);
                default -> 0;
            };
        }
        return shown;
    }

    private List<Scored> scored(Entity entity, Weights by) {
        List<Scored> scored = new ArrayList<>();
        List<PersonName> names = entity.names();
        candidates.of(entity).forEach(person -> {
            RecentPeople.Known looked = people.get(person);
            Person known = looked.person();
            NameMatch name = NameComparison.best(names, looked.names());
            Evidence evidence = collector.collect(entity, looked, name.level());
            if (!settings.useNir()) {
                evidence = withoutNir(evidence);
            }
            if (Plausibility.plausible(evidence) && populationFits(entity.role(), known, evidence)) {
                Rarity rarity = rarities.of(evidence, looked, name);
                double weight = by.of(evidence, size, rarity, entity.role());
                scored.add(new Scored(person, index.sameHuman(person), evidence, rarity, weight));
            }
        });
        scored.sort(Comparator.comparingDouble((Scored s) -> -s.weight).thenComparingInt(Scored::person));
        return scored;
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
    private static boolean populationFits(Role role, Person known, Evidence e) {
        if (role == Role.SUBJECT || role == Role.RELATIVE || role == Role.AUTHOR) {
            return true;
        }
        boolean nameOnly = !e.identifierAgrees() && !e.contactAgrees() && e.birthDate() != DateLevel.EXACT;
        return !nameOnly || known.population() != Population.PATIENT;
    }

    /** One candidate a human being, under its lowest registry row, judged by its best row. */
    private static Collection<Scored> best(List<Scored> scored) {
        Map<Integer, Scored> humans = new LinkedHashMap<>();
        scored.forEach(s -> humans.putIfAbsent(s.human, s));
        return humans.values();
    }

    private List<Candidate> decide(List<Scored> scored) {
        Collection<Scored> humans = best(scored);
        double nobody = 1;
        double sum = nobody + humans.stream().mapToDouble(s -> odds(s.weight)).sum();
        LinkStatus open = nobody / sum > NOBODY ? LinkStatus.REJECTED : LinkStatus.REVIEW;
        List<Candidate> judged = new ArrayList<>();
        for (Scored s : humans) {
            double p = odds(s.weight) / sum;
            judged.add(new Candidate(s.human, s.evidence, s.rarity, s.weight, p, Rule.NONE, open));
        }
        return Rules.apply(judged, settings);
    }

    static double odds(double bits) {
        return Math.pow(2, Math.min(60, bits));
    }

    private record Scored(int person, int human, Evidence evidence, Rarity rarity, double weight) {}
}
