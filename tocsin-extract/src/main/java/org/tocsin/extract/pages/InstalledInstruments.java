package org.tocsin.extract.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.codes.CodeFinder;
import org.tocsin.extract.ocr.TextRecognizer;
import org.tocsin.extract.worker.Recognition;

/** The instruments of this installation. */
final class InstalledInstruments implements Instruments {
    static final Instruments INSTANCE = new InstalledInstruments();
    static final RecentPictures RECENT = new RecentPictures();

    @Override
    public @Nullable TextRecognizer recognizer(Recognition recognition) {
        return null;
    }

    @Override
    public CodeFinder codes() {
        return picture -> List.of();
    }
}
