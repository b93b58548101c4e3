package org.tocsin.extract.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tocsin.extract.image.Box;
import org.tocsin.extract.image.GreyImage;
import org.tocsin.extract.image.Ink;

/**
 * Places of an upright page where letters seem to stand that were not read well: labels stuck on askew or turned, notes in the
 * margin, stamps.
 */
final class Unread {
    private static final int INK = 150;
    /** More pieces are a photograph or a grid of dots. */
    private static final int MOST_PIECES = 12_000;

    private static final int MOST_PLACES = 6;
    private static final int WELL = 70;
    private static final double READ_SHARE = 0.6;
    /** Little costs little to read again, and labels say who a page is about: fewer doubts are left standing there. */
    private static final double READ_SHARE_OF_SMALL = 0.9;

    private static final int SMALL_PART = 8;
    /** Gap that parts a label from the text beside it, in heights of small letters. */
    private static final double GAP = 1.8;

    private final List<Box> letters;
    private final int[] parent;
    private final double gap;

    private Unread(List<Box> letters, double gap) {
        this.letters = letters;
        this.gap = gap;
        this.parent = new int[letters.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
    }

    /**
     * The places, those with most letters first.
     *
     * @param image  as the engine saw it
     * @param height of small letters on it
     * @param words  that were read from it
     */
    static List<Box> in(GreyImage image, double height, List<ReadWord> words) {
        List<Box> letters = Ink.of(image, INK).pieces().stream()
                .filter(box -> couldBeLetter(box, height))
                .toList();
        if (letters.size() < Letters.ENOUGH || letters.size() > MOST_PIECES) {
            return List.of();
        }
        Unread unread = new Unread(letters, height * GAP);
        unread.join();
        long small = (long) image.width() * image.height() / SMALL_PART;
        return unread.places(words, small).stream()
                .map(box -> grown(box, (int) Math.round(height)))
                .toList();
    }

    private static boolean couldBeLetter(Box box, double height) {
        int longer = Math.max(box.width(), box.height());
        int shorter = Math.min(box.width(), box.height());
        return longer >= height * 0.5 && longer <= height * 4 && shorter * 10 >= longer;
    }

    private static Box grown(Box box, int by) {
        return new Box(Math.max(0, box.left() - by), Math.max(0, box.top() - by), box.right() + by, box.bottom() + by);
    }

    /** Pieces come in the order of their upper edges. */
    private void join() {
        int tallest = letters.stream().mapToInt(Box::height).max().orElse(0);
        for (int i = 0; i < parent.length; i++) {
            Box one = letters.get(i);
            for (int j = i + 1; j < parent.length; j++) {
                Box other = letters.get(j);
                if (other.top() - one.top() > tallest + gap) {
                    break;
                }
                if (isNear(one, other)) {
                    parent[root(j)] = root(i);
                }
            }
        }
    }

    private boolean isNear(Box one, Box other) {
        return other.left() - one.right() < gap
                && one.left() - other.right() < gap
                && other.top() - one.bottom() < gap
                && one.top() - other.bottom() < gap;
    }

    private int root(int of) {
        int root = of;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private record Place(Box box, int letters) {
        /** Letters that must have been read well; a place of up to so many pixels is a small one. */
        double expected(long small) {
            boolean large = (long) box.width() * box.height() > small;
            return letters * (large ? READ_SHARE : READ_SHARE_OF_SMALL);
        }
    }

    private List<Box> places(List<ReadWord> words, long small) {
        Place[] places = new Place[parent.length];
        for (int i = 0; i < parent.length; i++) {
            Box box = letters.get(i);
            Place known = places[root(i)];
            places[root(i)] = known == null ? new Place(box, 1) : new Place(around(known.box, box), known.letters + 1);
        }
        List<Place> unread = new ArrayList<>();
        for (Place place : places) {
            if (place != null && place.letters >= Letters.ENOUGH && read(place.box, words) < place.expected(small)) {
                unread.add(place);
            }
        }
        unread.sort(Comparator.comparingInt(Place::letters).reversed());
        return unread.stream().limit(MOST_PLACES).map(Place::box).toList();
    }

    private static Box around(Box one, Box other) {
        return new Box(
                Math.min(one.left(), other.left()),
                Math.min(one.top(), other.top()),
                Math.max(one.right(), other.right()),
                Math.max(one.bottom(), other.bottom()));
    }

    private static int read(Box place, List<ReadWord> words) {
        return words.stream()
                .filter(word -> word.confidence() >= WELL && word.liesIn(place))
                .mapToInt(word -> word.text().length())
                .sum();
    }
}
