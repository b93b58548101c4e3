package org.tocsin.extract.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a page from top to bottom. Below a line of headings, lines whose pieces start where the headings start are
 * rows of a table: an empty cell leaves its tab, and a cell that runs into the next is parted from it.
 */
final class PdfLines {
    private static final int LEAST_ROWS = 2;
    private static final int STRAY_LINES = 4;

    private final List<PdfLine> lines = new ArrayList<>();

    void add(PdfLine line) {
        lines.add(line);
    }

    /** The text of the page. */
    String text() {
        StringBuilder text = new StringBuilder();
        float[] columns = null;
        int until = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).heading()) {
                float[] starts = columns(lines.get(i));
                int end = table(i, starts);
                columns = end > i ? starts : i < until ? columns : null;
                until = Math.max(until, end);
            }
            text.append(lines.get(i).text(i < until ? columns : null)).append('\n');
        }
        return text.toString();
    }

    private static float[] columns(PdfLine heading) {
        List<Float> starts = heading.starts();
        float[] columns = new float[starts.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = starts.get(i);
        }
        return columns;
    }

    /** The line after the last row below these headings; the heading's own number if there is no table. */
    private int table(int heading, float[] columns) {
        int rows = 0;
        int end = heading;
        int stray = 0;
        for (int i = heading + 1; i < lines.size() && stray <= STRAY_LINES; i++) {
            int pieces = lines.get(i).starts().size();
            int matches = lines.get(i).matches(columns);
            if (pieces >= 2 && matches * 10 >= pieces * 7) {
                rows++;
                end = i + 1;
                stray = 0;
            } else {
                stray++;
            }
        }
        return rows >= LEAST_ROWS ? end : heading;
    }
}
