package org.tocsin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Outcome;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.Effort;
import org.tocsin.ports.ReadResult;

class WorkLeftTest {
    private static final long SECOND = 1_000_000_000L;

    private final WorkLeft left = new WorkLeft(1);

    private static ReadTask task(int content, Effort effort, int pictures) {
        ContentSource source = new ContentSource.RootFile(Path.of("x"), 1000);
        return new ReadTask(content, source, "x", 0, effort, 0, false, pictures, 0);
    }

    private static ReadResult result(int waiting) {
        return new ReadResult(Outcome.READ, null, "application/pdf", 2, 0, "", waiting);
    }

    private void read(int content, Effort effort, int pictures, int waiting, double seconds) {
        left.read(task(content, effort, pictures), result(waiting), (long) (seconds * SECOND));
    }

    @Test
    void nothing_is_promised_before_anything_was_measured() {
        left.waits(task(1, Effort.TEXT, 0));
        assertThat(left.state(0, 0).secondsLeft()).isNegative();
        assertThat(left.state(0, 0).atLeast()).isTrue();
    }

    @Test
    void documents_like_those_read_take_as_long_as_they_did() {
        for (int i = 0; i < 10; i++) {
            left.waits(task(i, Effort.TEXT, 0));
        }
        for (int i = 0; i < 5; i++) {
            read(i, Effort.TEXT, 0, 0, 2);
        }
        Work work = left.state(7, 0);
        assertThat(work.secondsLeft()).isBetween(9.99, 10.01);
        assertThat(work.documents()).isEqualTo(5);
        assertThat(work.pages()).isEqualTo(10);
        assertThat(work.people()).isEqualTo(7);
    }

    @Test
    void pictures_that_wait_count_with_the_seconds_of_those_that_were_read() {
        left.waits(task(1, Effort.TEXT, 0));
        left.waits(task(2, Effort.TEXT, 0));
        read(1, Effort.TEXT, 0, 4, 0);
        read(2, Effort.TEXT, 0, 10, 0);
        read(1, Effort.GLANCE, 4, 4, 4);
        read(2, Effort.GLANCE, 10, 10, 10);
        read(1, Effort.FULL, 4, 0, 12);
        Work work = left.state(0, 0);
        assertThat(work.waitingTexts()).isZero();
        assertThat(work.waitingPictures()).isEqualTo(10);
        assertThat(work.atLeast()).isFalse();
        assertThat(work.secondsLeft()).isBetween(29.9, 30.1);
    }

    @Test
    void what_runs_counts_with_what_is_left_of_it() {
        left.waits(task(1, Effort.TEXT, 0));
        read(1, Effort.TEXT, 0, 0, 10);
        left.waits(task(2, Effort.TEXT, 0));
        left.starts(task(2, Effort.TEXT, 0), 0);
        assertThat(left.state(0, 6 * SECOND).secondsLeft()).isBetween(3.9, 4.1);
        assertThat(left.state(0, 600 * SECOND).secondsLeft()).isPositive();
    }
}
