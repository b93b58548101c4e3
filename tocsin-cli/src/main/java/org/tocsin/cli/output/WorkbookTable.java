package org.tocsin.cli.output;

import java.io.IOException;
import java.util.List;
import org.tocsin.export.TableWriter;

/** A table as a workbook with text cells, written row by row. */
final class WorkbookTable extends TableFile {
    private final WholeFile file;
    private final TableWriter rows;

    WorkbookTable(WholeFile file, List<String> columns) {
        this.file = file;
        try {
            rows = TableWriter.begin(TableWriter.Form.XLSX, file.stream(), columns, false);
        } catch (IOException e) {
            throw file.failed(e);
        }
    }

    @Override
    public void row(List<String> cells) {
        try {
            rows.row(cells);
        } catch (IOException e) {
            throw file.failed(e);
        }
    }

    @Override
    public void finish() {
        try {
            rows.finish();
        } catch (IOException e) {
            throw file.failed(e);
        }
        file.finish();
    }

    @Override
    public void close() {
        file.close();
    }
}
