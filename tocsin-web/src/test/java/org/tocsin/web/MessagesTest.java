package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the screens say is said in both languages, and rightly for none, one and a million. */
final class MessagesTest {
    private static final Pattern GAP = Pattern.compile("\\{(\\d)");
    private static final Pattern CHOICE = Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{[^}]*})*}");
    private static final Pattern NUMBER_AND_PLURAL = Pattern.compile("\\{\\d[^}]*}[ \u00a0]\\p{L}+s\\b");

    /** Texts of which a number is always two or more. */
    private static final Set<String> ALWAYS_MANY = Set.of(
            "account.password.hint",
            "account.password.weak",
            "clock.title",
            "patterns.rests",
            "person.rows",
            "scan.passages",
            "token.until.hint",
            "token.until.wrong");

    private static Properties texts(String language) {
        String name = language.equals("fr") ? "messages_fr.properties" : "messages.properties";
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(WebApplication.class.getResourceAsStream(name))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    private static String said(String language, String key, Object... values) {
        return new MessageFormat(texts(language).getProperty(key), Locale.forLanguageTag(language)).format(values);
    }

    @Test
    void both_languages_say_the_same_things_with_the_same_gaps() {
        Properties english = texts("en");
        Properties french = texts("fr");
        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(gaps(french.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key))));
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void no_number_stands_before_a_plural_unless_one_and_none_are_said_otherwise(String language) {
        Properties texts = texts(language);
        assertThat(texts.stringPropertyNames().stream()
                        .filter(key -> !ALWAYS_MANY.contains(key) && !key.startsWith("document.highlight"))
                        .filter(key -> NUMBER_AND_PLURAL
                                .matcher(CHOICE.matcher(texts.getProperty(key)).replaceAll(""))
                                .find()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_text_with_a_choice_speaks_of_none_of_one_and_of_a_million(String language) {
        Properties texts = texts(language);
        for (String key : texts.stringPropertyNames()) {
            if (texts.getProperty(key).contains(",choice,")) {
                for (long count : new long[] {0, 1, 2, 1_234_567}) {
                    assertThat(said(language, key, count, count, count, count))
                            .as(key + " of " + count)
                            .doesNotContain("{", "}", "1234567");
                }
                assertThat(said(language, key, 1L, 1L, 1L, 1L))
                        .as(key)
                        .doesNotContainPattern("(?<![\\d.,])1 (files|documents|people|minutes|fichiers|personnes)\\b");
            }
        }
    }

    @Test
    void one_document_is_one_and_a_million_is_grouped_as_each_language_does() {
        assertThat(said("fr", "person.documents", 1)).isEqualTo("dans un document");
        assertThat(said("en", "person.documents", 0)).isEqualTo("in no document");
        assertThat(said("fr", "person.documents", 1_234_567)).isEqualTo("dans 1\u202f234\u202f567 documents");
        assertThat(said("en", "person.documents", 1_234_567)).isEqualTo("in 1,234,567 documents");
    }
}
