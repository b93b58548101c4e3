package org.tocsin.synth.format.paper;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.synth.format.Sheet;

/** Sets tables; long cells are broken into lines. */
final class TableSetter {
    private static final double PAD = 5;
    private static final double LEAST = 7.5;
    private final Typesetter setter;
    private final Look look;
    private double size;
    private double[] widths = {};

    TableSetter(Typesetter setter, Look look) {
        this.setter = setter;
        this.look = look;
        this.size = look.size();
    }

    void set(Sheet.Table table) {
        measure(table.rows(), setter.right() - setter.left());
        boolean head = table.headed();
        for (List<String> row : table.rows()) {
            row(row, head ? look.bold() : look.plain());
            head = false;
        }
        setter.down(look.line() * 0.5);
    }

    private void measure(List<List<String>> rows, double room) {
        widths = natural(rows, size);
        while (sum() > room && size > LEAST) {
            size -= 0.5;
            widths = natural(rows, size);
        }
        double excess = room / sum();
        for (int i = 0; i < widths.length && excess < 1; i++) {
            widths[i] *= excess;
        }
    }

    private double sum() {
        double sum = 0;
        for (double width : widths) {
            sum += width;
        }
        return sum;
    }

    private double[] natural(List<List<String>> rows, double points) {
        double[] out = new double[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                out[i] = Math.max(out[i], look.bold().width(row.get(i), points) + 2 * PAD);
            }
        }
        return out;
    }

    private void row(List<String> row, Glyphs font) {
        List<List<String>> cells = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < row.size(); i++) {
            List<String> cell = Wrap.words(row.get(i), font, size, widths[i] - 2 * PAD + 0.1);
            cells.add(cell);
            lines = Math.max(lines, cell.size());
        }
        double height = lines * size * 1.2 + 4;
        setter.room(height);
        double x = setter.left();
        double top = setter.top() - size;
        for (int i = 0; i < row.size(); i++) {
            if (look.grid()) {
                setter.board().ink(60).frame(x, top, widths[i], height, 0.5);
            }
            for (int k = 0; k < cells.get(i).size(); k++) {
                setter.board()
                        .ink(20)
                        .text(
                                font,
                                size,
                                x + PAD,
                                top + size * (1.05 + 1.2 * k) + 1,
                                cells.get(i).get(k));
            }
            x += widths[i];
        }
        setter.down(height);
    }
}
