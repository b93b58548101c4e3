package org.tocsin.synth.format.paper;

import java.util.List;

/**
 * What a patient label says.
 *
 * @param lines printed lines, the first ones largest
 * @param bold how many lines are bold
 * @param codes symbols for scanners
 */
public record Label(List<String> lines, int bold, List<Code> codes) {
    /** Kinds of symbols. */
    public enum Kind {
        CODE_128,
        CODE_39,
        QR,
        DATA_MATRIX
    }

    /** A symbol with what is printed below it, which may be nothing. */
    public record Code(Kind kind, String content, String caption) {
        /** Whether the symbol is a square. */
        boolean square() {
            return kind == Kind.QR || kind == Kind.DATA_MATRIX;
        }

        @Override
        public String toString() {
            return "Code[" + kind + "]";
        }
    }

    @Override
    public String toString() {
        return "Label[" + lines.size() + " lines]";
    }
}
