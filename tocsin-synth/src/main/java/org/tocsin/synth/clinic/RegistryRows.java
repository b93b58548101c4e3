package org.tocsin.synth.clinic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.RegistryFile;

/** Writes the union's registry as the product loads it; it knows nothing of protection and of languages. */
final class RegistryRows {
    private static final List<String> COLUMNS = RegistryFile.COLUMNS.stream()
            .filter(column -> !List.of("protected", "confidential", "language").contains(column))
            .toList();

    private RegistryRows() {}

    static void write(Town town, Path file) throws IOException {
        RegistryFile.write(file, COLUMNS, town.people.stream().map(one -> row(town, one)));
    }

    private static List<String> row(Town town, Someone one) {
        Dice dice = Dice.of(3, 503, one.index);
        boolean minor = one.ageOn(Settler.TODAY) < 18 && one.mother >= 0 && one.mother < town.people.size();
        return List.of(
                one.id,
                one.population,
                one.birthName,
                one.usedName,
                String.join(";", one.given),
                one.female ? "F" : "M",
                one.birth.toString(),
                dice.chance(0.8) ? one.birthPlace : "",
                one.nirListed ? one.nir : "",
                both(one.ipp, one.resident),
                one.email,
                both(one.mobile, one.landline),
                one.street,
                one.zip,
                one.city,
                one.deceased == null ? "" : one.deceased.toString(),
                minor ? town.people.get(one.mother).id : "",
                one.function,
                one.rpps);
    }

    private static String both(String one, String other) {
        return one.isEmpty() ? other : other.isEmpty() ? one : one + ";" + other;
    }
}
