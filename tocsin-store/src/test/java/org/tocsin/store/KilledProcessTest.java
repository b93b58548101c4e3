package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Passage;
import org.tocsin.ports.CaseInUseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;

/** A process killed without warning loses nothing that was committed and leaves a case that opens. */
class KilledProcessTest extends OnBothDatabases {
    private void scanBesideIt() {
        try (CaseStore second = open()) {
            second.registry().begin().close();
        }
    }

    /** Runs the victim until it says the word, then kills it; gives all lines that it said. */
    private List<String> killAt(String word, int loadAt) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        dir().toString(),
                        folder.resolve("config").toString(),
                        Integer.toString(loadAt))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        command.environment().putAll(tables.environment());
        Process victim = command.start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null) {
                said.add(line);
                if (line.equals(word)) {
                    assertThatThrownBy(this::scanBesideIt)
                            .isInstanceOf(CaseInUseException.class)
                            .hasMessageContaining("in use by another run");
                    // Through its handle, which leaves its output readable to the end.
                    victim.toHandle().destroyForcibly();
                }
                line = out.readLine();
            }
        }
        assertThat(victim.waitFor()).isNotZero();
        assertThat(said).contains(word);
        return said;
    }

    @Test
    void killedWhileWriting_keepsAllThatWasCommitted() throws Exception {
        store.close();
        int committed = killAt("60", 1_000_000).size();
        reopen();
        for (int i = 0; i < committed; i++) {
            Ledger.ContentRow row = store.ledger().content(store.ledger().content(Invented.hash(i), i));
            List<Passage> texts = new ArrayList<>();
            store.texts().read(Objects.requireNonNull(row.text()), (ordinal, passage) -> texts.add(passage));
            assertThat(texts).isEqualTo(Invented.passages(3, 50, "t" + i));
            List<byte[]> chunks = new ArrayList<>();
            store.findings().read(row.number(), chunks::add);
            assertThat(chunks).containsExactly(new byte[] {(byte) i});
        }
        assertThat(store.journal().verify().firstWrong()).isEqualTo(-1);
        assertThat(store.journal().verify().entries()).isGreaterThanOrEqualTo(committed);
    }

    @Test
    void killedInALoad_leavesTheRegistryAsItWas() throws Exception {
        store.close();
        killAt("loading", 1);
        reopen();
        assertThat(store.registry().size()).isZero();
        assertThat(store.registry().version()).isZero();
        assertThat(store.ledger().content(1).result()).isEqualTo(Invented.READ);
    }
}
