package org.tocsin.export;

import java.util.Locale;
import java.util.ResourceBundle;
import org.tocsin.model.Reason;

/** Says what to do about a file that was not fully read. */
public final class Advice {
    private final ResourceBundle texts;

    /** In French for a French locale, else in English. */
    public Advice(Locale language) {
        boolean french = language.getLanguage().equals("fr");
        texts = ResourceBundle.getBundle("org.tocsin.export.advice", french ? Locale.FRENCH : Locale.ROOT);
    }

    /**
     * One sentence.
     *
     * @param detail the reader's technical word, which may call for other advice; parts after a colon or comma may lack it
     */
    public String on(Reason reason, String detail) {
        String word = detail;
        while (!word.isEmpty()) {
            String special = reason.word() + "." + word.replace(' ', '_');
            if (texts.containsKey(special)) {
                return texts.getString(special);
            }
            word = word.substring(0, Math.max(0, Math.max(word.lastIndexOf(':'), word.lastIndexOf(','))));
        }
        return texts.getString(reason.word());
    }
}
