package org.tocsin.synth.score;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tocsin.synth.key.KeyItem;
import org.tocsin.synth.key.KeyPerson;

/** Exports that say exactly what a key says: what a system without fault would write. */
public final class KeyAsExports {
    private KeyAsExports() {}

    /** Writes the three tables into a new folder below {@code dir}. */
    public static Path write(Path dir, List<KeyItem> items, List<KeyPerson> people) throws IOException {
        Path exports = Files.createDirectories(dir.resolve("exports"));
        try (CsvWriter documents = CsvWriter.builder().build(exports.resolve("documents.csv"));
                CsvWriter links = CsvWriter.builder().build(exports.resolve("links.csv"));
                CsvWriter unknown = CsvWriter.builder().build(exports.resolve("unknown.csv"))) {
            documents.writeRecord("path", "category", "outcome", "reason", "item_id", "dated");
            items.forEach(item -> write(item, documents));
            links.writeRecord("path", "person_id", "status", "role", "data_classes", "item_id");
            unknown.writeRecord("name", "birth_date");
            people.forEach(person -> write(person, links, unknown));
        }
        return exports;
    }

    private static void write(KeyItem item, CsvWriter documents) {
        String[] outcome = (item.outcomes().get(0) + ":").split(":", -1);
        documents.writeRecord(
                item.path(), item.category(), outcome[0], outcome[1], "i" + item.hashCode(), item.dated());
    }

    private static void write(KeyPerson person, CsvWriter links, CsvWriter unknown) {
        if (person.expected().equals("unknown")) {
            unknown.writeRecord(person.name(), person.birth());
        } else if (!person.expected().equals("none")) {
            String classes = String.join("|", person.classes());
            links.writeRecord(person.path(), person.person(), person.expected(), person.role(), classes, "1");
        }
    }
}
