package org.tocsin.respond.notice.text;

/** A sentence has a gap for which there is nothing to say: nothing is sent with it. */
public final class MissingVariableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String phrase;
    private final String variable;

    MissingVariableException(String phrase, String variable) {
        super("the text '" + phrase + "' has no value for {" + variable + "}");
        this.phrase = phrase;
        this.variable = variable;
    }

    /** The id of the sentence. */
    public String phrase() {
        return phrase;
    }

    /** The name of the gap. */
    public String variable() {
        return variable;
    }
}
