package org.tocsin.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** RFC 4180 CSV in UTF-8. */
final class CsvRows implements TableWriter {
    private static final int BUFFER = 1 << 15;

    private final CsvWriter csv;

    CsvRows(OutputStream out, List<String> columns) {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER));
        csv.writeRecord(columns);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells);
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }
}
