package org.tocsin.words;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of outcomes, reasons, populations, data classes, categories, roles, severity bands and gates, as people read them. */
public final class Words {
    /** The name of the bundle: keys are {@code kind.word}, such as {@code outcome.read}. */
    public static final String BUNDLE = "org.tocsin.words.words";

    private final ResourceBundle bundle;

    private Words(Locale locale) {
        bundle = ResourceBundle.getBundle(BUNDLE, locale);
    }

    /** In French for a French locale, else in English. */
    public static Words in(Locale language) {
        return new Words(language.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ROOT);
    }

    /** Whether there is a text for this key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The text of a key. */
    public String get(String key) {
        return bundle.getString(key);
    }

    /**
     * The word of a result table as people read it.
     *
     * @param kind as {@code outcome} or {@code class}
     * @param word as the tables have it
     */
    public String get(String kind, String word) {
        return bundle.getString(kind + '.' + word);
    }
}
