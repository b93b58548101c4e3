package org.tocsin.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AllocationTest {
    @Test
    void proportional_followsSizes_andThePowerLevelsThem() {
        assertThat(Allocation.of(new long[] {9000, 900, 100}, 100, 1)).containsExactly(90, 9, 1);
        assertThat(Allocation.of(new long[] {9000, 1000}, 100, 0)).containsExactly(50, 50);
        assertThat(Allocation.of(new long[] {10_000, 100}, 110, 0.5)).containsExactly(100, 10);
    }

    @Test
    void smallStrata_areTakenAsAWhole_andGiveRoomToOthers() {
        assertThat(Allocation.of(new long[] {1000, 3}, 100, 0)).containsExactly(97, 3);
    }

    @Property
    void everyStratum_getsAtLeastOneAndAtMostAll(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(max = 100_000) Long> sizes,
            @ForAll @IntRange(min = 1, max = 1000) int wanted,
            @ForAll @DoubleRange(max = 1) double power) {
        long[] all = sizes.stream().mapToLong(Long::longValue).toArray();
        int[] drawn = Allocation.of(all, wanted, power);
        long strata = Arrays.stream(all).filter(s -> s > 0).count();
        for (int i = 0; i < all.length; i++) {
            assertThat(drawn[i]).isBetween(all[i] == 0 ? 0 : 1, (int) all[i]);
        }
        assertThat((long) Arrays.stream(drawn).sum())
                .isEqualTo(Math.max(strata, Math.min(wanted, Arrays.stream(all).sum())));
    }
}
