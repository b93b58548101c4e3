package org.tocsin.synth.people;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the registry as the CSV file that the product loads. */
public final class RegistryFile {
    /** The columns, in order; {@code rpps} is one that the product does not know. */
    public static final List<String> COLUMNS = List.of(
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
            "protected",
            "confidential",
            "language",
            "function",
            "rpps");

    private RegistryFile() {}

    /** Writes all people, one row each, holding none of them in memory. */
    public static void write(People people, Path file) throws IOException {
        writeFrom(0, people, file);
    }

    /** Writes the people from a position on, as a file that lets an earlier registry grow. */
    public static void writeFrom(int first, People people, Path file) throws IOException {
        write(
                file,
                COLUMNS,
                IntStream.range(first, people.size()).mapToObj(people::get).map(person -> row(people, person)));
    }

    /** Writes rows with these columns, holding none of them in memory. */
    public static void write(Path file, List<String> columns, Stream<List<String>> rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(columns);
            rows.forEach(csv::writeRecord);
        }
    }

    private static List<String> row(People people, Person p) {
        Dice dice = Dice.of(7, 11, p.index());
        int mother = people.motherOf(p.index());
        boolean minor = p.ageOn(People.TODAY) < 18;
        List<String> row = new ArrayList<>(COLUMNS.size());
        row.add(p.id());
        row.add(p.population());
        row.add(p.birthName());
        row.add(p.usedName());
        row.add(String.join(";", p.given()));
        row.add(p.female() ? "F" : "M");
        row.add(p.birth().toString());
        row.add(dice.chance(0.9) ? p.birthPlace() : "");
        row.add(p.nirListed() ? p.nir() : "");
        row.add(p.ipp());
        row.add(p.email());
        row.add(p.phone());
        row.add(p.street());
        row.add(p.zip());
        row.add(p.city());
        row.add(p.deceased() == null ? "" : p.deceased().toString());
        row.add(minor && mother >= 0 ? people.get(mother).id() : "");
        row.add(dice.chance(0.004) ? "true" : "");
        row.add(dice.chance(0.002) ? "true" : "");
        row.add(dice.chance(0.03) ? dice.pick(List.of("ar", "pt", "en", "tr", "es")) : "");
        row.add(p.function());
        row.add(p.rpps());
        return row;
    }
}
