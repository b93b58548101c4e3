package org.tocsin.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LotsTest {
    private static List<Integer> draw(long seed, int wanted, List<Integer> members) {
        Lots<Integer> lots = new Lots<>(seed, wanted);
        members.forEach(m -> lots.cast("m" + m, m));
        return lots.drawn();
    }

    @Property(tries = 100)
    void draw_dependsOnTheSeedAndNotOnTheOrder(
            @ForAll long seed, @ForAll @IntRange(max = 50) int wanted, @ForAll @IntRange(max = 80) int size) {
        List<Integer> members = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        List<Integer> drawn = draw(seed, wanted, members);
        Collections.shuffle(members, new Random(seed));
        assertThat(draw(seed, wanted, members)).isEqualTo(drawn);
        assertThat(drawn).hasSize(Math.min(wanted, size)).doesNotHaveDuplicates();
    }

    /** Each of ten members should win 3 of 10; 2,000 draws have a standard error of 1 %. */
    @Test
    void everyMember_hasTheSameChance() {
        List<Integer> members = IntStream.range(0, 10).boxed().toList();
        int[] won = new int[10];
        for (int seed = 0; seed < 2000; seed++) {
            draw(seed, 3, members).forEach(m -> won[m]++);
        }
        for (int count : won) {
            assertThat(count / 2000.0).isCloseTo(0.3, within(0.04));
        }
    }
}
