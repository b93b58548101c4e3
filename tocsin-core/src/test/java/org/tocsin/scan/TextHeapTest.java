package org.tocsin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextHeapTest {
    private final TextHeap heap = new TextHeap();

    @Test
    void texts_are_found_again_whichever_page_they_begin_or_end_on() {
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            places.add(heap.add("É".repeat(i % 700), "", "n" + i));
        }
        for (int i = 0; i < places.size(); i++) {
            assertThat(heap.get(places.get(i), 3)).containsExactly("É".repeat(i % 700), "", "n" + i);
        }
    }

    @Test
    void a_text_that_is_too_long_is_cut() {
        long place = heap.add("x".repeat(70_000), "after");
        assertThat(heap.get(place, 2)[0]).hasSize(0xffff);
        assertThat(heap.get(place, 2)[1]).isEqualTo("after");
    }
}
