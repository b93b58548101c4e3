package org.tocsin.synth.format.paper;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.synth.format.Plain;
import org.tocsin.synth.format.Sheet;
import org.tocsin.synth.people.Dice;

/** A document on paper, its pages photographed or scanned. */
public final class Paper {
    final List<Picture> pages = new ArrayList<>();
    final String text;

    private Paper(String text) {
        this.text = text;
    }

    /** Number of pages. */
    public int size() {
        return pages.size();
    }

    /** Prints a document, sticks labels on its first page, and takes the pictures. */
    public static Paper of(Sheet sheet, List<Label> labels, Dice dice) {
        Wear wear = Wear.draw(dice);
        Look look = Look.draw(dice, wear.dpi());
        LabelPainter painter = LabelPainter.draw(dice, wear.dpi());
        Paper paper = new Paper(Plain.text(sheet, "\n"));
        Sticker sticker = labels.isEmpty() ? null : Sticker.place(painter, labels.get(0), dice);
        Rectangle2D taken = sticker == null ? new Rectangle2D.Double() : sticker.bounds();
        List<Board> boards = Typesetter.set(sheet, look, wear.dpi(), taken);
        if (sticker != null) {
            sticker.paint(boards.get(0), painter);
        }
        if (dice.chance(0.5)) {
            Marks.signature(boards.get(boards.size() - 1), dice);
        }
        paper.take(boards, wear, dice);
        return paper;
    }

    /** A sheet of equal labels of one patient. */
    public static Paper labels(Label label, int columns, int rows, Dice dice) {
        Wear wear = Wear.draw(dice);
        LabelPainter painter = LabelPainter.draw(dice, wear.dpi());
        Board board = new Board(595, 842, wear.dpi());
        double width = painter.width(label);
        double height = painter.height(label);
        int fitting = (int) Math.max(1, Math.min(columns, 575 / width));
        double stepX = 575.0 / fitting;
        double stepY = Math.max(height + 3, 800.0 / rows);
        for (double y = 18; y + height < 835; y += stepY) {
            for (int c = 0; c < fitting; c++) {
                board.turned(10 + c * stepX, y, 0, () -> painter.paint(board, label));
            }
        }
        Paper paper = new Paper(String.join("\n", label.lines()));
        paper.take(List.of(board), wear, dice);
        return paper;
    }

    /** A copy of a card: the sheet small, in the upper part of a page. */
    public static Paper card(Sheet sheet, List<String> zone, Dice dice) {
        Wear wear = Wear.draw(dice);
        Board board = new Board(595, 842, wear.dpi());
        CardPainter.paint(board, sheet, zone, dice);
        Paper paper = new Paper(Plain.text(sheet, "\n") + String.join("\n", zone));
        paper.take(List.of(board), wear, dice);
        return paper;
    }

    private void take(List<Board> boards, Wear wear, Dice dice) {
        boolean bilevel = wear.way() == Wear.Way.FAX;
        for (Board board : boards) {
            pages.add(Picture.of(Scanner.take(board, wear, dice), wear.dpi(), bilevel, wear.quality()));
        }
    }

    @Override
    public String toString() {
        return "Paper[" + pages.size() + " pages]";
    }
}
