package org.tocsin.extract.pages;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** What a page draws beside its text, seen while its text layer is read; nothing is decoded. */
public final class PdfDrawn {
    private static final int MOST = 2_000;
    /** Outlines under which a page without text is empty but for frames and rules. */
    private static final int FEW_PATHS = 20;

    /**
     * A picture where it is drawn.
     *
     * @param stream    what holds it, for telling equal ones; null for one that stands in the page itself
     * @param resources where it is named
     * @param name      its name; null for one that stands in the page itself
     * @param place     maps the unit square onto the page
     */
    record Image(
            @Nullable COSBase stream,
            @Nullable PDResources resources,
            @Nullable COSName name,
            Matrix place) {}

    private final List<Image> images = new ArrayList<>();
    private int paths;
    private int shown;
    private int told;

    /** A named picture is drawn. */
    public void image(@Nullable COSBase stream, PDResources resources, COSName name, Matrix place) {
        if (images.size() < MOST) {
            images.add(new Image(stream, resources, name, place.clone()));
        }
    }

    /** A picture that stands in the page itself is drawn. */
    public void inline(Matrix place) {
        if (images.size() < MOST) {
            images.add(new Image(null, null, null, place.clone()));
        }
    }

    /** An operator that draws no text; outlines and areas count. */
    public void operator(String name) {
        switch (name) {
            case "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh" -> paths++;
            default -> {
                // state, clipping, marks: nothing is seen of them
            }
        }
    }

    /** A glyph is shown. */
    public void glyph() {
        shown++;
    }

    /** A glyph is known to be a character. */
    public void character() {
        told++;
    }

    /** Whether there is anything but a few lines. */
    public boolean anything() {
        return !images.isEmpty() || paths > FEW_PATHS || unknownGlyphs() > FEW_PATHS;
    }

    List<Image> images() {
        return images;
    }

    /** Outlines and areas drawn. */
    int paths() {
        return paths;
    }

    /** Glyphs that are shown but stand for no known character. */
    int unknownGlyphs() {
        return Math.max(0, shown - told);
    }

    int glyphs() {
        return shown;
    }

    /** Share of the page that pictures cover, at most 1. */
    double covered(PDRectangle page) {
        double area = 0;
        for (Image image : images) {
            area += share(image, page);
        }
        return Math.min(1, area);
    }

    /** Share of the page that a picture covers. */
    static double share(Image image, PDRectangle page) {
        Matrix m = image.place();
        double left = m.getTranslateX() + Math.min(0, m.getScaleX()) + Math.min(0, m.getShearX());
        double right = m.getTranslateX() + Math.max(0, m.getScaleX()) + Math.max(0, m.getShearX());
        double bottom = m.getTranslateY() + Math.min(0, m.getScaleY()) + Math.min(0, m.getShearY());
        double top = m.getTranslateY() + Math.max(0, m.getScaleY()) + Math.max(0, m.getShearY());
        double width = Math.min(right, page.getUpperRightX()) - Math.max(left, page.getLowerLeftX());
        double height = Math.min(top, page.getUpperRightY()) - Math.max(bottom, page.getLowerLeftY());
        double whole = (double) page.getWidth() * page.getHeight();
        return width <= 0 || height <= 0 || whole <= 0 ? 0 : width * height / whole;
    }
}
