package org.tocsin.cli.screens;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.cli.Needles;

/** What names the people of a registry, to be searched for where nobody may be named. */
final class People {
    private static final List<String> NUMBERS = List.of("id", "nir", "patient_ids", "emails", "phones");
    private static final List<String> SURNAMES = List.of("birth_name", "used_name");

    private final Needles needles = new Needles();

    private People() {}

    /** Numbers and addresses of each, and the surname with the first given name in both orders. */
    static People of(Path registry) {
        People people = new People();
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(registry).stream()) {
            rows.forEach(people::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return people;
    }

    private void add(NamedCsvRecord row) {
        for (String column : NUMBERS) {
            needles.addAll(List.of(row.getField(column).split("[|;]")));
        }
        String given = row.getField("given_names").split("[;, ]")[0];
        for (String column : SURNAMES) {
            String surname = row.getField(column);
            if (!surname.isEmpty() && !given.isEmpty()) {
                needles.addAll(List.of(surname + ' ' + given, given + ' ' + surname));
            }
        }
    }

    /** Adds something else that must stand nowhere. */
    void add(String value) {
        needles.add(value);
    }

    /** What of all that stands in a text. */
    Set<String> namedIn(String text) {
        return needles.in(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What of all that stands in the files below a folder, with the name of the file. */
    List<String> namedBelow(Path folder) {
        try {
            return new ArrayList<>(needles.below(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return needles.size();
    }
}
