package org.tocsin.extract.codes;

import org.tocsin.extract.image.Box;

/**
 * A code read from a picture.
 *
 * @param symbology what kind of symbol
 * @param text      what it says
 * @param box       where it lies in the picture as given
 */
public record PageCode(Symbology symbology, String text, Box box) {
    /** Kinds of symbols. */
    public enum Symbology {
        CODE_128("code-128"),
        CODE_39("code-39"),
        CODE_93("code-93"),
        CODABAR("codabar"),
        ITF("itf"),
        EAN("ean"),
        QR("qr"),
        PDF417("pdf417"),
        DATA_MATRIX("datamatrix"),
        AZTEC("aztec");

        private final String word;

        Symbology(String word) {
            this.word = word;
        }

        /** Its name in the text of a page: {@code [code-128] 8001234567}. */
        public String word() {
            return word;
        }
    }

    /**
     * The lines that stand for it in the text of a page, ended by {@code \n}: its kind in square brackets, then what it says. The
     * fields of identity symbols (INS, 2D-Doc, contacts) follow as lines with their labels.
     */
    public String lines() {
        return CodeMeaning.lines(symbology.word(), text);
    }

    /** Shows nothing of what it says. */
    @Override
    public String toString() {
        return "PageCode[" + symbology.word() + "]";
    }
}
