package org.tocsin.link;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.model.Role;

/**
 * Weights of evidence in bits: log2(m/u), where m is the probability of a level if the mention speaks of the candidate and u if it
 * speaks of somebody else (Fellegi and Sunter 1969). The u of names and birth dates is their frequency in the registry, never in the
 * leak: one patient may fill the leak. What depends on each other is weighed together: ways of contact; a shared surname with a shared
 * contact, which a household has in common; a NIR with the sex and birth month that it tells; a given name with the sex. What is
 * missing weighs nothing. Immutable.
 */
public final class Weights {
    private static final double CONTACT_CAP = 18;
    private static final double FACILITY = 22;

    /** Bits of the day, once the NIR has told year and month of birth. */
    private static final double DAY_OF_MONTH = 5;

    /** Bits of an initial, once the household is known. */
    private static final double INITIAL = 3.5;

    /** Roles in groups: subjects, carers and staff, people beside them. */
    static final int GROUPS = 3;

    /** How likely a mention in a role of each group is believed to speak of somebody of the registry. */
    private static final double[] SOMEBODY = {0.6, 0.3, 0.3};

    /** How likely somebody of the registry who is named as a carer or as staff is known as a patient only. */
    private static final double PATIENT_AS_STAFF = 0.1;

    /** The same of authors: those who work write the most, patients complain and ask. */
    private static final double PATIENT_AS_AUTHOR = 0.3;

    private static final Weights STANDARD = new Weights(WeightTable.standard(), SOMEBODY);

    private final WeightTable table;
    private final double[] somebody;

    Weights(WeightTable table, double[] somebody) {
        this.table = table;
        this.somebody = somebody.clone();
    }

    /** What is believed before a case is seen. */
    public static Weights standard() {
        return STANDARD;
    }

    /** All m and u by name, for storing; {@link #decode} reverses it. */
    public Map<String, List<Double>> encoded() {
        Map<String, List<Double>> named = new TreeMap<>(table.byName());
        named.put("somebody", Arrays.stream(somebody).boxed().toList());
        return named;
    }

    /** The weights stored under these names; what is not named is as before a case is seen. */
    public static Weights decode(Map<String, List<Double>> named) {
        List<Double> stored = named.getOrDefault("somebody", List.of());
        double[] somebody = stored.size() == GROUPS
                ? stored.stream().mapToDouble(Double::doubleValue).toArray()
                : SOMEBODY;
        return new Weights(WeightTable.ofNames(named), somebody);
    }

    WeightTable table() {
        return table;
    }

    /** How likely a mention in a role of this group is expected to speak of somebody of the registry. */
    double somebody(int group) {
        return somebody[group];
    }

    /** The group of a role. */
    static int group(Role role) {
        return switch (role) {
            case SUBJECT -> 0;
            case PRACTITIONER, STAFF_MEMBER -> 1;
            case RELATIVE, AUTHOR -> 2;
        };
    }

    /**
     * The weight of the evidence for one candidate, prior included.
     *
     * @param size   of the registry
     * @param rarity of name and birth date at their levels
     * @return log2 of the odds against "nobody of the registry"
     */
    double of(Evidence e, RegistrySize size, Rarity rarity, Role role) {
        return prior(size, rarity.patient(), role)
                + nameAndContact(e, rarity)
                + date(e, rarity)
                + nir(e)
                + patientId(e)
                + registryId(e)
                + professionalId(e)
                + facility(e)
                + sex(e)
                + age(e);
    }

    double nir(Evidence e) {
        return table.bits(Part.NIR, e.nir());
    }

    double patientId(Evidence e) {
        return table.bits(Part.PATIENT_ID, e.patientId());
    }

    double registryId(Evidence e) {
        return table.bits(Part.REGISTRY_ID, e.registryId());
    }

    double professionalId(Evidence e) {
        return table.bits(Part.PROFESSIONAL_ID, e.professionalId());
    }

    double facility(Evidence e) {
        return e.facility() ? FACILITY : 0;
    }

    /** A given name that agrees, or the NIR, has told the sex already. */
    double sex(Evidence e) {
        double bits = table.bits(Part.SEX, e.sex());
        boolean told = e.nir() == Agreement.AGREES || e.name().exact();
        return told ? Math.min(0, bits) : bits;
    }

    double age(Evidence e) {
        return table.bits(Part.AGE, e.age());
    }

    /** Share of mentions in this role that speak of somebody of the registry, spread over its people; carers and authors mostly over its staff. */
    double prior(RegistrySize size, boolean patient, Role role) {
        double known = somebody(group(role));
        double share = 1;
        int people = size.people();
        double patients = role == Role.AUTHOR ? PATIENT_AS_AUTHOR : PATIENT_AS_STAFF;
        if ((group(role) == 1 || role == Role.AUTHOR) && size.others() > 0) {
            share = patient ? patients : 1 - patients;
            people = patient ? size.patients() : size.others();
        }
        return log2(known / (1 - known)) + log2(share) - log2(Math.max(1, people));
    }

    double name(NameLevel level, Rarity rarity) {
        return table.bits(Part.NAME, level) + rarity.name();
    }

    /** A NIR that agrees has told month and year. One that differs and another date are hardly more than one contradiction. */
    double date(Evidence e, Rarity rarity) {
        double bits = table.bits(Part.BIRTH_DATE, e.birthDate()) + rarity.date();
        if (e.nir() == Agreement.AGREES || e.nir() == Agreement.AGREES_UNLABELLED) {
            return Math.min(bits, DAY_OF_MONTH);
        }
        boolean both = e.nir() == Agreement.DIFFERS && e.birthDate().other();
        return both ? bits / 2 : bits;
    }

    double contact(Evidence e, Rarity rarity) {
        double bits = table.bits(Part.EMAIL, e.email())
                + table.bits(Part.PHONE, e.phone())
                + table.bits(Part.ADDRESS, e.address())
                + rarity.place();
        return Math.min(CONTACT_CAP, bits);
    }

    /** Name and contact together: who lives together shares both surname and contact, so only the better of the two counts. */
    double nameAndContact(Evidence e, Rarity rarity) {
        double name = name(e.name(), rarity);
        double contact = contact(e, rarity);
        if (!e.householdAgrees() || name <= 0 || contact <= 0) {
            return name + contact;
        }
        return switch (e.name()) {
            case SURNAME, OTHER_GIVEN, TYPO_SURNAME -> Math.max(name, contact);
            case INITIAL, SECOND_GIVEN -> Math.max(name, contact + INITIAL);
            default -> name + contact;
        };
    }

    static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
