package org.tocsin.synth.format;

import java.util.ArrayList;
import java.util.List;

/** Plain-text views of a document. */
public final class Plain {
    private Plain() {}

    /** The document as lines; tables have columns of equal width. */
    public static String text(Sheet sheet, String newline) {
        List<String> lines = new ArrayList<>();
        for (Sheet.Block block : sheet.blocks()) {
            addLines(block, lines);
        }
        return String.join(newline, lines) + newline;
    }

    static void addLines(Sheet.Block block, List<String> lines) {
        if (block instanceof Sheet.Heading heading) {
            lines.add(heading.text());
        } else if (block instanceof Sheet.Line line) {
            lines.add(line.text());
        } else if (block instanceof Sheet.Table table) {
            addTable(table.rows(), lines);
        } else {
            lines.add("\f");
        }
    }

    private static void addTable(List<List<String>> rows, List<String> lines) {
        int[] width = widths(rows);
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i));
                line.append(" "
                        .repeat(i == row.size() - 1 ? 0 : width[i] - row.get(i).length() + 2));
            }
            lines.add(line.toString());
        }
    }

    static int[] widths(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] width = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                width[i] = Math.max(width[i], row.get(i).length());
            }
        }
        return width;
    }

    /** The document as spreadsheet rows: text lines become rows of one cell. */
    static List<List<String>> rows(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Sheet.Block block : sheet.blocks()) {
            if (block instanceof Sheet.Table table) {
                rows.addAll(table.rows());
            } else if (!(block instanceof Sheet.PageBreak)) {
                List<String> lines = new ArrayList<>();
                addLines(block, lines);
                lines.forEach(line -> rows.add(List.of(line)));
            }
        }
        return rows;
    }
}
