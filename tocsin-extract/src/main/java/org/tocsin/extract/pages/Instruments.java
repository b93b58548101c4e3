package org.tocsin.extract.pages;

import org.jspecify.annotations.Nullable;
import org.tocsin.extract.codes.CodeFinder;
import org.tocsin.extract.ocr.TextRecognizer;
import org.tocsin.extract.worker.Recognition;

/** What pictures are read with. One set serves a reader process as long as it lives. */
interface Instruments {
    /** Recognises characters; null where this is not installed. */
    @Nullable
    TextRecognizer recognizer(Recognition recognition);

    /** Finds codes. */
    CodeFinder codes();
}
