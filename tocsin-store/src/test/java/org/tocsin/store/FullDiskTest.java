package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.model.Passage;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.FindingStore;
import org.tocsin.ports.RegistryStore;
import org.tocsin.ports.TextStore;

/** A full disk stops the work with a message and loses nothing; with space again the work goes on. */
class FullDiskTest {
    private static final FindingStore.Key FOUND = new FindingStore.Key(1, 1);

    @TempDir
    Path folder;

    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString());
        assumeTrue(mounted, "a disk of 3 MB cannot be mounted here: only root may");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private KeySource key() {
        return KeySource.userFolder(folder.resolve("config"));
    }

    @Test
    void fullDisk_isNamedAndLosesNothing() throws Exception {
        Path dir = disk.resolve("case");
        List<Passage> passages = Invented.passages(20, 100, "avant");
        TextStore.Place place;
        try (CaseStore store = CaseFolder.of(dir).create(Invented.SETTINGS, key())) {
            place = write(store, passages);
            load(store, 10);
            Path filler = disk.resolve("filler");
            fill(filler);
            assertThatThrownBy(() -> load(store, 20_000))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining("free space")
                    .hasMessageContaining(dir.toString());
            assertThatThrownBy(() -> write(store, Invented.passages(200, 2000, "trop")))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining("free space");
            assertThatThrownBy(() -> find(store, 3 << 20))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining("free space");
            assertThat(store.findings().has(1, FOUND)).isFalse();
            assertThatThrownBy(() -> many(store))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining("free space");
            assertThat(store.registry().size()).isEqualTo(10);
            Files.delete(filler);
            store.journal().append("after", Map.of());
            load(store, 20);
            find(store, 10);
        }
        try (CaseStore store = CaseFolder.of(dir).open(key())) {
            assertThat(store.registry().size()).isEqualTo(20);
            List<byte[]> found = new ArrayList<>();
            store.findings().read(1, found::add);
            assertThat(found)
                    .singleElement()
                    .satisfies(chunk -> assertThat(chunk).hasSize(10));
            List<Passage> back = new ArrayList<>();
            store.texts().read(place, (ordinal, passage) -> back.add(passage));
            assertThat(back).isEqualTo(passages);
            assertThat(store.journal().verify().firstWrong()).isEqualTo(-1);
        }
    }

    private static void find(CaseStore store, int size) {
        byte[] noise = new byte[size];
        new Random(1).nextBytes(noise);
        try (FindingStore.Writer writer = store.findings().write(1, FOUND)) {
            writer.chunk(noise);
            writer.commit();
        }
    }

    static void fill(Path filler) {
        assertThatThrownBy(() -> {
                    try (var out = Files.newOutputStream(filler)) {
                        for (int i = 0; i < 32_768; i++) {
                            out.write(new byte[1024]);
                        }
                    }
                })
                .isInstanceOf(IOException.class);
    }

    private static void many(CaseStore store) {
        for (int i = 0; i < 1000; i++) {
            store.journal().append("filling", Map.of("value", "x".repeat(200)));
        }
    }

    private static TextStore.Place write(CaseStore store, List<Passage> passages) {
        try (TextStore.Writer writer = store.texts().write()) {
            passages.forEach(writer::add);
            return writer.finish();
        }
    }

    private static void load(CaseStore store, int people) {
        try (RegistryStore.Load load = store.registry().begin()) {
            for (int i = 0; i < people; i++) {
                load.put(Invented.person(i));
            }
            load.commit();
        }
    }
}
