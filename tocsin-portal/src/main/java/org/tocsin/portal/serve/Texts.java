package org.tocsin.portal.serve;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** What the pages say in one language. */
final class Texts {
    /** The languages of the pages; the first is that of whoever asks for none. */
    static final List<String> LANGUAGES = List.of("fr", "en");

    private final String language;
    private final Locale locale;
    private final Properties texts = new Properties();

    Texts(String language) {
        this.language = language;
        locale = language.equals("fr") ? Locale.FRANCE : Locale.UK;
        try (InputStreamReader reader =
                new InputStreamReader(Resources.stream("texts_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The other language and its name in itself. */
    record Other(String language, String name) {}

    Other other() {
        return language.equals("fr") ? new Other("en", "English") : new Other("fr", "Français");
    }

    String language() {
        return language;
    }

    /** The text of a key. */
    String get(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no text " + key + " in " + language);
        }
        return text;
    }

    /** The text of a key with its gaps filled. */
    String get(String key, Object... values) {
        return new MessageFormat(get(key), locale).format(values);
    }

    /** A day, written out. */
    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }
}
