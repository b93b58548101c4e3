package org.tocsin.extract.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A picture of a page in grey, one byte a pixel, row after row; 0 is black, 255 white. Not changed after it was made.
 *
 * @param pixels {@code width * height} bytes
 * @param dpi    resolution in dots per inch, 0 if unknown
 */
public record GreyImage(byte[] pixels, int width, int height, int dpi) {
    public GreyImage {
        if (width < 1 || height < 1 || pixels.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException("a picture needs as many bytes as pixels");
        }
    }

    /** A picture in grey; what is transparent becomes white. */
    public static GreyImage of(BufferedImage image, int dpi) {
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = grey.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, grey.getWidth(), grey.getHeight());
        canvas.drawImage(image, 0, 0, null);
        canvas.dispose();
        byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        return new GreyImage(pixels, grey.getWidth(), grey.getHeight(), dpi);
    }

    /** The brightness of a pixel, 0 to 255. */
    public int at(int x, int y) {
        return pixels[y * width + x] & 0xff;
    }

    /** A part of it; what lies outside is left out. */
    public GreyImage crop(Box box) {
        int left = Math.max(0, box.left());
        int top = Math.max(0, box.top());
        int right = Math.min(width, box.right());
        int bottom = Math.min(height, box.bottom());
        byte[] part = new byte[(right - left) * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            System.arraycopy(pixels, y * width + left, part, (y - top) * (right - left), right - left);
        }
        return new GreyImage(part, right - left, bottom - top, dpi);
    }

    /** Shows nothing of the picture. */
    @Override
    public String toString() {
        return "GreyImage[" + width + " x " + height + "]";
    }
}
