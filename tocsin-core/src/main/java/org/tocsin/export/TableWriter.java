package org.tocsin.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A table on its way to a stream, row by row: nothing of it is kept in memory or on disk. */
public interface TableWriter {
    /** The forms that every office program opens. */
    enum Form {
        CSV("text/csv; charset=utf-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        /** As browsers know it. */
        public String mediaType() {
            return mediaType;
        }
    }

    /** Adds a row. */
    void row(List<String> cells) throws IOException;

    /** Writes what belongs behind the last row; the stream stays open. Without it the table is not whole. */
    void finish() throws IOException;

    /**
     * Begins a table with its headings.
     *
     * @param spreadsheetSafe whether cells that a spreadsheet could run are guarded by an apostrophe
     */
    static TableWriter begin(Form form, OutputStream out, List<String> columns, boolean spreadsheetSafe)
            throws IOException {
        TableWriter table = switch (form) {
            case CSV -> new CsvRows(out, columns);
            case XLSX -> new WorkbookRows(out, columns);
        };
        return spreadsheetSafe ? guarded(table) : table;
    }

    private static TableWriter guarded(TableWriter table) {
        return new TableWriter() {
            @Override
            public void row(List<String> cells) throws IOException {
                table.row(cells.stream().map(TableWriter::guarded).toList());
            }

            @Override
            public void finish() throws IOException {
                table.finish();
            }
        };
    }

    /** A cell that no spreadsheet runs as a formula (OWASP, CSV injection). */
    static String guarded(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
