package org.tocsin.respond.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.tocsin.ports.CaseSettings.ToAuthority;
import org.tocsin.respond.report.AuthorityClock.State;

/** The 72 hours of Article 33(1) run from the moment at which the organisation became aware. */
final class AuthorityClockTest {
    private static final Instant AWARE = Instant.parse("2026-09-30T20:30:00Z");
    private static final Instant DUE = Instant.parse("2026-10-03T20:30:00Z");

    private static AuthorityClock at(String now) {
        return AuthorityClock.of(new ToAuthority(AWARE, null, ""), Instant.parse(now));
    }

    @Test
    void without_the_moment_nothing_is_said_about_the_time() {
        AuthorityClock clock = AuthorityClock.of(ToAuthority.NOTHING, AWARE);
        assertThat(clock.state()).isEqualTo(State.UNKNOWN);
        assertThat(clock.due()).isNull();
        assertThat(clock.deadline().time()).hasHours(72);
        assertThat(clock.deadline().source()).contains("33(1)");
    }

    @Test
    void time_runs_to_the_last_second_of_72_hours_and_then_is_over() {
        assertThat(at("2026-09-30T20:30:00Z").due()).isEqualTo(DUE);
        assertThat(at("2026-09-30T20:45:00Z"))
                .extracting(AuthorityClock::state, AuthorityClock::hours, AuthorityClock::minutes)
                .containsExactly(State.RUNNING, 71L, 45);
        assertThat(at("2026-10-03T20:30:00Z").state()).isEqualTo(State.RUNNING);
        assertThat(at("2026-10-03T20:30:01Z").state()).isEqualTo(State.OVERDUE);
        assertThat(at("2026-10-04T22:31:00Z"))
                .extracting(AuthorityClock::hours, AuthorityClock::minutes)
                .containsExactly(26L, 1);
    }

    @Test
    void a_notification_ends_the_clock_in_time_or_late() {
        Instant now = Instant.parse("2026-12-01T00:00:00Z");
        assertThat(AuthorityClock.of(new ToAuthority(AWARE, DUE.minusSeconds(3_600), "N-1"), now))
                .extracting(AuthorityClock::state, AuthorityClock::hours)
                .containsExactly(State.DONE, 1L);
        assertThat(AuthorityClock.of(new ToAuthority(AWARE, DUE.plusSeconds(60), ""), now)
                        .state())
                .isEqualTo(State.DONE_LATE);
    }

    @Test
    void the_authority_cannot_be_told_before_the_organisation_knows() {
        assertThatThrownBy(() -> new ToAuthority(AWARE, AWARE.minusSeconds(1), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ToAuthority(null, AWARE, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moments_are_read_as_people_write_them_and_nothing_else_is() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        assertThat(Moment.parse("2026-09-30T22:30", paris)).contains(AWARE);
        assertThat(Moment.parse(" 2026-09-30 22:30 ", paris)).contains(AWARE);
        assertThat(Moment.parse("2026-09-30T20:30:00Z", paris)).contains(AWARE);
        assertThat(Moment.parse("2026-09-30T15:30-05:00", paris)).contains(AWARE);
        assertThat(Moment.parse("2026-09-30", paris)).isEmpty();
        assertThat(Moment.parse("yesterday", paris)).isEmpty();
        assertThat(Moment.parse("", paris)).isEmpty();
        assertThat(Moment.parse("2026-02-30T10:00", paris)).isEmpty();
    }
}
