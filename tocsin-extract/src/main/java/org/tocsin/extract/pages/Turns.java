package org.tocsin.extract.pages;

import org.tocsin.extract.image.GreyImage;

/** Turns pictures by quarters and mirrors them. */
final class Turns {
    private Turns() {}

    /** Turned clockwise by 0, 90, 180 or 270 degrees. */
    static GreyImage clockwise(GreyImage picture, int degrees) {
        int quarters = Math.floorMod(degrees, 360) / 90;
        if (quarters == 0) {
            return picture;
        }
        int width = picture.width();
        int height = picture.height();
        boolean lying = quarters % 2 == 1;
        int newWidth = lying ? height : width;
        byte[] from = picture.pixels();
        byte[] to = new byte[from.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int target = switch (quarters) {
                    case 1 -> x * newWidth + (height - 1 - y);
                    case 2 -> (height - 1 - y) * newWidth + (width - 1 - x);
                    default -> (width - 1 - x) * newWidth + y;
                };
                to[target] = from[y * width + x];
            }
        }
        return new GreyImage(to, newWidth, lying ? width : height, picture.dpi());
    }

    /** Mirrored left to right. */
    static GreyImage mirrored(GreyImage picture) {
        int width = picture.width();
        byte[] to = new byte[picture.pixels().length];
        for (int i = 0; i < to.length; i++) {
            int x = i % width;
            to[i] = picture.pixels()[i - x + (width - 1 - x)];
        }
        return new GreyImage(to, width, picture.height(), picture.dpi());
    }

    /** As the orientation of Exif (tag 274, 1 to 8) says; other numbers change nothing. */
    static GreyImage exif(GreyImage picture, int orientation) {
        return switch (orientation) {
            case 2 -> mirrored(picture);
            case 3 -> clockwise(picture, 180);
            case 4 -> clockwise(mirrored(picture), 180);
            case 5 -> clockwise(mirrored(picture), 270);
            case 6 -> clockwise(picture, 90);
            case 7 -> clockwise(mirrored(picture), 90);
            case 8 -> clockwise(picture, 270);
            default -> picture;
        };
    }
}
