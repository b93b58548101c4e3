package org.tocsin.web.api;

/** A parameter or field does not hold what it must. */
final class WrongFieldException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;

    /** @param field one of our own names, never what was sent */
    WrongFieldException(String field) {
        super(field);
        this.field = field;
    }

    String field() {
        return field;
    }
}
