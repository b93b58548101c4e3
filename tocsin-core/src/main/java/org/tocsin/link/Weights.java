package org.tocsin.link;

import org.tocsin.model.Role;

/**
 * Weights of evidence in bits: log2(m/u), where m is the probability of a level if the mention speaks of the candidate and u if it
 * speaks of somebody else (Fellegi and Sunter 1969). The u of a name is its frequency in the registry, never in the leak: one patient
 * may fill the leak. Ways of contact depend on each other and are capped together. What is missing weighs nothing.
 */
final class Weights {
    private static final double CONTACT_CAP = 18;
    private static final double DAYS_OF_BIRTH = 30_000;

    private Weights() {}

    /**
     * The weight of the evidence for one candidate, prior included.
     *
     * @param people   size of the registry
     * @param nameBits rarity of the name at its level, see {@link NameRarity}
     * @return log2 of the odds against "nobody of the registry"
     */
    static double of(Evidence e, int people, double nameBits, Role role) {
        return prior(people, role)
                + name(e.name(), nameBits)
                + date(e.birthDate())
                + nir(e)
                + patientId(e)
                + registryId(e)
                + professionalId(e)
                + facility(e)
                + contact(e)
                + sex(e)
                + age(e);
    }

    static double nir(Evidence e) {
        return identifier(e.nir(), 26, -6);
    }

    static double patientId(Evidence e) {
        return identifier(e.patientId(), 22, -2);
    }

    static double registryId(Evidence e) {
        return identifier(e.registryId(), 20, 0);
    }

    static double professionalId(Evidence e) {
        return identifier(e.professionalId(), 22, 0);
    }

    static double facility(Evidence e) {
        return e.facility() ? 22 : 0;
    }

    static double sex(Evidence e) {
        return identifier(e.sex(), 0.9, -5);
    }

    static double age(Evidence e) {
        return identifier(e.age(), 3, -6);
    }

    /** Half of the mentions of subjects are expected to speak of somebody of the registry, fewer of others. */
    static double prior(int people, Role role) {
        double somebody = role == Role.SUBJECT ? 0.6 : 0.3;
        return log2(somebody / (1 - somebody)) - log2(Math.max(1, people));
    }

    static double name(NameLevel level, double rarity) {
        return switch (level) {
            case FULL -> log2(0.85) + rarity;
            case SWAPPED -> log2(0.04) + rarity;
            case TYPO -> log2(0.03) + rarity;
            case INITIAL -> log2(0.1) + rarity;
            case DOUBLE_TYPO -> log2(0.003) + rarity;
            case SURNAME -> log2(0.1) + rarity;
            case OTHER_GIVEN -> log2(0.02) + rarity;
            case OTHER_SURNAME -> log2(0.02) + rarity;
            case MISSING -> 0;
            case DIFFERENT -> -9;
        };
    }

    static double date(DateLevel level) {
        return switch (level) {
            case EXACT -> log2(0.95 * DAYS_OF_BIRTH);
            case PARTIAL -> log2(0.9 * 85);
            case NEAR -> log2(0.02 * DAYS_OF_BIRTH / 60);
            case MISSING -> 0;
            case DIFFERENT -> -7;
        };
    }

    private static double identifier(Agreement agreement, double agrees, double differs) {
        return switch (agreement) {
            case AGREES -> agrees;
            case AGREES_UNLABELLED -> agrees - 6;
            case DIFFERS -> differs;
            case MISSING -> 0;
        };
    }

    static double contact(Evidence e) {
        double bits =
                identifier(e.email(), 15, -0.5) + identifier(e.phone(), 14, -0.7) + identifier(e.address(), 13, -1.5);
        return Math.min(CONTACT_CAP, bits);
    }

    static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
