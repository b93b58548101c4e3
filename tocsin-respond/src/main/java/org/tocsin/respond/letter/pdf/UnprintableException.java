package org.tocsin.respond.letter.pdf;

/** A text has a character that no font of the program shows. Does not say which: it may be part of a name. */
public final class UnprintableException extends RuntimeException {
    public UnprintableException() {
        super("a text holds a character that no font of the program has");
    }
}
