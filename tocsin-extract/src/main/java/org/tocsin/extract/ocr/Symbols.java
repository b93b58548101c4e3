package org.tocsin.extract.ocr;

import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.global.tesseract;

/**
 * How certain the letters of a word are. The engine gives a word the confidence of its worst letter or of the space beside it: one doubt
 * in an address of twenty letters, or a space that may be none, makes it 0 although all letters are sure.
 */
final class Symbols {
    /** Fewer letters may look like letters by chance. */
    private static final int ENOUGH = 4;
    /** Mean over the letters of a word that stands on the page; what is read upside down or in pictures stays below. */
    private static final double SURE = 96;
    /** Words below are looked at by their letters. */
    private static final int DOUBTFUL = 60;
    /** Of a word of sure letters that the engine doubts: enough to be kept, too little to outweigh another reading. */
    static final int LIKELY = 50;

    private Symbols() {}

    /**
     * The confidence of a word.
     *
     * @param iterator stands at the word, and afterwards within it
     * @param word     the engine's confidence, 0 to 100
     */
    static int confidence(ResultIterator iterator, int word) {
        if (word >= DOUBTFUL) {
            return word;
        }
        int count = 0;
        double sum = 0;
        boolean more = true;
        while (more) {
            sum += iterator.Confidence(tesseract.RIL_SYMBOL);
            count++;
            more = !iterator.IsAtFinalElement(tesseract.RIL_WORD, tesseract.RIL_SYMBOL)
                    && iterator.Next(tesseract.RIL_SYMBOL);
        }
        return count >= ENOUGH && sum >= SURE * count ? Math.max(word, LIKELY) : word;
    }
}
