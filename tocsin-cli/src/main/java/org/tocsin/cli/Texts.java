package org.tocsin.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tocsin.words.Words;

/** What the command line says, in English or French. */
public final class Texts {
    private final ResourceBundle bundle;
    private final Words tables;
    private final Locale locale;

    /** In French for a French locale, else in English. */
    public Texts(Locale language) {
        locale = language.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ROOT;
        bundle = ResourceBundle.getBundle("org.tocsin.cli.texts", locale);
        tables = Words.in(locale);
    }

    /** The text of this key with its gaps filled, or the word of the result tables; numbers are printed without grouping. */
    public String get(String key, Object... values) {
        if (tables.has(key)) {
            return tables.get(key);
        }
        Object[] words = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            words[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(bundle.getString(key), locale).format(words);
    }
}
