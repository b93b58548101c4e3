package org.tocsin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyChainsTest {
    private final KeyChains chains = new KeyChains();

    private List<Integer> clusters(Memo.Key key) {
        List<Integer> found = new ArrayList<>();
        for (int entry = chains.first(key); entry != KeyChains.END; entry = chains.next(entry)) {
            if (chains.has(entry, key)) {
                found.add(chains.cluster(entry));
            }
        }
        return found;
    }

    @Test
    void clusters_of_one_key_come_in_order_of_arrival_and_those_of_others_not_at_all() {
        Memo.Key one = new Memo.Key(5, 1);
        Memo.Key alike = new Memo.Key(5, 2);
        for (int i = 0; i < 10; i++) {
            chains.add(i % 2 == 0 ? one : alike, i);
        }
        assertThat(clusters(one)).containsExactly(0, 2, 4, 6, 8);
        assertThat(clusters(alike)).containsExactly(1, 3, 5, 7, 9);
        assertThat(clusters(new Memo.Key(6, 1))).isEmpty();
    }
}
