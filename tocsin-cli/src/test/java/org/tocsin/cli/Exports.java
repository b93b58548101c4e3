package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The result tables of a case as the command line exports them. */
final class Exports {
    private Exports() {}

    /** Rows of one table, by column name. */
    static List<Map<String, String>> rows(Path caseFolder, String table) {
        CommandLineRun run = CommandLineRun.on(caseFolder, "export", table, "--all");
        assertThat(run.code()).as(run.err()).isZero();
        try (Stream<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(run.out()).stream()) {
            return records.map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    /** All five tables without the item ids, which are made with the key of the case. */
    static Map<String, List<Map<String, String>>> comparable(Path caseFolder) {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        for (String table : List.of("documents", "links", "people", "unknown", "unread")) {
            List<Map<String, String>> rows =
                    rows(caseFolder, table).stream().map(Exports::withoutIds).toList();
            tables.put(table, rows);
        }
        return tables;
    }

    private static Map<String, String> withoutIds(Map<String, String> row) {
        Map<String, String> copy = new LinkedHashMap<>(row);
        copy.remove("item_id");
        return copy;
    }

    static List<String> column(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }
}
