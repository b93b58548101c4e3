package org.tocsin.extract.mail;

/** The forms of one text in a set of parts; the text of parts that belong together is put together. */
final class Alternatives {
    /** Whether the parts say the same in several forms. */
    final boolean alternative;

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    Alternatives(boolean alternative) {
        this.alternative = alternative;
    }

    /** Adds text; that of HTML is already laid out. */
    void add(boolean fromHtml, String text) {
        (fromHtml ? html : plain).append(text);
    }

    /** HTML is taken where the plain text is a stub such as "your program cannot show this". */
    String best() {
        String text = plain.toString();
        return text.isBlank() || html.length() > 4 * text.length() + 400 ? html.toString() : text;
    }
}
