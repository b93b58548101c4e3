package org.tocsin.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * What scanning does to a page.
 *
 * @param name    in the printed table
 * @param degrees clockwise
 * @param noise   standard deviation of the noise in grey values
 * @param jpeg    quality in percent, 100 for none
 * @param dpi     dots per inch
 * @param shade   whether light falls off to one side
 */
record Damage(String name, double degrees, double noise, int jpeg, int dpi, boolean shade) {
    /** The picture after all that. */
    BufferedImage of(BufferedImage page) throws IOException {
        BufferedImage image = turned(page);
        if (noise > 0 || shade) {
            speckle(image);
        }
        return jpeg < 100 ? compressed(image) : image;
    }

    private BufferedImage turned(BufferedImage page) {
        if (degrees == 0) {
            return page;
        }
        double radians = Math.toRadians(degrees);
        boolean quarter = degrees % 90 == 0;
        double sin = Math.abs(Math.sin(radians));
        double cos = Math.abs(Math.cos(radians));
        boolean upended = sin > 0.7;
        int width = quarter && upended ? page.getHeight() : upended ? page.getHeight() : page.getWidth();
        int height = upended ? page.getWidth() : page.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.translate(width / 2.0, height / 2.0);
        canvas.rotate(radians);
        canvas.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        canvas.drawImage(page, 0, 0, null);
        canvas.dispose();
        return cos < 0 ? page : image;
    }

    private void speckle(BufferedImage image) {
        Random random = new Random(7);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            double x = (double) (i % image.getWidth()) / image.getWidth();
            double light = shade ? 1 - 0.6 * x : 1;
            double value = (pixels[i] & 0xff) * light + (noise > 0 ? random.nextGaussian() * noise : 0);
            pixels[i] = (byte) Math.max(0, Math.min(255, value));
        }
    }

    private BufferedImage compressed(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(jpeg / 100f);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
