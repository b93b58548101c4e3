package org.tocsin.cli;

import java.text.ChoiceFormat;
import java.text.Format;
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

    /** The text of this key with its gaps filled, or the word of the result tables; numbers choose words or are printed without grouping. */
    public String get(String key, Object... values) {
        if (tables.has(key)) {
            return tables.get(key);
        }
        MessageFormat text = new MessageFormat(bundle.getString(key), locale);
        Format[] formats = text.getFormatsByArgumentIndex();
        Object[] words = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            boolean chooses = i < formats.length && formats[i] instanceof ChoiceFormat;
            words[i] = chooses ? values[i] : String.valueOf(values[i]);
        }
        return text.format(words);
    }
}
