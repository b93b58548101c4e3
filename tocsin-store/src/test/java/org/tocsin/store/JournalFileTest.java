package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.Journal;

/** When a journal signs what it holds. */
class JournalFileTest {
    @TempDir
    Path folder;

    private static List<Long> checkpoints(Journal journal) {
        List<Long> numbers = new ArrayList<>();
        journal.forEach(entry -> {
            if (entry.event().equals(JournalFile.CHECKPOINT)) {
                numbers.add(entry.number());
            }
        });
        return numbers;
    }

    @Test
    void thousandEntries_areFollowedByACheckpointAndTheRestBySigningAtTheEnd() {
        Path path = folder.resolve("journal");
        CheckpointKey key = CheckpointKey.make();
        try (JournalFile journal = new JournalFile(path, key)) {
            for (int i = 0; i < 1002; i++) {
                journal.append("item.viewed", Map.of("item", Integer.toString(i)));
            }
            assertThat(checkpoints(journal)).containsExactly(1001L);
            assertThatThrownBy(() -> journal.append(JournalFile.CHECKPOINT, Map.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        try (JournalFile journal = new JournalFile(path, key)) {
            assertThat(checkpoints(journal)).containsExactly(1001L, 1004L);
            assertThat(journal.verify()).isEqualTo(new Journal.Verdict(1004, -1));
        }
        try (JournalFile journal = new JournalFile(path, CheckpointKey.decode(key.encoded()))) {
            assertThat(journal.verify().entries()).isEqualTo(1004);
        }
        try (JournalFile journal = new JournalFile(path, CheckpointKey.make())) {
            assertThat(journal.verify().firstWrong()).isEqualTo(1001);
        }
    }
}
