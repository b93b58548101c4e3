package org.tocsin.review.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long MINUTE = 60_000;

    private static List<Long> every(long step, int times) {
        List<Long> at = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            at.add(1_000_000 + i * step);
        }
        return at;
    }

    @Test
    void ten_seconds_a_decision_are_360_an_hour() {
        Pace pace = Pace.of(every(10_000, 50), 720);
        assertThat(pace.perHour()).isCloseTo(360, within(1e-6));
        assertThat(pace.hoursLeft()).isCloseTo(2, within(1e-6));
        assertThat(pace.decided()).isEqualTo(50);
    }

    @Test
    void a_night_between_two_decisions_is_no_work() {
        List<Long> at = every(MINUTE, 20);
        long night = at.get(19) + 10 * 60 * MINUTE;
        for (int i = 0; i < 20; i++) {
            at.add(night + i * MINUTE);
        }
        assertThat(Pace.of(at, 60).hoursLeft()).isCloseTo(1, within(1e-6));
    }

    @Test
    void the_last_decisions_tell_the_pace_of_today() {
        List<Long> at = every(2 * MINUTE, 1000);
        long then = at.get(999);
        for (int i = 1; i <= 600; i++) {
            at.add(then + i * MINUTE / 2);
        }
        assertThat(Pace.of(at, 1).perHour()).isCloseTo(120, within(1e-6));
    }

    @Test
    void a_few_decisions_tell_nothing_yet() {
        assertThat(Pace.of(every(MINUTE, 3), 10).hoursLeft()).isNaN();
        assertThat(Pace.of(List.of(), 10).perHour()).isZero();
        assertThat(Pace.of(List.of(), 0).hoursLeft()).isZero();
    }
}
