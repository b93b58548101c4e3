package org.tocsin.extract.worker;

import org.jspecify.annotations.Nullable;
import org.tocsin.model.PagePicture;
import org.tocsin.model.Passage;

/**
 * Pictures of pages in frames: a size within bounds and exactly as many bytes of pixels as it needs, whatever they are. Nothing in them can
 * be wrong, so a main process that takes them over decodes nothing.
 */
final class PictureWire {
    private PictureWire() {}

    static void encode(@Nullable PagePicture picture, WireOut out) {
        if (picture == null) {
            out.number(0);
            return;
        }
        out.number(picture.width()).number(picture.height()).bytes(picture.packed());
    }

    /** @throws GarbageException if it is out of bounds, or if the passage has no places of words on it */
    static @Nullable PagePicture decode(WireIn in, Passage passage) throws GarbageException {
        int width = in.number(0, PagePicture.LONGEST);
        if (width == 0) {
            return null;
        }
        int height = in.number(1, PagePicture.LONGEST);
        if (passage.layout() == null || !PagePicture.isAllowed(width, height)) {
            throw new GarbageException("picture out of bounds");
        }
        byte[] pixels = in.bytes(PagePicture.bytes(width, height));
        if (pixels.length != PagePicture.bytes(width, height)) {
            throw new GarbageException("picture length");
        }
        return new PagePicture(width, height, pixels);
    }
}
