package org.tocsin.extract.tables;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.text.Chunks;
import org.tocsin.extract.worker.Found;
import org.tocsin.model.Passage;

/** Turns a workbook into passages {@code sheet 2 row:5}; notes are {@code sheet 2 part:1}, telling sheet names {@code sheet 2}. */
final class WorkbookPassages implements WorkbookSink {
    private static final Pattern USUAL = Pattern.compile("(?i)(feuil|feuille|sheet|tabelle|hoja|table)\\s*\\d*");
    private final Found out;
    private @Nullable RowPassages rows;
    private int number;
    private int notes;

    WorkbookPassages(Found out) {
        this.out = out;
    }

    @Override
    public void sheet(int sheet, String name) throws IOException {
        end();
        out.budget().page();
        number = sheet;
        notes = 0;
        String prefix = "sheet " + sheet;
        if (!name.isBlank() && !USUAL.matcher(name.strip()).matches()) {
            out.passage(Passage.of(prefix, name.strip() + "\n"));
        }
        rows = new RowPassages(prefix + " ", out::passage);
    }

    @Override
    public void row(int row, List<String> cells) throws IOException {
        if (rows != null) {
            rows.row(row, cells);
        }
        out.alive();
    }

    @Override
    public void note(String text) throws IOException {
        if (!text.isBlank()) {
            notes++;
            String prefix = "sheet " + Math.max(1, number) + " part:" + notes;
            Chunks.cut("", text, passage -> out.passage(Passage.of(prefix, passage.text())));
        }
    }

    @Override
    public void decompressed(long bytes) throws IOException {
        out.budget().decompressed(bytes);
    }

    @Override
    public void alive() throws IOException {
        out.alive();
    }

    /** Ends the last sheet. */
    void end() throws IOException {
        if (rows != null) {
            rows.end();
            rows = null;
        }
    }

    /** Number of the last sheet. */
    int sheets() {
        return number;
    }
}
