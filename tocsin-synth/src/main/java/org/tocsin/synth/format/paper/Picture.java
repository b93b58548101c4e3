package org.tocsin.synth.format.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/** One picture of a page: grey, or black and white. */
record Picture(BufferedImage image, int dpi, boolean bilevel, int quality) {

    static Picture of(BufferedImage grey, int dpi, boolean bilevel, int quality) {
        if (!bilevel) {
            return new Picture(grey, dpi, false, quality);
        }
        BufferedImage out = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        byte[] from = Lens.pixels(grey);
        byte[] to = Lens.pixels(out);
        int stride = (grey.getWidth() + 7) / 8;
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                if (from[y * grey.getWidth() + x] < 0) {
                    to[y * stride + x / 8] |= (byte) (128 >> (x & 7));
                }
            }
        }
        return new Picture(out, dpi, true, quality);
    }

    /** Width on paper, in points. */
    double width() {
        return image.getWidth() * 72.0 / dpi;
    }

    double height() {
        return image.getHeight() * 72.0 / dpi;
    }

    byte[] png() {
        return write("png", List.of(this), "", 0);
    }

    /** JPEG with the resolution in its JFIF header; black and white becomes grey. */
    byte[] jpeg() {
        BufferedImage grey = image;
        if (bilevel) {
            grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            grey.createGraphics().drawImage(image, 0, 0, null);
        }
        byte[] bytes = write("jpeg", List.of(new Picture(grey, dpi, false, quality)), "", quality / 100f);
        bytes[13] = 1;
        bytes[14] = (byte) (dpi >> 8);
        bytes[15] = (byte) dpi;
        bytes[16] = (byte) (dpi >> 8);
        bytes[17] = (byte) dpi;
        return bytes;
    }

    /** All pages in one TIFF of a compression that {@link ImageIO} names, as {@code CCITT T.6} or {@code LZW}. */
    static byte[] tiff(List<Picture> pages, String compression) {
        return write("tiff", pages, compression, compression.equals("JPEG") ? pages.get(0).quality / 100f : 0);
    }

    private static byte[] write(String format, List<Picture> pages, String compression, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        try (ImageOutputStream out = new javax.imageio.stream.MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (quality > 0 || !compression.isEmpty()) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                if (!compression.isEmpty()) {
                    how.setCompressionType(compression);
                }
                if (quality > 0) {
                    how.setCompressionQuality(quality);
                }
            }
            pages(writer, pages, how, format.equals("tiff"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static void pages(ImageWriter writer, List<Picture> pages, ImageWriteParam how, boolean several)
            throws IOException {
        if (!several) {
            writer.write(null, new IIOImage(pages.get(0).image, null, null), how);
            return;
        }
        writer.prepareWriteSequence(null);
        for (Picture page : pages) {
            IIOMetadata about =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(page.image), how);
            writer.writeToSequence(new IIOImage(page.image, null, resolution(about, page.dpi)), how);
        }
        writer.endWriteSequence();
    }

    private static @Nullable IIOMetadata resolution(@Nullable IIOMetadata about, int dpi)
            throws IIOInvalidTreeException {
        if (about == null || about.isReadOnly()) {
            return about;
        }
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_1.0");
        IIOMetadataNode size = new IIOMetadataNode("Dimension");
        for (String name : List.of("HorizontalPixelSize", "VerticalPixelSize")) {
            IIOMetadataNode node = new IIOMetadataNode(name);
            node.setAttribute("value", String.valueOf(25.4 / dpi));
            size.appendChild(node);
        }
        root.appendChild(size);
        about.mergeTree("javax_imageio_1.0", root);
        return about;
    }

    @Override
    public String toString() {
        return "Picture[" + dpi + " dpi]";
    }
}
