package org.tocsin.synth.clinic;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tocsin.synth.people.Dice;

/** Writes the union's registry as the product loads it. */
final class RegistryRows {
    private static final List<String> COLUMNS = List.of(
            "id",
            "population",
            "birth_name",
            "used_name",
            "given_names",
            "sex",
            "birth_date",
            "birth_place",
            "nir",
            "patient_ids",
            "emails",
            "phones",
            "address",
            "postal_code",
            "city",
            "deceased_on",
            "guardian_id",
            "function",
            "rpps");

    private RegistryRows() {}

    static void write(Town town, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(COLUMNS);
            for (Someone one : town.people) {
                csv.writeRecord(row(town, one));
            }
        }
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
