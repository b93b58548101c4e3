package org.tocsin.extract.codes;

import org.tocsin.extract.image.GreyImage;

/** A region of a picture, turned upright and scaled. */
record Patch(GreyImage picture, Region region, double scale) {
    /**
     * Takes a region out of a picture, brightness between pixels interpolated; outside of the picture its border goes on.
     *
     * @param scale pixels of the patch for one of the picture
     */
    static Patch of(GreyImage source, Region region, double scale) {
        int width = Math.max(8, (int) Math.round(region.length() * scale));
        int height = Math.max(8, (int) Math.round(region.breadth() * scale));
        byte[] pixels = new byte[width * height];
        double cos = Math.cos(region.angle()) / scale;
        double sin = Math.sin(region.angle()) / scale;
        for (int y = 0; y < height; y++) {
            double up = y - (height - 1) / 2.0;
            double left = -(width - 1) / 2.0;
            double fromX = region.x() + left * cos - up * sin;
            double fromY = region.y() + left * sin + up * cos;
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) between(source, fromX + x * cos, fromY + x * sin);
            }
        }
        return new Patch(new GreyImage(pixels, width, height, 0), region, scale);
    }

    /** Brightness at a place between pixels, 0 to 255. */
    static int between(GreyImage source, double x, double y) {
        double inX = Math.min(Math.max(x, 0), source.width() - 1.001);
        double inY = Math.min(Math.max(y, 0), source.height() - 1.001);
        int left = (int) Math.max(0, inX);
        int top = (int) Math.max(0, inY);
        int right = Math.min(left + 1, source.width() - 1);
        int bottom = Math.min(top + 1, source.height() - 1);
        double partX = inX - left;
        double partY = inY - top;
        double upper = source.at(left, top) * (1 - partX) + source.at(right, top) * partX;
        double lower = source.at(left, bottom) * (1 - partX) + source.at(right, bottom) * partX;
        return (int) Math.round(upper * (1 - partY) + lower * partY);
    }

    /** The place in the source picture of a place in the patch. */
    double[] inSource(double x, double y) {
        double along = (x - (picture.width() - 1) / 2.0) / scale;
        double across = (y - (picture.height() - 1) / 2.0) / scale;
        double cos = Math.cos(region.angle());
        double sin = Math.sin(region.angle());
        return new double[] {region.x() + along * cos - across * sin, region.y() + along * sin + across * cos};
    }

    @Override
    public String toString() {
        return "Patch[" + picture + "]";
    }
}
