package org.tocsin.extract.pages;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.tocsin.extract.image.GreyImage;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Reason;

/** A page of a PDF as a picture: the one picture that fills it, in its own resolution, else the page as it is drawn. */
final class PdfPageSource implements PictureSource {
    private static final int DPI = 300;
    private static final int LEAST_NATIVE = 120;
    private static final int POINTS_PER_INCH = 72;
    private static final double FILLING = 0.8;
    private static final int FEW = 20;

    private final PDDocument document;
    private final PDPage page;
    private final PdfDrawn drawn;
    private final Duration limit;

    PdfPageSource(PDDocument document, PDPage page, PdfDrawn drawn, Duration limit) {
        this.document = document;
        this.page = page;
        this.drawn = drawn;
        this.limit = limit;
    }

    @Override
    public Extent extent() {
        PDRectangle box = page.getCropBox();
        double scale = (double) DPI / POINTS_PER_INCH;
        return new Extent(Math.max(1, (int) Math.min(1 << 24, box.getWidth() * scale)), Math.max(1, (int)
                Math.min(1 << 24, box.getHeight() * scale)));
    }

    @Override
    public GreyImage load(long most) throws IOException {
        if (drawn.images().size() == 1 && drawn.glyphs() <= FEW && drawn.paths() <= FEW) {
            PdfDrawn.Image only = drawn.images().get(0);
            PdfImageSource image = new PdfImageSource(only, page.getRotation());
            if (image.isSquare() && PdfDrawn.share(only, page.getCropBox()) >= FILLING) {
                GreyImage picture = image.load(most);
                if (picture.dpi() >= LEAST_NATIVE) {
                    return picture;
                }
            }
        }
        return drawn(most);
    }

    private GreyImage drawn(long most) throws IOException {
        Extent extent = extent();
        double shrink = Math.min(1, Math.sqrt((double) most / Math.max(1, extent.pixels())));
        int dpi = (int) Math.floor(DPI * shrink);
        if (dpi < LEAST_NATIVE / 4) {
            throw new UnreadableException(Reason.TOO_LARGE, "pixels");
        }
        BufferedImage image = new Drawing(document, limit)
                .renderImageWithDPI(document.getPages().indexOf(page), dpi, ImageType.GRAY);
        return GreyImage.of(image, dpi);
    }

    /** Draws the page and gives up after its time. */
    private static final class Drawing extends PDFRenderer {
        private final Duration limit;

        Drawing(PDDocument document, Duration limit) {
            super(document);
            this.limit = limit;
            setSubsamplingAllowed(true);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new TimedDrawer(parameters, System.nanoTime() + limit.toNanos());
        }
    }

    private static final class TimedDrawer extends PageDrawer {
        private final long end;

        TimedDrawer(PageDrawerParameters parameters, long end) throws IOException {
            super(parameters);
            this.end = end;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (System.nanoTime() - end > 0) {
                throw new UnreadableException(Reason.TIMEOUT, "picture");
            }
            super.processOperator(operator, operands);
        }
    }
}
