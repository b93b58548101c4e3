package org.tocsin.respond.notice.settings;

/**
 * The same words in two languages.
 *
 * @param fr in French, or empty
 * @param en in English, or empty
 */
public record Bilingual(String fr, String en) {
    /** Nothing said. */
    public static final Bilingual NONE = new Bilingual("", "");

    /** In this language, {@code fr} or {@code en}; empty if it is not said there. */
    public String in(String language) {
        return language.equals("fr") ? fr : en;
    }
}
