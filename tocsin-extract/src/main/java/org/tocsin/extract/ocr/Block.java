package org.tocsin.extract.ocr;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.extract.image.Box;
import org.tocsin.model.Layout;

/**
 * A place of a page that was read by itself, turned as its own letters stand.
 *
 * @param place   where it lies in the picture of the page that the engine saw
 * @param upright how it was turned
 * @param scale   by which it was made larger
 * @param width   of its picture when it was read
 * @param height  of its picture when it was read
 * @param words   in that picture
 */
record Block(Box place, Upright upright, double scale, int width, int height, List<ReadWord> words) {
    private static final int GOOD = 60;

    private static final int LEAST_LETTERS = 3;
    /** Degrees. */
    private static final double LEVEL = 0.7;

    /**
     * Letters and digits of words that are likely right, each counted by how likely. Scraps of a letter or two count nothing: text that
     * is read across its lines falls into such.
     */
    static long worth(List<ReadWord> words) {
        return words.stream()
                .filter(word -> word.confidence() >= GOOD)
                .mapToLong(word -> (long) letters(word) * word.confidence())
                .sum();
    }

    private static int letters(ReadWord word) {
        int letters = (int)
                word.text().codePoints().filter(Character::isLetterOrDigit).count();
        return letters < LEAST_LETTERS ? 0 : letters;
    }

    /** Its lines, with the places of their words in the picture of the page. */
    WordLines.Written written() {
        WordLines.Written own = WordLines.of(words).written();
        List<Layout.Word> moved = new ArrayList<>();
        for (Layout.Word word : own.words()) {
            double[] one = onPage(word.left(), word.top());
            double[] two = onPage(word.right(), word.bottom());
            moved.add(new Layout.Word(
                    word.start(),
                    word.end(),
                    (int) Math.max(0, Math.min(one[0], two[0])),
                    (int) Math.max(0, Math.min(one[1], two[1])),
                    (int) Math.max(0, Math.max(one[0], two[0])),
                    (int) Math.max(0, Math.max(one[1], two[1])),
                    word.confidence()));
        }
        return new WordLines.Written(own.text(), moved);
    }

    /**
     * Its words as words of the page's picture, in lines of their own.
     *
     * @param afterLine number of the page's last line
     */
    List<ReadWord> onPage(int afterLine) {
        List<ReadWord> moved = new ArrayList<>();
        for (ReadWord word : words) {
            Box box = word.box();
            double[] one = onPage(box.left(), box.top());
            double[] two = onPage(box.right(), box.bottom());
            Box there = new Box((int) one[0], (int) one[1], (int) two[0], (int) two[1]);
            double baseline = onPage((box.left() + box.right()) / 2.0, word.baseline())[1];
            moved.add(new ReadWord(
                    word.text(),
                    there,
                    word.confidence(),
                    afterLine + word.line(),
                    baseline,
                    word.size() / scale,
                    true));
        }
        return moved;
    }

    /** Whether its lines are as level as the page's, so that they may be parts of those. */
    boolean isLevel() {
        return upright.turned() == 0 && Math.abs(upright.skew()) < LEVEL;
    }

    /** Undoes the turn about the middle, the quarter turn and the scale. */
    private double[] onPage(double x, double y) {
        double fromX = (x - width / 2.0) / scale;
        double fromY = (y - height / 2.0) / scale;
        double angle = Math.toRadians(upright.skew());
        double level = fromX * Math.cos(angle) + fromY * Math.sin(angle);
        double down = -fromX * Math.sin(angle) + fromY * Math.cos(angle);
        double[] turned = switch (upright.turned()) {
            case 90 -> new double[] {down, -level};
            case 180 -> new double[] {-level, -down};
            case 270 -> new double[] {-down, level};
            default -> new double[] {level, down};
        };
        double middleX = (place.left() + place.right()) / 2.0;
        double middleY = (place.top() + place.bottom()) / 2.0;
        return new double[] {middleX + turned[0], middleY + turned[1]};
    }

    /** Shows nothing of the words. */
    @Override
    public String toString() {
        return "Block[" + words.size() + " words]";
    }
}
