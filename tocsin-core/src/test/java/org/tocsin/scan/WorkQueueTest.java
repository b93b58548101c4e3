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
    void what_came_last_is_done_first() throws InterruptedException {
        WorkQueue<String> queue = new WorkQueue<>();
        queue.append("file 1");
        queue.append("file 2");
        assertThat(queue.take()).isEqualTo("file 1");
        queue.push("member");
        assertThat(queue.take()).isEqualTo("member");
        assertThat(queue.take()).isEqualTo("file 2");
    }

    @Test
    void it_ends_when_nothing_waits_and_nothing_runs() throws InterruptedException {
        WorkQueue<Integer> queue = new WorkQueue<>();
        queue.append(3);
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
                    queue.push(n - 1);
                    queue.push(n - 1);
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
        queue.append("file");
        queue.stop();
        assertThat(queue.take()).isNull();
    }
}
