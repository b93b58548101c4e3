package org.tocsin.extract.pages;

import org.tocsin.extract.image.Box;

/**
 * Carries places of a picture as given over to the upright, straightened page: quarter turns clockwise, scale, then the turn
 * about the middle by the skew.
 *
 * @param width      of the picture as given
 * @param height     of the picture as given
 * @param turned     degrees clockwise: 0, 90, 180, 270
 * @param skew       degrees clockwise
 * @param pageWidth  of the upright page
 * @param pageHeight of the upright page
 */
record Upright(int width, int height, int turned, double skew, int pageWidth, int pageHeight) {
    /** The smallest box on the page that holds the given box. */
    Box of(Box box) {
        double[][] corners = {
            point(box.left(), box.top()),
            point(box.right(), box.top()),
            point(box.left(), box.bottom()),
            point(box.right(), box.bottom())
        };
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (double[] corner : corners) {
            left = Math.min(left, corner[0]);
            top = Math.min(top, corner[1]);
            right = Math.max(right, corner[0]);
            bottom = Math.max(bottom, corner[1]);
        }
        return new Box(
                within(left, pageWidth), within(top, pageHeight), within(right, pageWidth), within(bottom, pageHeight));
    }

    private static int within(double value, int limit) {
        return (int) Math.max(0, Math.min(limit, Math.round(value)));
    }

    private double[] point(double x, double y) {
        double[] turn = switch (turned) {
            case 90 -> new double[] {height - y, x};
            case 180 -> new double[] {width - x, height - y};
            case 270 -> new double[] {y, width - x};
            default -> new double[] {x, y};
        };
        boolean lying = turned == 90 || turned == 270;
        double scaleX = (double) pageWidth / (lying ? height : width);
        double scaleY = (double) pageHeight / (lying ? width : height);
        double fromX = turn[0] * scaleX - pageWidth / 2.0;
        double fromY = turn[1] * scaleY - pageHeight / 2.0;
        double angle = Math.toRadians(skew);
        return new double[] {
            fromX * Math.cos(angle) - fromY * Math.sin(angle) + pageWidth / 2.0,
            fromX * Math.sin(angle) + fromY * Math.cos(angle) + pageHeight / 2.0
        };
    }
}
