package org.tocsin.link;

import org.tocsin.registry.PersonIndex;

/**
 * How many people could be meant.
 *
 * @param people   rows of the registry
 * @param patients how many of them are patients
 */
public record RegistrySize(int people, int patients) {
    /** The size of this registry. */
    public static RegistrySize of(PersonIndex index) {
        return new RegistrySize(index.size(), index.patients());
    }

    /** How many are no patients: staff and partners. */
    int others() {
        return people - patients;
    }
}
