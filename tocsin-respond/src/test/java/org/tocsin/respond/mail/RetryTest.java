package org.tocsin.respond.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RetryTest {
    @Test
    void attempts_endAfterTwoDays() {
        long waited = 0;
        int attempts = 1;
        while (!Retry.isOver(attempts)) {
            waited += Retry.wait(attempts++);
        }
        assertThat(Duration.ofMillis(waited)).isBetween(Duration.ofHours(48), Duration.ofHours(50));
    }

    @Property
    void noClock_makesAnAttemptWaitLongerThanItsTime(
            @ForAll @IntRange(min = 1, max = 60) int attempts,
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long last,
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long now) {
        assertThat(Retry.left(attempts, last, now)).isBetween(0L, Retry.wait(attempts));
    }
}
