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

    private final String prefix;
    private final PassageOut out;
    private final Deque<Row> ahead = new ArrayDeque<>();
    private final List<Row> form = new ArrayList<>();
    private @Nullable ColumnLabels header;
    private @Nullable TurnedTable turned;
    private List<String> above = List.of();
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
        endTurned();
    }

    private void take(Row row) throws IOException {
        int filled = row.filled();
        boolean first = gap;
        gap = filled == 0;
        if (filled > 0 && !turned(row, first)) {
            take(row, filled, first);
        }
        above = row.cells();
    }

    private void take(Row row, int filled, boolean first) throws IOException {
        if (isHeader(row, filled, first)) {
            endForm();
            header = ColumnLabels.of(row.cells(), above);
            table = true;
            plain(row);
        } else if (!table && Headings.formPairs(row.cells()) > 0 && (filled > 1 || !form.isEmpty())) {
            if (Form.again(form, row, ahead)) {
                endForm();
            }
            form.add(row);
            if (form.size() >= FORM_ROWS) {
                endForm();
            }
        } else if (table && first && Headings.formPairs(row.cells()) > 0 && startsForm(row)) {
            table = false;
            header = null;
            form.add(row);
        } else if (filled == 1
                && (header == null ? titleAbove() : header.labels().size() > 2 && first)) {
            title(row);
        } else {
            endForm();
            table = true;
            data(row);
        }
    }

    /** A single cell above rows with several is a title or note. */
    private boolean titleAbove() {
        return ahead.stream().anyMatch(next -> next.filled() > 1);
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
        for (Row next : below(3)) {
            pairs += Headings.formPairs(next.cells());
        }
        return pairs >= 3;
    }

    /** The next rows down to the first empty one. */
    private List<Row> below(int most) {
        List<Row> rows = new ArrayList<>();
        for (Row next : ahead) {
            if (next.filled() == 0 || rows.size() == most) {
                break;
            }
            rows.add(next);
        }
        return rows;
    }

    private boolean isHeader(Row row, int filled, boolean first) {
        if (table && !first) {
            return filled > 1 && Headings.sure(row.cells());
        }
        if (Headings.sure(row.cells())) {
            return true;
        }
        return header == null
                && !ofForm(row)
                && filled > 1
                && Headings.likely(row.cells())
                && Headings.dataBelow(row.cells(), filled, below(AHEAD));
    }

    /** Whether a row with labels is one of a form: the rows above or below are, or a label ends with a colon. */
    private boolean ofForm(Row row) {
        return Headings.formPairs(row.cells()) > 0
                && (!form.isEmpty()
                        || below(3).stream().filter(Form::beginsWithLabel).count() > 1
                        || row.cells().stream().anyMatch(c -> c.endsWith(":")));
    }

    /** Whether the row belongs to a table whose people stand in columns. */
    private boolean turned(Row row, boolean first) throws IOException {
        if (turned != null && (!turned.takes(row) || (first && Headings.sure(row.cells())))) {
            endTurned();
        }
        if (turned == null && (first || !table) && row.filled() > 1 && TurnedTable.starts(row, ahead)) {
            endForm();
            header = null;
            table = false;
            turned = new TurnedTable();
        }
        if (turned != null) {
            turned.add(row, prefix, out);
        }
        return turned != null;
    }

    private void endTurned() throws IOException {
        if (turned != null) {
            turned.write(prefix, out);
            turned = null;
        }
    }

    private void data(Row row) throws IOException {
        List<Integer> blocks = header == null ? List.of(0) : header.blocks();
        for (int block = 0; block < blocks.size(); block++) {
            RecordText text = new RecordText();
            int end = block + 1 < blocks.size()
                    ? blocks.get(block + 1)
                    : row.cells().size();
            for (int i = blocks.get(block); i < Math.min(end, row.cells().size()); i++) {
                if (!row.cells().get(i).isEmpty()) {
                    text.cell(label(i), row.cells().get(i));
                }
            }
            if (!text.isEmpty()) {
                out.passage(text.passage(prefix + "row:" + row.number() + (block == 0 ? "" : " part:" + (block + 1))));
            }
        }
    }

    private String label(int i) {
        List<String> labels = header == null ? List.of() : header.labels();
        return i < labels.size() && !labels.get(i).isEmpty() ? labels.get(i) : "column " + (i + 1);
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
        if (!form.isEmpty()) {
            Form.write(form, prefix, out);
            form.clear();
        }
    }
}
