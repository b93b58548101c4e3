package org.tocsin.detect.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tocsin.detect.name.Token.Shape;

class WordListsTest {
    private final WordLists lists = new WordLists();

    @Test
    void wordOfSeveralLists_hasTheBitOfEachAndItsTitle() {
        lists.add(Set.of("MARIE", "ROSE"), 1);
        lists.add(Set.of("ROSE", "DR"), 4);
        lists.addTitles(Map.of("DR", "DOCTOR", "MME", "TITLE"));

        assertThat(WordLists.lists(lists.of("ROSE"))).isEqualTo(5);
        assertThat(lists.title(lists.of("ROSE"))).isEmpty();
        assertThat(WordLists.lists(lists.of("DR"))).isEqualTo(4);
        assertThat(lists.title(lists.of("DR"))).isEqualTo("DOCTOR");
        assertThat(lists.title(lists.of("MME"))).isEqualTo("TITLE");
    }

    @Test
    void wordOfNoList_hasNothing() {
        lists.add(Set.of("ROSE"), 1);

        assertThat(lists.of("TULIPE")).isZero();
        assertThat(lists.of("")).isZero();
        assertThat(lists.title(lists.of("TULIPE"))).isEmpty();
    }

    @Test
    void longNumber_isReadAnewAndIsTheSameWord() {
        Tokens twice = new Tokens("8001234567 8001234567 Éloïse", 0, 28);

        assertThat(twice.size()).isEqualTo(3);
        assertThat(twice.get(0).folded()).isEqualTo(twice.get(1).folded()).isEqualTo("8001234567");
        assertThat(twice.get(0).shape()).isEqualTo(Shape.DIGITS);
        assertThat(twice.get(2).folded()).isEqualTo("ELOISE");
    }
}
