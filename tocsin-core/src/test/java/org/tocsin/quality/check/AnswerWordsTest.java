package org.tocsin.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.ports.SampleStore.Answer;
import org.tocsin.ports.SampleStore.Kind;
import org.tocsin.ports.SampleStore.Verdict;

class AnswerWordsTest {
    private final AnswerWords words = new AnswerWords();

    @ParameterizedTest
    @CsvSource({
        "right, RIGHT",
        "' Right. ', RIGHT",
        "JUSTE, RIGHT",
        "oui, RIGHT",
        "wrong, WRONG",
        "Faux, WRONG",
        "cannot say, CANNOT_SAY",
        "ne sait  pas, CANNOT_SAY",
        "?, CANNOT_SAY"
    })
    void wordsOfBothLanguages_areUnderstood(String cell, Verdict verdict) {
        assertThat(words.read(3, Kind.LINK, cell)).isEqualTo(new Answer(3, verdict, 0));
    }

    @ParameterizedTest
    @CsvSource({"none, 0", "Aucune, 0", "0, 0", "12, 12", "'''7', 7"})
    void numbersOfPeople_areUnderstood(String cell, int people) {
        assertThat(words.read(1, Kind.DOCUMENT, cell)).isEqualTo(new Answer(1, Verdict.PEOPLE, people));
    }

    @ParameterizedTest
    @ValueSource(strings = {"perhaps", "3", "rightwrong", "none"})
    void whatIsNoAnswerAboutALink_isNone(String cell) {
        assertThat(words.read(1, Kind.LINK, cell)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"right", "-1", "1.5", "99999999", "many"})
    void whatIsNoNumberOfPeople_isNone(String cell) {
        assertThat(words.read(1, Kind.DOCUMENT, cell)).isNull();
    }

    @Property
    void anyCell_isReadWithoutFailing(@ForAll String cell) {
        Answer answer = words.read(1, Kind.DOCUMENT, cell);
        assertThat(answer == null || answer.people() >= 0).isTrue();
    }
}
