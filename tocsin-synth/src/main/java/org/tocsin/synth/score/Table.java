package org.tocsin.synth.score;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads one exported result table. */
final class Table {
    private Table() {}

    /** Feeds all rows to a consumer; an absent file has no rows. */
    static void read(Path file, Consumer<NamedCsvRecord> sink) throws IOException {
        if (Files.exists(file)) {
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                rows.forEach(sink);
            }
        }
    }

    static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("");
    }

    static List<String> list(NamedCsvRecord row, String column) {
        String text = cell(row, column);
        return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
    }
}
