package org.tocsin.extract.tables;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.text.PassageOut;
import org.tocsin.extract.text.RecordText;

/**
 * Turns the rows of one sheet into passages. It finds the header row below title lines, a second table with a header of its
 * own, and sheets that are forms (label left, value right); rows of a table without header get {@code column N}. Looks ahead
 * a few rows at most, so memory does not grow with the sheet.
 */
public final class RowPassages {
    private static final int AHEAD = 12;
    private static final int FORM_ROWS = 80;
    private static final int LONG = 40_000;

    private final String prefix;
    private final PassageOut out;
    private final Deque<Row> ahead = new ArrayDeque<>();
    private final List<Row> form = new ArrayList<>();
    private @Nullable List<String> header;
    private boolean table;
    private boolean gap = true;

    /**
     * @param prefix what precedes {@code row:N} in passage names, for a workbook {@code "sheet 2 "}
     * @param out    takes the passages
     */
    public RowPassages(String prefix, PassageOut out) {
        this.prefix = prefix;
        this.out = out;
    }

    /** A row as the user sees it. */
    record Row(int number, List<String> cells) {
        int filled() {
            int filled = 0;
            for (String cell : cells) {
                filled += cell.isEmpty() ? 0 : 1;
            }
            return filled;
        }

        /** Names no person. */
        @Override
        public String toString() {
            return "Row[" + number + ", " + cells.size() + " cells]";
        }
    }

    /**
     * Takes the next row.
     *
     * @param number its 1-based place in the sheet or file, header and empty rows counted
     * @param cells  texts of the cells, empty where there is none
     */
    public void row(int number, List<String> cells) throws IOException {
        List<String> clean = new ArrayList<>(cells.size());
        for (String cell : cells) {
            clean.add(cell.strip());
        }
        ahead.addLast(new Row(number, clean));
        if (ahead.size() > AHEAD) {
            take(ahead.removeFirst());
        }
    }

    /** Ends the sheet. */
    public void end() throws IOException {
        while (!ahead.isEmpty()) {
            take(ahead.removeFirst());
        }
        endForm();
    }

    private void take(Row row) throws IOException {
        int filled = row.filled();
        if (filled == 0) {
            gap = true;
            return;
        }
        boolean first = gap;
        gap = false;
        if (isHeader(row, filled, first)) {
            endForm();
            header = row.cells();
            table = true;
            plain(row);
        } else if (!table && Headings.formPairs(row.cells()) > 0 && (filled > 1 || !form.isEmpty())) {
            form.add(row);
            if (form.size() >= FORM_ROWS) {
                endForm();
            }
        } else if (table && first && Headings.formPairs(row.cells()) > 0 && startsForm(row)) {
            table = false;
            header = null;
            form.add(row);
        } else if (filled == 1 && (header == null ? titleAbove() : header.size() > 2 && first)) {
            title(row);
        } else {
            endForm();
            table = true;
            data(row);
        }
    }

    /** A single cell above rows with several is a title or note. */
    private boolean titleAbove() {
        for (Row next : ahead) {
            if (next.filled() > 1) {
                return true;
            }
        }
        return false;
    }

    private void title(Row row) throws IOException {
        if (form.isEmpty()) {
            plain(row);
        } else {
            form.add(row);
        }
    }

    private boolean startsForm(Row row) {
        int pairs = Headings.formPairs(row.cells());
        int rows = 0;
        for (Row next : ahead) {
            if (next.filled() == 0 || rows++ == 3) {
                break;
            }
            pairs += Headings.formPairs(next.cells());
        }
        return pairs >= 3;
    }

    private boolean isHeader(Row row, int filled, boolean first) {
        if (table && !first) {
            return filled > 1 && Headings.sure(row.cells());
        }
        if (Headings.sure(row.cells())) {
            return true;
        }
        return header == null && filled > 1 && Headings.likely(row.cells()) && shapeChanges(row, filled);
    }

    /** Rows below hold what a heading never holds: numbers, dates, addresses of mail, in the same columns. */
    private boolean shapeChanges(Row row, int filled) {
        int rows = 0;
        int differing = 0;
        for (Row next : ahead) {
            if (next.filled() == 0) {
                break;
            }
            rows++;
            differing += next.filled() * 2 >= filled && Headings.anyData(next.cells(), row.cells()) ? 1 : 0;
        }
        return rows > 0 && differing * 2 > rows;
    }

    private void data(Row row) throws IOException {
        RecordText text = new RecordText();
        List<String> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                text.cell(label(i), cells.get(i));
            }
        }
        out.passage(text.passage(prefix + "row:" + row.number()));
    }

    private String label(int i) {
        return header != null && i < header.size() && !header.get(i).isEmpty() ? header.get(i) : "column " + (i + 1);
    }

    private void plain(Row row) throws IOException {
        RecordText text = new RecordText();
        for (String cell : row.cells()) {
            if (!cell.isEmpty()) {
                text.plain(text.isEmpty() ? cell : RecordText.CELL + cell);
            }
        }
        out.passage(text.passage(prefix + "row:" + row.number()));
    }

    private void endForm() throws IOException {
        if (form.isEmpty()) {
            return;
        }
        RecordText text = new RecordText();
        int number = form.get(0).number();
        for (Row row : form) {
            Headings.formLines(row.cells(), text);
            if (text.length() > LONG) {
                out.passage(text.passage(prefix + "row:" + number));
                number = row.number();
            }
        }
        if (!text.isEmpty()) {
            out.passage(text.passage(prefix + "row:" + number));
        }
        form.clear();
    }
}
