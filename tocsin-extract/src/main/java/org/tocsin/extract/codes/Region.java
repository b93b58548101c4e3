package org.tocsin.extract.codes;

import org.tocsin.extract.image.Box;

/**
 * Where a symbol may lie: a rectangle in any direction, in pixels of the picture as given.
 *
 * @param x      its middle
 * @param y      its middle
 * @param angle  direction of its length, in radians from the x axis towards the y axis
 * @param length along the direction
 * @param breadth across it
 * @param score  the higher, the likelier
 */
record Region(double x, double y, double angle, double length, double breadth, double score) {
    /** The upright rectangle around it. */
    Box box() {
        double cos = Math.abs(Math.cos(angle));
        double sin = Math.abs(Math.sin(angle));
        double halfWidth = (length * cos + breadth * sin) / 2;
        double halfHeight = (length * sin + breadth * cos) / 2;
        return new Box(
                (int) Math.max(0, x - halfWidth),
                (int) Math.max(0, y - halfHeight),
                (int) Math.max(1, Math.ceil(x + halfWidth)),
                (int) Math.max(1, Math.ceil(y + halfHeight)));
    }

    /** The same place with more around it. */
    Region grown(double alongBoth, double acrossBoth) {
        return new Region(x, y, angle, length + alongBoth, breadth + acrossBoth, score);
    }

    /** In pixels of a picture that is larger by a factor. */
    Region times(double factor) {
        return new Region(x * factor, y * factor, angle, length * factor, breadth * factor, score);
    }

    Region turned(double toAngle) {
        return new Region(x, y, toAngle, length, breadth, score);
    }
}
