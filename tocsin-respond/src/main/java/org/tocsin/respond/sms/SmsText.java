package org.tocsin.respond.sms;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The text of a short message: who writes, that something personal waits, where to call, the code. No link, nothing of what was found.
 *
 * @param organisation as people know it
 * @param phone        to call
 * @param page         whether there is a page where the code can be typed
 */
public record SmsText(String organisation, String phone, boolean page) {
    private static final String BUNDLE = "org.tocsin.respond.sms.sms";

    /**
     * The message in a language, for the holder of a code.
     *
     * @return empty if it does not fit 160 letters
     */
    public Optional<String> of(String language, String code) {
        Locale locale = language.equals("fr") ? Locale.FRENCH : Locale.ROOT;
        String pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(page ? "page" : "call");
        // not a message format: apostrophes are part of the text
        String text = pattern.replace("{organisation}", organisation)
                .replace("{phone}", phone)
                .replace("{code}", code);
        String fitted = Gsm7.fitted(text);
        int length = Gsm7.length(fitted).orElse(Integer.MAX_VALUE);
        return length <= Gsm7.ONE_MESSAGE ? Optional.of(fitted) : Optional.empty();
    }
}
