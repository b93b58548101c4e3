package org.tocsin.extract.worker;

import java.io.IOException;

/** Bytes that should be a frame are none: the other side is broken or hostile. */
public final class GarbageException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * @param word what does not hold; never content
     */
    public GarbageException(String word) {
        super("no valid frame: " + word);
    }
}
