package org.tocsin.extract.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The dark pixels of an evened picture and the connected pieces that they make. */
public final class Ink {
    private final boolean[] bits;
    private final int width;
    private final int height;

    private Ink(boolean[] bits, int width, int height) {
        this.bits = bits;
        this.width = width;
        this.height = height;
    }

    /**
     * The pixels below a brightness.
     *
     * @param image evened by {@link Paper#even}
     */
    public static Ink of(GreyImage image, int below) {
        boolean[] bits = new boolean[image.pixels().length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (image.pixels()[i] & 0xff) < below;
        }
        return new Ink(bits, image.width(), image.height());
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The boxes of the connected pieces, in the order of their upper edges. */
    public List<Box> pieces() {
        int[] labels = new int[width];
        int[] before = new int[width];
        Labels found = new Labels();
        for (int y = 0; y < height; y++) {
            int[] swap = before;
            before = labels;
            labels = swap;
            row(y, before, labels, found);
        }
        return found.boxes();
    }

    private void row(int y, int[] before, int[] labels, Labels found) {
        int at = y * width;
        for (int x = 0; x < width; x++) {
            if (!bits[at + x]) {
                labels[x] = 0;
                continue;
            }
            int label = 0;
            if (y > 0) {
                label = found.joined(label, x > 0 ? before[x - 1] : 0);
                label = found.joined(label, before[x]);
                label = found.joined(label, x + 1 < width ? before[x + 1] : 0);
            }
            label = found.joined(label, x > 0 ? labels[x - 1] : 0);
            labels[x] = label == 0 ? found.fresh(x, y) : found.grown(label, x, y);
        }
    }

    /** Numbers of pieces while rows are looked through; pieces that meet become one. */
    private static final class Labels {
        private int[] parent = new int[1024];
        private int[] boxes = new int[4096];
        private int count = 1;

        int fresh(int x, int y) {
            if (count == parent.length) {
                parent = Arrays.copyOf(parent, count * 2);
                boxes = Arrays.copyOf(boxes, count * 8);
            }
            parent[count] = count;
            boxes[count * 4] = x;
            boxes[count * 4 + 1] = y;
            boxes[count * 4 + 2] = x + 1;
            boxes[count * 4 + 3] = y + 1;
            return count++;
        }

        int grown(int label, int x, int y) {
            int at = label * 4;
            boxes[at] = Math.min(boxes[at], x);
            boxes[at + 2] = Math.max(boxes[at + 2], x + 1);
            boxes[at + 3] = Math.max(boxes[at + 3], y + 1);
            return label;
        }

        private int root(int label) {
            int root = label;
            while (parent[root] != root) {
                parent[root] = parent[parent[root]];
                root = parent[root];
            }
            return root;
        }

        int joined(int one, int other) {
            if (other == 0) {
                return one;
            }
            int b = root(other);
            if (one == 0 || one == b) {
                return b;
            }
            int keep = Math.min(one, b);
            int gone = Math.max(one, b);
            parent[gone] = keep;
            boxes[keep * 4] = Math.min(boxes[keep * 4], boxes[gone * 4]);
            boxes[keep * 4 + 1] = Math.min(boxes[keep * 4 + 1], boxes[gone * 4 + 1]);
            boxes[keep * 4 + 2] = Math.max(boxes[keep * 4 + 2], boxes[gone * 4 + 2]);
            boxes[keep * 4 + 3] = Math.max(boxes[keep * 4 + 3], boxes[gone * 4 + 3]);
            return keep;
        }

        List<Box> boxes() {
            List<Box> all = new ArrayList<>();
            for (int i = 1; i < count; i++) {
                if (parent[i] == i) {
                    all.add(new Box(boxes[i * 4], boxes[i * 4 + 1], boxes[i * 4 + 2], boxes[i * 4 + 3]));
                }
            }
            return all;
        }
    }
}
