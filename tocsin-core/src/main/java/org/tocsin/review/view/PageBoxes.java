package org.tocsin.review.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Layout;
import org.tocsin.model.Passage;
import org.tocsin.review.view.PictureView.WordBox;

/**
 * Finds the places of marked words on the picture of their page. A word is covered as soon as one of its characters is masked. Words of one
 * kind that stand beside each other share a box. Plain words that were read with little confidence have none: they may say something else
 * than the text does.
 */
final class PageBoxes {
    /** Confidence from which on a plain word counts as read. */
    static final int SURE = 60;
    /** Widest gap between words that share a box, in heights of a word. */
    private static final double GAP = 1.5;

    private final List<WordBox> boxes = new ArrayList<>();
    private @Nullable WordBox open;

    private PageBoxes() {}

    /**
     * The boxes of a page.
     *
     * @param page   as it was stored, with a layout
     * @param pieces the marked passages as which it was searched; what stands in none has no box
     */
    static PictureView of(Passage page, List<Marks> pieces) {
        Layout layout = page.layout();
        if (layout == null) {
            throw new IllegalArgumentException("a page without places of words has no boxes");
        }
        Span.Kind[] kinds = new PlacedWords(page, layout).kinds(pieces);
        PageBoxes made = new PageBoxes();
        for (int i = 0; i < kinds.length; i++) {
            made.add(layout.words().get(i), kinds[i]);
        }
        made.end();
        return new PictureView(layout.width(), layout.height(), made.boxes);
    }

    private void add(Layout.Word word, Span.@Nullable Kind kind) {
        if (kind == null || (kind == Span.Kind.PLAIN && word.confidence() < SURE)) {
            end();
            return;
        }
        WordBox box = new WordBox(kind, word.left(), word.top(), word.right(), word.bottom());
        WordBox before = open;
        if (before != null && areNeighbours(before, box)) {
            open = joined(before, box);
        } else {
            end();
            open = box;
        }
    }

    private static boolean areNeighbours(WordBox left, WordBox right) {
        int height = Math.max(left.bottom() - left.top(), right.bottom() - right.top());
        int shared = Math.min(left.bottom(), right.bottom()) - Math.max(left.top(), right.top());
        int gap = right.left() - left.right();
        return left.kind() == right.kind() && 2 * shared > height && gap > -height && gap < GAP * height;
    }

    private static WordBox joined(WordBox a, WordBox b) {
        return new WordBox(
                a.kind(),
                Math.min(a.left(), b.left()),
                Math.min(a.top(), b.top()),
                Math.max(a.right(), b.right()),
                Math.max(a.bottom(), b.bottom()));
    }

    private void end() {
        if (open != null) {
            boxes.add(open);
            open = null;
        }
    }
}
