package org.tocsin.extract.dumps;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.text.RecordText;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Passage;

/**
 * Gives the rows of tables out as passages {@code table 2 row:17}, each value under the name of its column. The name of a
 * table is the text of the passage {@code table 2}. Values that are files become members.
 */
final class TableRows {
    private static final int TABLES = 20_000;

    private final Found out;
    private final Mode mode;
    private final Map<String, int[]> tables = new HashMap<>();
    private final RecordText record = new RecordText();
    private int[] current = {0, 0};
    private List<String> columns = List.of();
    private int cells;

    TableRows(Found out, Mode mode) {
        this.out = out;
        this.mode = mode;
    }

    /** Goes to a table, for the first time or again; names may be empty. */
    void table(String name, List<String> names) throws IOException {
        columns = names;
        int[] known = tables.get(name);
        if (known == null && tables.size() < TABLES) {
            known = new int[] {tables.size() + 1, 0};
            tables.put(name, known);
            if (!name.isBlank()) {
                out.passage(Passage.of("table " + known[0], name.strip() + "\n"));
            }
        }
        current = known == null ? current : known;
    }

    /** Adds the value of the next column to the row; null or empty where there is none. */
    void cell(@Nullable String value) {
        cells++;
        if (value != null && !value.isBlank()) {
            record.cell(cells <= columns.size() ? columns.get(cells - 1) : "column " + cells, value);
        }
    }

    /** Adds bytes: a file becomes a member, readable letters are text, all else is left out. */
    void bytes(byte[] value) throws IOException {
        String text = read(value, cells + 1);
        cell(text);
    }

    /** Adds a value under a name of its own, for rows whose columns differ. */
    void labelled(String label, String value) {
        cells++;
        if (!value.isBlank()) {
            record.cell(label, value);
        }
    }

    /** The same of bytes. */
    void labelled(String label, byte[] value) throws IOException {
        String text = read(value, cells + 1);
        labelled(label, text == null ? "" : text);
    }

    private @Nullable String read(byte[] value, int column) throws IOException {
        String extension = Blobs.extension(value);
        if (extension == null) {
            return Blobs.text(value);
        }
        if (mode == Mode.FULL) {
            String place = "table " + current[0] + " row " + (current[1] + 1) + " column " + column;
            out.member(place + extension, new ByteArrayInputStream(value));
        }
        return null;
    }

    /** Ends the row. */
    void end() throws IOException {
        current[1]++;
        cells = 0;
        if (!record.isEmpty()) {
            out.passage(record.passage("table " + current[0] + " row:" + current[1]));
        }
        out.alive();
    }
}
