package org.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.extract.process.Isolation;
import org.tocsin.model.Outcome;
import org.tocsin.model.Passage;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.FoundMember;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.ReadSink;

/** What a reader process can reach, and what becomes of it when things die around it. */
class IsolationTest {
    @TempDir
    Path folder;

    private ReaderSettings settings() {
        return HostileContentTest.settings(folder.resolve("spool"));
    }

    private ReadRequest request(String script) throws IOException {
        Path file = Files.createTempFile(folder, "f", "");
        Files.writeString(file, script);
        return new ReadRequest(new ContentSource.RootFile(file, Files.size(file)), "x.hostile", 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Isolation.class,
            names = {"BUBBLEWRAP", "UNSHARE"})
    void shutInReader_hasNoNetworkAndWritesNowhereElse(Isolation isolation) throws Exception {
        try (WorkerReader reader = WorkerReader.start(settings(), isolation);
                ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assumeTrue(
                    reader.isolation().equals(isolation.words()), isolation.words() + " does not work on this machine");
            RecordingSink sink = new RecordingSink();
            Path outside = folder.resolve("outside");
            ReadResult result = reader.read(
                    request("connect " + server.getLocalPort() + "\nwrite " + outside
                            + "\nwrite /tmp/tocsin-outside\nwrite /dev/shm/tocsin-outside\nmember say x"),
                    sink);
            assertThat(result.outcome()).isEqualTo(Outcome.READ);
            assertThat(sink.text()).startsWith("no network\nnot written\nnot written\n");
            assertThat(outside).doesNotExist();
            assertThat(Path.of("/dev/shm/tocsin-outside")).doesNotExist();
            assertThat(sink.names()).containsExactly("say x");
            assertThat(reader.read(request("full:hang\nsay small"), new RecordingSink())
                            .outcome())
                    .isEqualTo(Outcome.PARTLY_READ);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Isolation.class,
            names = {"BUBBLEWRAP", "UNSHARE"})
    void shutInReader_seesNoOtherProcess(Isolation isolation) throws Exception {
        try (WorkerReader reader = WorkerReader.start(settings(), isolation)) {
            assumeTrue(
                    reader.isolation().equals(isolation.words()), isolation.words() + " does not work on this machine");
            String mine = ProcessHandle.current().info().command().orElse("java");
            RecordingSink sink = new RecordingSink();
            reader.read(request("processes"), sink);
            assertThat(sink.text()).contains("tocsin-spool").doesNotContain("surefire");
            assertThat(sink.text().split(mine, -1))
                    .as("one process of Java: itself")
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void reducedIsolation_isSaidAndRefusedOnDemand() throws Exception {
        try (WorkerReader reader = WorkerReader.start(settings(), Isolation.REDUCED)) {
            assertThat(reader.isolation()).isEqualTo("reduced isolation");
            RecordingSink sink = new RecordingSink();
            assertThat(reader.read(request("say x\nmember y"), sink).outcome()).isEqualTo(Outcome.READ);
        }
        assertThatThrownBy(() -> WorkerReader.start(settings().withRequireSandbox(true), Isolation.REDUCED))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("sandbox");
    }

    @Test
    void endOfTheReader_leavesNoProcessAndNoSpool() throws Exception {
        WorkerReader reader = WorkerReader.start(settings());
        reader.read(request("member x"), new RecordingSink());
        List<ProcessHandle> running = readers(ProcessHandle.current());
        assertThat(running).isNotEmpty();
        reader.close();
        assertThat(running).noneMatch(ProcessHandle::isAlive);
        try (var left = Files.list(folder.resolve("spool"))) {
            assertThat(left).isEmpty();
        }
    }

    private static List<ProcessHandle> readers(ProcessHandle parent) {
        return parent.descendants().toList();
    }

    @Test
    void readerKilledFromOutside_isReplacedAndTheContentReadAgain() throws Exception {
        try (WorkerReader reader = WorkerReader.start(settings())) {
            int[] kills = new int[1];
            RecordingSink seen = new RecordingSink();
            ReadResult result = reader.read(request("say one\nmember two\nsay three"), new ReadSink() {
                @Override
                public void passage(Passage passage) {
                    seen.passage(passage);
                    if (kills[0]++ == 0) {
                        readers(ProcessHandle.current()).forEach(ProcessHandle::destroyForcibly);
                    }
                }

                @Override
                public void member(FoundMember member) {
                    Objects.requireNonNull(member.content()).close();
                }

                @Override
                public void restart() {
                    seen.restart();
                }
            });
            assertThat(result.outcome()).isIn(Outcome.READ, Outcome.PARTLY_READ);
            assertThat(seen.text()).isEqualTo("one\nthree");
        }
    }

    @Test
    void readerWhoseParentDies_endsByItself() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentThatHangs.class.getName(),
                        folder.resolve("spool").toString(),
                        script().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("ready");
            List<ProcessHandle> readers = readers(parent.toHandle());
            assertThat(readers).isNotEmpty();
            parent.destroyForcibly();
            for (ProcessHandle reader : readers) {
                reader.onExit().get(20, TimeUnit.SECONDS);
                assertThat(reader.isAlive()).isFalse();
            }
        } finally {
            parent.destroyForcibly();
        }
    }

    private File script() throws IOException {
        Path file = folder.resolve("script");
        Files.writeString(file, "say ready\nhang");
        return file.toFile();
    }
}
