package org.tocsin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
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
        assertThat(EditDistance.of(a, b, 5)).isEqualTo(distance);
        assertThat(EditDistance.of(b, a, 5)).isEqualTo(distance);
    }

    @Property
    void a_replaced_letter_is_one_edit(
            @ForAll @AlphaChars @StringLength(min = 4, max = 12) String word,
            @ForAll @IntRange(min = 0, max = 3) int at) {
        String other = word.substring(0, at) + '_' + word.substring(at + 1);
        assertThat(EditDistance.of(word, other, 2)).isEqualTo(1);
    }

    @Property
    void beyond_the_limit_the_answer_is_one_more(
            @ForAll @AlphaChars @StringLength(max = 10) String a,
            @ForAll @AlphaChars @StringLength(max = 10) String b) {
        int exact = EditDistance.of(a, b, 20);
        assertThat(EditDistance.of(a, b, 2)).isEqualTo(Math.min(exact, 3));
    }

    @Test
    void short_names_must_be_equal() {
        assertThat(EditDistance.mistyped("LEE", "LEA")).isFalse();
        assertThat(EditDistance.mistyped("PETIT", "PETIY")).isTrue();
    }

    @Property
    void one_edit_is_told_as_in_the_whole_table(
            @ForAll @CharRange(from = 'A', to = 'C') @StringLength(max = 6) String a,
            @ForAll @CharRange(from = 'A', to = 'C') @StringLength(max = 6) String b) {
        assertThat(EditDistance.of(a, b, 1)).isEqualTo(Math.min(EditDistance.of(a, b, 20), 2));
    }

    @Property
    void two_edits_are_told_as_in_the_whole_table(
            @ForAll @CharRange(from = 'A', to = 'C') @StringLength(max = 7) String a,
            @ForAll @CharRange(from = 'A', to = 'C') @StringLength(max = 7) String b) {
        assertThat(EditDistance.of(a, b, 2)).isEqualTo(Math.min(EditDistance.of(a, b, 20), 3));
    }

    @Test
    void two_mistyped_letters_leave_a_name_of_six_recognisable() {
        assertThat(EditDistance.recognisable("GARNIER", "GORNUER")).isTrue();
        assertThat(EditDistance.recognisable("PETIT", "PATAT")).isFalse();
        assertThat(EditDistance.recognisable("GARNIER", "GORNUAR")).isFalse();
    }
}
