package org.tocsin.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderedTest {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);
    private final List<Integer> taken = new ArrayList<>();

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void results_come_in_the_order_of_the_work_and_few_wait() {
        AtomicInteger given = new AtomicInteger();
        try (Ordered<Integer> ordered = new Ordered<>(pool, 5, result -> {
            taken.add(result);
            assertThat(given.get() - taken.size()).isLessThanOrEqualTo(5);
        })) {
            for (int i = 0; i < 500; i++) {
                int number = i;
                given.incrementAndGet();
                ordered.add(() -> {
                    Thread.sleep(number % 7 == 0 ? 1 : 0);
                    return number;
                });
            }
            ordered.end();
        }
        assertThat(taken).isEqualTo(IntStream.range(0, 500).boxed().toList());
    }

    @Test
    void what_fails_fails_where_its_result_is_taken() {
        try (Ordered<Integer> ordered = new Ordered<>(pool, 5, taken::add)) {
            ordered.add(() -> 1);
            ordered.add(() -> {
                throw new IllegalStateException("broken");
            });
            assertThatThrownBy(ordered::end)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("broken");
        }
        assertThat(taken).containsExactly(1);
    }

    @Test
    void an_interrupt_ends_the_wait_and_is_kept() {
        try (Ordered<Integer> ordered = new Ordered<>(pool, 5, taken::add)) {
            ordered.add(() -> {
                Thread.sleep(60_000);
                return 1;
            });
            Thread.currentThread().interrupt();
            assertThatThrownBy(ordered::end).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
