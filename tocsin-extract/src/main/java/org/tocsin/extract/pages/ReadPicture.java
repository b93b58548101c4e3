package org.tocsin.extract.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.codes.PageCode;
import org.tocsin.extract.ocr.RecognizedPage;
import org.tocsin.model.PagePicture;

/**
 * What a picture gave.
 *
 * @param page  its text; null if it was not recognised
 * @param codes its codes
 * @param width  of the picture as given
 * @param height of the picture as given
 * @param kept   the reduced page on which words and codes lie; null if it is not kept
 */
record ReadPicture(
        @Nullable RecognizedPage page,
        List<PageCode> codes,
        int width,
        int height,
        @Nullable PagePicture kept) {
    ReadPicture {
        codes = List.copyOf(codes);
    }

    /** The same with another picture to keep. */
    ReadPicture keeping(@Nullable PagePicture other) {
        return new ReadPicture(page, codes, width, height, other);
    }

    /** Whether there is neither text nor a code. */
    boolean isBlank() {
        return codes.isEmpty() && (page == null || page.text().isBlank());
    }

    /** Shows nothing of what it says. */
    @Override
    public String toString() {
        return "ReadPicture[" + codes.size() + " codes]";
    }
}
