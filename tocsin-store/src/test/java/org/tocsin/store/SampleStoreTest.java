package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Role;
import org.tocsin.ports.SampleStore;

/** Samples and answers outlast new results. */
class SampleStoreTest extends OnBothDatabases {
    private static final List<SampleStore.Stratum> STRATA = List.of(
            new SampleStore.Stratum(SampleStore.Kind.DOCUMENT, "text/plain, other", 1L << 40, 1),
            new SampleStore.Stratum(SampleStore.Kind.LINK, "name + birth date, patient", 900, 2));

    private int sample() {
        return store.samples()
                .add(
                        -5,
                        STRATA,
                        List.of(
                                new SampleStore.Unit(1, 1, "id1", "page:1", 0, Role.SUBJECT),
                                new SampleStore.Unit(2, 0, "id2", "", -1, null),
                                new SampleStore.Unit(3, 1, "id3", "row:é7", 8, Role.RELATIVE)));
    }

    private List<SampleStore.Answer> answersOf(int draw) {
        List<SampleStore.Answer> answers = new ArrayList<>();
        store.samples().answers(draw, answers::add);
        return answers;
    }

    @Test
    void samples_surviveReopeningAndNewResults() {
        assertThat(store.samples().draws()).isEmpty();
        int one = sample();
        int two = sample();
        SampleStore.Answer right = new SampleStore.Answer(1, SampleStore.Verdict.RIGHT, 0);
        store.samples().answer(two, List.of(new SampleStore.Answer(2, SampleStore.Verdict.PEOPLE, 31), right));
        Fill.results(store, 2);
        reopen();
        assertThat(store.samples().draws())
                .extracting(SampleStore.Draw::number, SampleStore.Draw::seed, SampleStore.Draw::strata)
                .containsExactly(tuple(one, -5L, STRATA), tuple(two, -5L, STRATA));
        List<SampleStore.Unit> units = new ArrayList<>();
        store.samples().units(two, units::add);
        assertThat(units)
                .hasSize(3)
                .contains(
                        new SampleStore.Unit(2, 0, "id2", "", -1, null),
                        new SampleStore.Unit(3, 1, "id3", "row:é7", 8, Role.RELATIVE));
        assertThat(answersOf(one)).isEmpty();
        assertThat(answersOf(two)).containsExactly(right, new SampleStore.Answer(2, SampleStore.Verdict.PEOPLE, 31));
    }

    @Test
    void newAnswer_takesThePlaceOfTheOld_andAnUnknownMemberUndoesAll() {
        int draw = sample();
        store.samples().answer(draw, List.of(new SampleStore.Answer(1, SampleStore.Verdict.RIGHT, 0)));
        SampleStore.Answer wrong = new SampleStore.Answer(1, SampleStore.Verdict.WRONG, 0);
        store.samples().answer(draw, List.of(wrong));
        assertThat(answersOf(draw)).containsExactly(wrong);
        List<SampleStore.Answer> bad = List.of(
                new SampleStore.Answer(3, SampleStore.Verdict.RIGHT, 0),
                new SampleStore.Answer(4, SampleStore.Verdict.RIGHT, 0));
        assertThatThrownBy(() -> store.samples().answer(draw, bad)).isInstanceOf(IllegalArgumentException.class);
        assertThat(answersOf(draw)).containsExactly(wrong);
    }
}
