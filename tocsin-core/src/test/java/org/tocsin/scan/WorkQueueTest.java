package org.tocsin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class WorkQueueTest {
    @Test
    void lower_ranks_are_done_first_and_equal_ones_in_order_of_arrival() throws InterruptedException {
        WorkQueue<String> queue = new WorkQueue<>();
        queue.add("late", 9, false);
        queue.add("first", 1, false);
        queue.add("member", 1, true);
        queue.add("second", 1, false);
        assertThat(List.of(take(queue), take(queue), take(queue), take(queue)))
                .containsExactly("first", "member", "second", "late");
    }

    private static String take(WorkQueue<String> queue) throws InterruptedException {
        return String.valueOf(queue.take());
    }

    @Test
    void what_takes_room_is_found_whatever_else_waits() {
        WorkQueue<String> queue = new WorkQueue<>();
        queue.add("file", 0, false);
        queue.add("member", 5, true);
        assertThat(queue.pollSpooled()).isEqualTo("member");
        assertThat(queue.pollSpooled()).isNull();
        assertThat(queue.waitingCount()).isEqualTo(1);
    }

    @Test
    void it_ends_when_nothing_waits_and_nothing_runs() throws InterruptedException {
        WorkQueue<Integer> queue = new WorkQueue<>();
        queue.add(3, 0, false);
        AtomicInteger done = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> work(queue, done));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(done).hasValue(15);
    }

    /** Each work of n makes two of n - 1. */
    private static void work(WorkQueue<Integer> queue, AtomicInteger done) {
        try {
            for (Integer n = queue.take(); n != null; n = queue.take()) {
                if (n > 0) {
                    queue.add(n - 1, -n, true);
                    queue.add(n - 1, -n, true);
                }
                done.incrementAndGet();
                queue.done();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_stopped_queue_gives_nothing_more() throws InterruptedException {
        WorkQueue<String> queue = new WorkQueue<>();
        queue.add("file", 0, false);
        queue.stop();
        assertThat(queue.take()).isNull();
    }
}
