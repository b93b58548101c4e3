package org.tocsin.extract.pages;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.tocsin.model.PagePicture;

/** A reduced page as a reader process remembers it: compressed, since it remembers hundreds. */
record PressedPicture(int width, int height, byte[] pressed) {
    static PressedPicture of(PagePicture picture) {
        byte[] pixels = picture.packed();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(pixels);
            deflater.finish();
            // what cannot be compressed grows by a few bytes a block
            byte[] pressed = new byte[pixels.length + pixels.length / 1000 + 64];
            int length = deflater.deflate(pressed);
            return new PressedPicture(picture.width(), picture.height(), Arrays.copyOf(pressed, length));
        } finally {
            deflater.end();
        }
    }

    PagePicture opened() {
        byte[] pixels = new byte[PagePicture.bytes(width, height)];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pressed);
            if (inflater.inflate(pixels) != pixels.length) {
                throw new IllegalStateException("a remembered picture is shorter than it was");
            }
            return new PagePicture(width, height, pixels);
        } catch (DataFormatException e) {
            throw new IllegalStateException("a remembered picture is damaged", e);
        } finally {
            inflater.end();
        }
    }

    /** Shows nothing of the picture. */
    @Override
    public String toString() {
        return "PressedPicture[" + width + " x " + height + "]";
    }
}
