package org.tocsin.synth.format.paper;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.synth.format.Sheet;

/** Sets a document on sheets of paper, around the places where labels will be stuck. */
final class Typesetter {
    private static final double A4_WIDTH = 595;
    private static final double A4_HEIGHT = 842;
    private final Look look;
    private final int dpi;
    /** Where on the first sheet nothing may be printed; empty when anything may. */
    private final Rectangle2D taken;

    private final List<Board> boards = new ArrayList<>();
    private double y;

    private Typesetter(Look look, int dpi, Rectangle2D taken) {
        this.look = look;
        this.dpi = dpi;
        this.taken = taken;
    }

    static List<Board> set(Sheet sheet, Look look, int dpi, Rectangle2D taken) {
        Typesetter setter = new Typesetter(look, dpi, taken);
        setter.open();
        for (Sheet.Block block : sheet.blocks()) {
            if (block instanceof Sheet.Heading heading) {
                setter.heading(heading.text());
            } else if (block instanceof Sheet.Line line) {
                setter.paragraph(line.text());
            } else if (block instanceof Sheet.Table table) {
                new TableSetter(setter, look).set(table);
            } else {
                setter.open();
            }
        }
        return setter.boards;
    }

    Board board() {
        return boards.get(boards.size() - 1);
    }

    double top() {
        return y;
    }

    void down(double by) {
        y += by;
    }

    /** Begins a new sheet if fewer than {@code need} points are left. */
    void room(double need) {
        if (y + need > A4_HEIGHT - look.margin()) {
            open();
        }
    }

    private void open() {
        boards.add(new Board(A4_WIDTH, A4_HEIGHT, dpi));
        y = look.margin() + look.size();
        if (boards.size() == 1 && look.mark() > 0) {
            Marks.letterhead(board(), look.mark(), look.margin(), y - look.size());
            y += 34;
        }
        if (!look.foot().isEmpty()) {
            board().ink(70).centred(look.plain(), 7.5, A4_WIDTH / 2, A4_HEIGHT - 18, look.foot());
        }
    }

    /** Left edge of what may be printed at this height. */
    double left() {
        boolean beside = besideLabel() && taken.getCenterX() < A4_WIDTH / 2;
        return beside ? taken.getMaxX() + 10 : look.margin();
    }

    double right() {
        boolean beside = besideLabel() && taken.getCenterX() >= A4_WIDTH / 2;
        return beside ? taken.getMinX() - 10 : A4_WIDTH - look.margin();
    }

    private boolean besideLabel() {
        return boards.size() == 1
                && !taken.isEmpty()
                && y + 4 > taken.getMinY()
                && y - look.line() - 6 < taken.getMaxY();
    }

    private void heading(String text) {
        double size = look.size() * 1.25;
        down(look.line() * 0.7);
        room(size * 3);
        for (String part : Wrap.words(text, look.bold(), size, right() - left())) {
            headingLine(part, size);
        }
        down(look.line() * 0.4);
    }

    private void headingLine(String part, double size) {
        double width = look.bold().width(part, size);
        boolean left = look.heading() == 0 || look.heading() == 3;
        double x = left ? left() : left() + (right() - left() - width) / 2;
        Board board = board().ink(20);
        if (look.heading() == 2) {
            board.frame(x - 6, y - size, width + 12, size * 1.4, 0.8);
        } else if (look.heading() == 4) {
            board.ink(205).block(left(), y - size, right() - left(), size * 1.35);
        }
        board.ink(15).text(look.bold(), size, x, y, part);
        if (look.heading() == 3) {
            board.rule(x, y + 2.5, x + width, y + 2.5, 0.8);
        }
        down(size * 1.45);
    }

    private void paragraph(String text) {
        if (text.isBlank()) {
            down(look.line() * 0.6);
            return;
        }
        String rest = text.replace("\t", "      ");
        while (!rest.isEmpty()) {
            room(look.line());
            String part = Wrap.first(rest, look.plain(), look.size(), right() - left());
            board().ink(20).text(look.plain(), look.size(), left(), y, part.stripTrailing());
            rest = rest.substring(part.length()).stripLeading();
            down(look.line());
        }
    }
}
