package org.tocsin.web.api;

/** Things stand otherwise than the call needs; nothing was changed. */
final class ConflictException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String word;

    /** @param word of the problem, with texts {@code problem.word} and {@code problem.word.remedy} */
    ConflictException(String word) {
        super(word);
        this.word = word;
    }

    String word() {
        return word;
    }
}
