package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.ports.FindingStore;

/** Findings are replaced as a whole. */
class FindingStoreTest extends OnBothDatabases {
    private List<String> findings(int content) {
        List<String> chunks = new ArrayList<>();
        store.findings().read(content, chunk -> chunks.add(new String(chunk, StandardCharsets.UTF_8)));
        return chunks;
    }

    @Test
    void sampleOfFindings_isSpreadOverAllAndBeginsWithTheFirst() {
        String[] chunks = IntStream.range(0, 100).mapToObj(i -> "stück " + i).toArray(String[]::new);
        Fill.findings(store, 1, new FindingStore.Key(1, 1), chunks);
        List<String> some = new ArrayList<>();
        store.findings().sample(1, 4, chunk -> some.add(new String(chunk, StandardCharsets.UTF_8)));
        assertThat(some).containsExactly("stück 0", "stück 25", "stück 50", "stück 75");
        some.clear();
        store.findings().sample(1, 1000, chunk -> some.add(new String(chunk, StandardCharsets.UTF_8)));
        assertThat(some).containsExactly(chunks);
        store.findings().sample(2, 4, chunk -> some.clear());
        assertThat(some).isNotEmpty();
    }

    @Test
    void findings_areReplacedAtCommit() {
        FindingStore.Key old = new FindingStore.Key(1, 1);
        FindingStore.Key fresh = new FindingStore.Key(1, 2);
        Fill.findings(store, 1, old, "a", "b");
        Fill.findings(store, 2, old);
        try (FindingStore.Writer writer = store.findings().write(1, fresh)) {
            writer.chunk(new byte[1]);
        }
        assertThat(findings(1)).containsExactly("a", "b");
        String large = "é".repeat(1_500_000);
        Fill.findings(store, 1, fresh, "c", large, "d");
        reopen();
        assertThat(findings(1)).containsExactly("c", large, "d");
        assertThat(store.findings().has(1, old)).isFalse();
        assertThat(store.findings().has(1, fresh)).isTrue();
        assertThat(store.findings().has(2, old)).isTrue();
        assertThat(findings(2)).isEmpty();
        assertThat(findings(3)).isEmpty();
    }
}
