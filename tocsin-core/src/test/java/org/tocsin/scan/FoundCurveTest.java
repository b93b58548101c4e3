package org.tocsin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FoundCurveTest {
    private static BitSet people(int count) {
        BitSet people = new BitSet();
        people.set(0, count);
        return people;
    }

    @Test
    void the_best_order_reads_first_what_gives_most_people_a_second() {
        List<Trace.Piece> pieces =
                List.of(new Trace.Piece(90, true, new int[] {0}), new Trace.Piece(10, true, new int[] {1, 2, 3}));
        FoundCurve curve = FoundCurve.of(pieces, people(4));
        assertThat(curve.actual()[17]).isZero();
        assertThat(curve.ideal()[2]).isEqualTo(0.75);
        assertThat(curve.ideal()[20]).isEqualTo(1);
    }

    @Test
    void an_order_by_lot_finds_a_person_of_many_documents_early() {
        List<Trace.Piece> pieces =
                List.of(new Trace.Piece(50, true, new int[] {0}), new Trace.Piece(50, true, new int[] {0, 1}));
        FoundCurve curve = FoundCurve.of(pieces, people(2));
        assertThat(curve.random()[10]).isEqualTo((0.75 + 0.5) / 2);
    }

    @Property
    void no_order_is_better_than_all_and_every_curve_rises(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 9) Integer> persons) {
        List<Trace.Piece> pieces = persons.stream()
                .map(p -> new Trace.Piece(1 + p * 7L, true, new int[] {p}))
                .toList();
        BitSet met = new BitSet();
        persons.forEach(met::set);
        FoundCurve curve = FoundCurve.of(pieces, met);
        for (double[] shares : List.of(curve.actual(), curve.ideal(), curve.random())) {
            assertThat(shares).isSorted();
            assertThat(shares[0]).isZero();
            assertThat(shares[FoundCurve.STEPS]).isBetween(0.999, 1.001);
        }
    }
}
