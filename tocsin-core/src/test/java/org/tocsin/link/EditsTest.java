package org.tocsin.link;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {
    @ParameterizedTest
    @CsvSource({
        "DUPONT,DUPONT,0",
        "DUPONT,DUPOND,1",
        "DUPONT,DUPNOT,1",
        "DUPONT,DUPONTS,1",
        "DUPONT,UPONT,1",
        "DUPONT,DURAND,3"
    })
    void the_distance_counts_letters_and_exchanged_neighbours(String a, String b, int distance) {
        assertThat(Edits.distance(a, b, 5)).isEqualTo(distance);
        assertThat(Edits.distance(b, a, 5)).isEqualTo(distance);
    }

    @Property
    void a_replaced_letter_is_one_edit(
            @ForAll @AlphaChars @StringLength(min = 4, max = 12) String word,
            @ForAll @IntRange(min = 0, max = 3) int at) {
        String other = word.substring(0, at) + '_' + word.substring(at + 1);
        assertThat(Edits.distance(word, other, 2)).isEqualTo(1);
    }

    @Property
    void beyond_the_limit_the_answer_is_one_more(
            @ForAll @AlphaChars @StringLength(max = 10) String a,
            @ForAll @AlphaChars @StringLength(max = 10) String b) {
        int exact = Edits.distance(a, b, 20);
        assertThat(Edits.distance(a, b, 2)).isEqualTo(Math.min(exact, 3));
    }

    @Test
    void short_names_must_be_equal() {
        assertThat(Edits.mistyped("LEE", "LEA")).isFalse();
        assertThat(Edits.mistyped("PETIT", "PETIY")).isTrue();
    }
}
