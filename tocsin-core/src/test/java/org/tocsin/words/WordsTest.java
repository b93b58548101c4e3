package org.tocsin.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.model.Population;
import org.tocsin.model.Reason;
import org.tocsin.model.Role;

final class WordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_word_of_the_result_tables_can_be_read(String language) {
        Words words = Words.in(Locale.forLanguageTag(language));
        assertThat(Stream.of(Outcome.values()).map(v -> words.get("outcome", v.word())))
                .doesNotContain("");
        assertThat(Stream.of(Reason.values()).map(v -> words.get("reason", v.word())))
                .doesNotContain("");
        assertThat(Stream.of(Population.values()).map(v -> words.get("population", v.word())))
                .doesNotContain("");
        assertThat(Stream.of(DataClass.values()).map(v -> words.get("class", v.word())))
                .doesNotContain("");
        assertThat(Stream.of(Category.values()).map(v -> words.get("category", v.word())))
                .doesNotContain("");
        assertThat(Stream.of(Role.values()).map(v -> words.get("role", v.word())))
                .doesNotContain("");
        assertThat(Stream.of(LinkStatus.values()).map(v -> words.get("link", v.word())))
                .doesNotContain("");
    }
}
