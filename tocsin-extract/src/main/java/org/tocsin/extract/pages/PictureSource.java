package org.tocsin.extract.pages;

import java.io.IOException;
import org.tocsin.extract.image.GreyImage;
import org.tocsin.extract.worker.UnreadableException;

/** A picture that can be decoded. */
public interface PictureSource {
    /**
     * Its size as it claims, before anything of it is decoded.
     *
     * @throws UnreadableException if pictures of its format cannot be decoded here
     * @throws IOException         if it is damaged
     */
    Extent extent() throws IOException;

    /**
     * Decodes it, turned as its format says. May be called several times.
     *
     * @param most pixels; a larger picture comes in a coarser resolution
     * @throws UnreadableException if it is larger and its format knows no coarser resolution ({@code TOO_LARGE}), or if
     *                             pictures of its format cannot be decoded here ({@code UNSUPPORTED})
     * @throws IOException         if it is damaged
     */
    GreyImage load(long most) throws IOException;

    /** One that is decoded already. */
    static PictureSource of(GreyImage picture) {
        return new PictureSource() {
            @Override
            public Extent extent() {
                return new Extent(picture.width(), picture.height());
            }

            @Override
            public GreyImage load(long most) {
                return Sizes.within(picture, most);
            }
        };
    }

    /** Width and height in pixels. */
    record Extent(int width, int height) {
        /** How many pixels. */
        public long pixels() {
            return (long) width * height;
        }
    }
}
