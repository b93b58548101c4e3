package org.tocsin.extract.pages;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.tocsin.extract.image.GreyImage;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Reason;

/** A picture drawn on a page of a PDF, in its own resolution, turned as the page shows it. */
final class PdfImageSource implements PictureSource {
    private static final int POINTS_PER_INCH = 72;
    private static final double SLANT = 0.02;
    private static final int COARSEST = 4;

    private final PdfDrawn.Image image;
    private final int pageRotation;

    PdfImageSource(PdfDrawn.Image image, int pageRotation) {
        this.image = image;
        this.pageRotation = pageRotation;
    }

    /** Whether it is drawn upright or in a quarter turn, not mirrored or slanted. */
    boolean isSquare() {
        return image.name() != null && quarter() >= 0;
    }

    /** Degrees clockwise by which the page turns it, or -1 if it is mirrored or slanted. */
    private int quarter() {
        Matrix m = image.place();
        double a = m.getScaleX();
        double b = m.getShearY();
        double c = m.getShearX();
        double d = m.getScaleY();
        double straight = Math.abs(a) + Math.abs(d);
        double lying = Math.abs(b) + Math.abs(c);
        if (lying < SLANT * straight && a * d > 0) {
            return a > 0 ? 0 : 180;
        }
        if (straight < SLANT * lying && b * c < 0) {
            return b < 0 ? 90 : 270;
        }
        return -1;
    }

    @Override
    public Extent extent() throws IOException {
        PDResources resources = image.resources();
        COSName name = image.name();
        if (resources == null || name == null) {
            throw new UnreadableException(Reason.UNSUPPORTED, "picture in the page itself");
        }
        COSStream stream = (COSStream) image.stream();
        if (stream == null) {
            throw new IOException("no stream");
        }
        return new Extent(
                Math.max(1, stream.getInt(COSName.WIDTH, COSName.W, 1)),
                Math.max(1, stream.getInt(COSName.HEIGHT, COSName.H, 1)));
    }

    @Override
    public GreyImage load(long most) throws IOException {
        Extent extent = extent();
        if (extent.pixels() > most * COARSEST) {
            throw new UnreadableException(Reason.TOO_LARGE, "pixels");
        }
        PDResources resources = image.resources();
        PDXObject object = resources == null ? null : PDXObject.createXObject(image.stream(), resources);
        if (!(object instanceof PDImageXObject picture)) {
            throw new IOException("no picture");
        }
        int by = Sizes.divisor(extent.width(), extent.height(), most);
        BufferedImage decoded = picture.isStencil() ? picture.getStencilImage(Color.BLACK) : picture.getImage(null, by);
        GreyImage grey = GreyImage.of(decoded, dpi(decoded));
        return Turns.clockwise(grey, Math.max(0, quarter()) + pageRotation);
    }

    private int dpi(BufferedImage decoded) {
        Matrix m = image.place();
        double points = Math.hypot(m.getScaleX(), m.getShearY());
        return points <= 0 ? 0 : (int) Math.round(decoded.getWidth() * POINTS_PER_INCH / points);
    }
}
