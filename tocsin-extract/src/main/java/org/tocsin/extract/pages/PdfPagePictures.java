package org.tocsin.extract.pages;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.model.Reason;
import org.tocsin.ports.Effort;
import org.tocsin.ports.ReadResult;

/**
 * Decides page by page of a PDF what is read from pictures. A page without a good text layer is read as a whole; on a page with
 * one, pictures that stand in the text are read each once, and page-filling ones (scans whose text was recognised before) are
 * looked through for codes.
 */
public final class PdfPagePictures {
    /** Characters under which a layer on a page that is mostly picture is a stamp, a header, a page number. */
    private static final int LITTLE = 200;
    /** Characters under which a layer is as good as none. */
    private static final int NONE = 12;
    /** Share of a page from which on a picture is the page. */
    private static final double MOSTLY = 0.5;

    private final PDDocument document;
    private final PictureReading pictures;
    private final Found out;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** For the pages of one document. */
    public PdfPagePictures(PDDocument document, Content content, Found out) {
        this.document = document;
        this.out = out;
        this.pictures = PictureReading.of(content, out);
    }

    /**
     * Reads the pictures of a page and gives out what they say.
     *
     * @param number of the page, from 1
     * @param layer  its text layer
     * @param drawn  what it draws
     * @return what is to stand in place of the layer; null if the layer stays
     */
    public @Nullable PagePassage read(int number, String layer, PdfDrawn drawn) throws IOException {
        PDPage page = document.getPage(number - 1);
        int letters = LayerQuality.letters(layer);
        double covered = drawn.images().isEmpty() ? 0 : drawn.covered(page.getCropBox());
        String name = "page:" + number;
        if (letters < NONE && drawn.anything()) {
            pictures.picture(letters == 0 ? name : name + " image:1", source(page, drawn));
        } else if (drawn.glyphs() > 0 && isBad(layer, drawn, covered)) {
            return better(pictures.read(name, source(page, drawn)), layer);
        } else if (letters < LITTLE && covered >= MOSTLY) {
            pictures.picture(name + " image:1", source(page, drawn));
        } else {
            embedded(name, page, drawn);
        }
        return null;
    }

    private static boolean isBad(String layer, PdfDrawn drawn, double covered) {
        return LayerQuality.isGarbage(layer, drawn.unknownGlyphs(), drawn.glyphs())
                || (covered >= MOSTLY && LayerQuality.isDoubtful(layer));
    }

    /** A recognised page counts as the better one if it makes no less sense than the layer. */
    private @Nullable PagePassage better(@Nullable PagePassage recognised, String layer) throws IOException {
        if (recognised == null) {
            return null;
        }
        if (pictures.effort() != Effort.FULL) {
            // A band of the page cannot stand for the layer of all of it.
            pictures.give(recognised);
            return null;
        }
        return LayerQuality.sense(recognised.passage().text()) >= LayerQuality.sense(layer) ? recognised : null;
    }

    private void embedded(String name, PDPage page, PdfDrawn drawn) throws IOException {
        int number = 0;
        for (PdfDrawn.Image image : drawn.images()) {
            number++;
            if (image.stream() != null && !seen.add(image.stream())) {
                continue;
            }
            PictureSource source = new PdfImageSource(image, page.getRotation());
            if (PdfDrawn.share(image, page.getCropBox()) < MOSTLY) {
                pictures.picture(name + " image:" + number, source);
            } else if (pictures.effort() != Effort.TEXT) {
                PagePassage codes = pictures.codes(name + " image:" + number, source);
                if (codes != null) {
                    pictures.give(codes);
                }
            }
        }
    }

    private PictureSource source(PDPage page, PdfDrawn drawn) {
        return new PdfPageSource(document, page, drawn, out.budget().pictures().each());
    }

    /** Counts a page that could not be looked at. */
    public void unread(Reason reason, String word) {
        pictures.unread(reason, word);
    }

    /** Whether something was given in place of the layer. */
    public void gave(PagePassage passage) throws IOException {
        pictures.give(passage);
    }

    /** The result of the whole document. */
    public ReadResult applied(ReadResult textResult) {
        return pictures.applied(textResult);
    }
}
