package org.tocsin.respond.letter.batch;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.respond.letter.address.AddressFormat;
import org.tocsin.respond.letter.address.Addressed.Ready;

/** The table that a hybrid-mail printer needs beside the pages: UTF-8 CSV, a row a letter, in the order of the pages. */
final class PrinterTable implements AutoCloseable {
    static final String NAME = "letters.csv";

    private final CsvWriter csv;

    /** Where a letter stands. */
    record Place(String file, int firstPage, int pages) {}

    private PrinterTable(CsvWriter csv) {
        this.csv = csv;
        List<String> columns = new ArrayList<>(List.of("number", "file", "first_page", "pages"));
        for (int line = 1; line <= AddressFormat.MOST_LINES; line++) {
            columns.add("line_" + line);
        }
        columns.addAll(List.of("country", "text_sha256"));
        csv.writeRecord(columns);
    }

    static PrinterTable create(Path folder) throws IOException {
        Writer out = new OutputStreamWriter(PrivateFolder.file(folder.resolve(NAME)), StandardCharsets.UTF_8);
        return new PrinterTable(CsvWriter.builder().build(out));
    }

    void row(int number, Place place, Ready address, String hash) {
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(number),
                place.file(),
                Integer.toString(place.firstPage()),
                Integer.toString(place.pages())));
        for (int line = 0; line < AddressFormat.MOST_LINES; line++) {
            cells.add(line < address.lines().size() ? address.lines().get(line) : "");
        }
        cells.add(address.country());
        cells.add(hash);
        csv.writeRecord(cells);
    }

    /** The letters of a whole batch with the hashes of their texts. */
    static Map<Integer, String> read(Path folder) throws IOException {
        Map<Integer, String> texts = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(NAME))) {
            rows.forEach(row -> texts.put(Integer.parseInt(row.getField("number")), row.getField("text_sha256")));
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
