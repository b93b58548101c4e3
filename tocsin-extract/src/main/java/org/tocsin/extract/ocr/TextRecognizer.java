package org.tocsin.extract.ocr;

import java.time.Duration;
import org.tocsin.extract.image.GreyImage;

/** Reads the text of pictures: turns them upright, straightens, cleans and recognises. Not for many threads. */
public interface TextRecognizer extends AutoCloseable {
    /**
     * Reads a page.
     *
     * @param part  how much of the upright page
     * @param limit wall time; text read until then is given
     */
    RecognizedPage recognize(GreyImage page, Part part, Duration limit);

    /** Frees native memory. */
    @Override
    void close();

    /** How much of a page is read. */
    enum Part {
        /** Its upper band, where labels and addresses stand. */
        HEADER,
        /** All of it. */
        WHOLE
    }
}
