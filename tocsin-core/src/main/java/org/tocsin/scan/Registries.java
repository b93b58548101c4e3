package org.tocsin.scan;

import org.tocsin.ports.RegistryStore;
import org.tocsin.registry.CompactPersonIndex;
import org.tocsin.registry.CompactPersonIndexBuilder;

/** Brings the stored registry into memory. */
public final class Registries {
    private Registries() {}

    /**
     * The index over all people of the store; each person counts as one unit of progress.
     *
     * @param useNir whether the NIR may be used: else the index knows of none
     */
    public static CompactPersonIndex index(RegistryStore registry, boolean useNir, Progress progress) {
        CompactPersonIndexBuilder builder = CompactPersonIndex.builder();
        registry.forEach((number, person) -> {
            builder.add(useNir ? person : person.withoutNir());
            progress.advance(1, 0);
        });
        return builder.build();
    }
}
