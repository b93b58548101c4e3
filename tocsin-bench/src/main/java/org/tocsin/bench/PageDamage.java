package org.tocsin.bench;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.tocsin.extract.image.GreyImage;

/** What scanners, copiers and telephones do to a page. */
final class PageDamage {
    private PageDamage() {}

    /** Normal noise on every pixel. */
    static GreyImage noise(GreyImage page, double sigma, Random random) {
        byte[] pixels = page.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = bounded((pixels[i] & 0xff) + sigma * random.nextGaussian());
        }
        return new GreyImage(pixels, page.width(), page.height(), page.dpi());
    }

    /** JPEG and back. */
    static GreyImage jpeg(GreyImage page, float quality) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(image(page), null, null), settings);
            }
            writer.dispose();
            return GreyImage.of(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())), page.dpi());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page in memory as the platform has it. */
    static BufferedImage image(GreyImage page) {
        BufferedImage image = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(page.pixels(), 0, target, 0, target.length);
        return image;
    }

    /** Taken by hand with a telephone: seen from one side, lit from one corner, a little out of focus. */
    static GreyImage photograph(GreyImage page, Random random) {
        double tiltX = (random.nextDouble() - 0.5) * 0.16;
        double tiltY = (random.nextDouble() - 0.5) * 0.16;
        double turn = Math.toRadians(random.nextDouble() * 8 - 4);
        double lit = random.nextDouble() * 2 * Math.PI;
        double blur = 0.5 + 0.6 * random.nextDouble();
        byte[] pixels = new byte[page.pixels().length];
        double middleX = page.width() / 2.0;
        double middleY = page.height() / 2.0;
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                double u = (x - middleX) / middleX;
                double v = (y - middleY) / middleY;
                double depth = 1 + tiltX * u + tiltY * v;
                double sourceX = middleX + ((x - middleX) * Math.cos(turn) - (y - middleY) * Math.sin(turn)) / depth;
                double sourceY = middleY + ((x - middleX) * Math.sin(turn) + (y - middleY) * Math.cos(turn)) / depth;
                double light = 0.72 + 0.28 * (u * Math.cos(lit) + v * Math.sin(lit)) / 1.42;
                double seen = (at(page, sourceX - blur, sourceY)
                                + at(page, sourceX + blur, sourceY)
                                + at(page, sourceX, sourceY - blur)
                                + at(page, sourceX, sourceY + blur))
                        / 4;
                pixels[y * page.width() + x] = bounded(seen * light + 5 * random.nextGaussian());
            }
        }
        return new GreyImage(pixels, page.width(), page.height(), page.dpi());
    }

    private static double at(GreyImage page, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= page.width() || top + 1 >= page.height()) {
            return 90;
        }
        double partX = x - left;
        double partY = y - top;
        return (page.at(left, top) * (1 - partX) + page.at(left + 1, top) * partX) * (1 - partY)
                + (page.at(left, top + 1) * (1 - partX) + page.at(left + 1, top + 1) * partX) * partY;
    }

    private static byte bounded(double light) {
        return (byte) Math.max(0, Math.min(255, Math.round(light)));
    }
}
