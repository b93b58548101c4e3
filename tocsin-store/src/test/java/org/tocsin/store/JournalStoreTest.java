package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.ports.Journal;

/** The journal of a case chains its entries. */
class JournalStoreTest extends OnBothDatabases {
    @Test
    void journal_chainsItsEntries() {
        Journal journal = store.journal();
        String before = journal.head();
        String head = journal.append("scan.started", Map.of("release", "1", "at", "2026-11-22T05:00:00"));
        assertThat(head).hasSize(64).isNotEqualTo(before).isEqualTo(journal.head());
        reopen();
        List<Journal.Entry> entries = new ArrayList<>();
        store.journal().forEach(entries::add);
        assertThat(entries).anySatisfy(entry -> {
            assertThat(entry.event()).isEqualTo("scan.started");
            assertThat(entry.previous()).isEqualTo(before);
            assertThat(entry.facts()).containsEntry("release", "1");
        });
        assertThat(entries.get(entries.size() - 1).event()).isEqualTo("checkpoint");
        assertThat(store.journal().verify()).isEqualTo(new Journal.Verdict(entries.size(), -1));
    }

    @Test
    void journalFactWithOtherCharacters_isRefused() {
        assertThatThrownBy(() -> store.journal().append("x", Map.of("name", "Zoé")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.journal().append("x\n", Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.journal().append("x", Map.of("a", "b".repeat(201))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
