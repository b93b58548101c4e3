package org.tocsin.extract.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.extract.image.Box;

class TornWordsTest {
    private static ReadWord word(String text, int left, int confidence, int line) {
        return new ReadWord(text, new Box(left, 0, left + 80, 20), confidence, line, 20, 28, true);
    }

    private static List<String> texts(ReadWord... words) {
        return TornWords.joined(List.of(words)).stream().map(ReadWord::text).toList();
    }

    @Test
    void name_with_a_hyphen_and_a_doubtful_space_is_joined() {
        assertThat(texts(word("58128", 0, 97, 1), word("Saint", 100, 50, 1), word("-Rémy", 187, 50, 1)))
                .containsExactly("58128", "Saint-Rémy");
    }

    @Test
    void mailbox_is_joined_with_its_name() {
        assertThat(texts(word("h.martin31", 0, 92, 1), word("@exemple.fr", 86, 95, 1)))
                .containsExactly("h.martin31@exemple.fr");
    }

    @Test
    void words_apart_stay_apart() {
        assertThat(texts(word("de", 0, 50, 1), word("-Rémy", 120, 50, 1))).hasSize(2);
        assertThat(texts(word("Saint", 0, 50, 1), word("-Rémy", 87, 50, 2))).hasSize(2);
        assertThat(texts(word("écrire", 0, 92, 1), word("@", 86, 92, 1))).hasSize(2);
    }

    @Test
    void certain_space_before_a_dash_stays() {
        assertThat(texts(word("cardiologie", 0, 96, 1), word("-Tél.", 87, 96, 1)))
                .hasSize(2);
    }

    @Test
    void joined_word_covers_both() {
        ReadWord joined = TornWords.joined(List.of(word("Saint", 0, 50, 1), word("-Rémy", 87, 30, 1)))
                .get(0);
        assertThat(joined.box()).isEqualTo(new Box(0, 0, 167, 20));
        assertThat(joined.confidence()).isEqualTo(30);
    }
}
