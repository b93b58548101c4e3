package org.tocsin.portal.words;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
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

/** What is said in one language. */
public final class Texts {
    /** The languages; the first is that of whoever asks for none. */
    public static final List<String> LANGUAGES = List.of("fr", "en");

    private final String language;
    private final Locale locale;
    private final Properties texts = new Properties();

    /** A language and its name in itself. */
    public record Other(String language, String name) {}

    /**
     * The texts of a file {@code name_LANGUAGE.properties} in UTF-8.
     *
     * @param beside a class in whose package the file lies
     */
    public Texts(Class<?> beside, String name, String language) {
        this.language = language;
        locale = language.equals("fr") ? Locale.FRANCE : Locale.UK;
        String file = name + "_" + language + ".properties";
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new FileNotFoundException(file);
            }
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language of these texts. */
    public String language() {
        return language;
    }

    /** The language that these are not. */
    public Other other() {
        return language.equals("fr") ? new Other("en", "English") : new Other("fr", "Français");
    }

    /** The text of a key. */
    public String get(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no text " + key + " in " + language);
        }
        return text;
    }

    /** The text of a key with its gaps filled; there an apostrophe is written ’ or doubled. */
    public String get(String key, Object... values) {
        return new MessageFormat(get(key), locale).format(values);
    }

    /** A day, written out. */
    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }
}
