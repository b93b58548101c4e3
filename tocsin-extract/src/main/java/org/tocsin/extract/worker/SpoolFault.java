package org.tocsin.extract.worker;

import java.io.IOException;

/** This machine fails, not the content: the spool or the pipe to the main process cannot be written. */
final class SpoolFault extends IOException {
    private static final long serialVersionUID = 1L;

    SpoolFault(String word, IOException cause) {
        super(word, cause);
    }

    String word() {
        return String.valueOf(getMessage());
    }
}
