package org.tocsin.extract.pages;

import org.jspecify.annotations.Nullable;
import org.tocsin.extract.codes.CodeFinder;
import org.tocsin.extract.codes.ZxingCodeFinder;
import org.tocsin.extract.ocr.RecognitionException;
import org.tocsin.extract.ocr.TesseractRecognizer;
import org.tocsin.extract.ocr.TextRecognizer;
import org.tocsin.extract.worker.Recognition;

/** The instruments of this installation. */
final class InstalledInstruments implements Instruments {
    static final Instruments INSTANCE = new InstalledInstruments();
    static final RecentPictures RECENT = new RecentPictures();

    private final CodeFinder codes = new ZxingCodeFinder();
    private Recognition broken = Recognition.NONE;

    @Override
    public @Nullable TextRecognizer recognizer(Recognition recognition) {
        if (!recognition.isInstalled() || recognition.equals(broken)) {
            return null;
        }
        try {
            return TesseractRecognizer.warm(recognition);
        } catch (RecognitionException e) {
            // It will not start for the next picture either.
            broken = recognition;
            return null;
        }
    }

    @Override
    public CodeFinder codes() {
        return codes;
    }
}
