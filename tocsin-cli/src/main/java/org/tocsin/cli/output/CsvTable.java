package org.tocsin.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.List;

/** A table as RFC 4180 CSV in UTF-8 with a header. */
final class CsvTable extends TableFile {
    private final Target target;
    private final CsvWriter csv;

    CsvTable(Target target, List<String> columns) {
        this.target = target;
        csv = CsvWriter.builder()
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .build(target.writer);
        csv.writeRecord(columns);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells);
    }

    @Override
    public void finish() {
        try {
            csv.flush();
        } catch (java.io.IOException e) {
            throw target.failed(e);
        }
        target.finish();
    }

    @Override
    public void close() {
        target.close();
    }
}
