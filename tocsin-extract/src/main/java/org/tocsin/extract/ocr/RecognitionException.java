package org.tocsin.extract.ocr;

import java.io.IOException;

/** Character recognition cannot work on this machine; the message says why and names nobody. */
public final class RecognitionException extends IOException {
    private static final long serialVersionUID = 1;

    RecognitionException(String message) {
        super(message);
    }
}
