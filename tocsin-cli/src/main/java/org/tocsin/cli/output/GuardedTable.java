package org.tocsin.cli.output;

import java.util.List;
import org.tocsin.export.TableWriter;

/** Puts an apostrophe before cells that a spreadsheet would run as a formula (OWASP, CSV injection). */
final class GuardedTable extends TableFile {
    private final TableFile table;

    GuardedTable(TableFile table) {
        this.table = table;
    }

    @Override
    public void row(List<String> cells) {
        table.row(cells.stream().map(TableWriter::guarded).toList());
    }

    @Override
    public void finish() {
        table.finish();
    }

    @Override
    public void close() {
        table.close();
    }
}
