package org.tocsin.extract.pages;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The resolution that a picture file states. */
final class Resolution {
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final int LEAST = 50;
    private static final int MOST = 2400;

    private Resolution() {}

    /** Dots per inch, 0 if unknown or beyond belief. */
    static int of(ImageReader reader, int index) {
        try {
            IIOMetadata metadata = reader.getImageMetadata(index);
            if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
                return 0;
            }
            IIOMetadataNode root =
                    (IIOMetadataNode) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
            NodeList sizes = root.getElementsByTagName("HorizontalPixelSize");
            if (sizes.getLength() == 0) {
                return 0;
            }
            double millimetres = Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
            long dpi = Math.round(MILLIMETRES_PER_INCH / millimetres);
            return dpi >= LEAST && dpi <= MOST ? (int) dpi : 0;
        } catch (IOException | RuntimeException e) {
            // Damaged or odd metadata: the recognition finds out by itself.
            return 0;
        }
    }
}
