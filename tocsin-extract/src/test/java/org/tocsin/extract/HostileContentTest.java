package org.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.extract.process.ProcessSettings;
import org.tocsin.extract.worker.Budgets;
import org.tocsin.model.Outcome;
import org.tocsin.model.Passage;
import org.tocsin.model.Reason;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.FoundMember;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.ReadSink;

/** Real reader processes and contents that do their worst. */
class HostileContentTest {
    @TempDir
    static Path folder;

    private static WorkerReader reader;
    private static final AtomicInteger FILES = new AtomicInteger();

    @BeforeAll
    static void start() throws Exception {
        reader = WorkerReader.start(settings(folder.resolve("spool")));
    }

    @AfterAll
    static void end() {
        reader.close();
    }

    static ReaderSettings settings(Path spool) {
        Budgets budgets = Budgets.defaults()
                .withTime(new Budgets.Time(
                        Duration.ofSeconds(4),
                        Duration.ofMillis(1),
                        Duration.ofSeconds(30),
                        Duration.ofMillis(1500),
                        Duration.ofSeconds(60)));
        ProcessSettings processes = new ProcessSettings(
                1, 96, 50, 1L << 30, 1 << 20, List.of("--add-opens=java.base/java.io=ALL-UNNAMED"), "");
        return ReaderSettings.of(spool).withBudgets(budgets).withProcesses(processes);
    }

    private static ReadRequest request(String script) throws IOException {
        Path file = folder.resolve("f" + FILES.incrementAndGet());
        Files.writeString(file, script);
        return new ReadRequest(new ContentSource.RootFile(file, Files.size(file)), "x.hostile", 0);
    }

    private static ReadResult read(String script, ReadSink sink) throws Exception {
        return reader.read(request(script), sink);
    }

    private static void nextFileIsRead() throws Exception {
        RecordingSink sink = new RecordingSink();
        assertThat(read("say still here", sink).outcome()).isEqualTo(Outcome.READ);
        assertThat(sink.text()).isEqualTo("still here");
    }

    @Test
    void plainContent_isReadWithItsPassages() throws Exception {
        RecordingSink sink = new RecordingSink();
        ReadResult result = read("say Élodie\nsay 你好 😀", sink);
        assertThat(result.outcome()).isEqualTo(Outcome.READ);
        assertThat(sink.text()).isEqualTo("Élodie\n你好 😀");
    }

    @Test
    void hang_isKilledForSilenceAndReadInTheSmallMode() throws Exception {
        RecordingSink sink = new RecordingSink();
        int before = reader.kills();
        ReadResult result = read("say kept\nfull:hang", sink);
        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(result.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(result.detail()).contains("stall");
        assertThat(sink.restarts).isEqualTo(1);
        assertThat(sink.text()).isEqualTo("kept");
        assertThat(reader.kills()).isEqualTo(before + 1);
        nextFileIsRead();
    }

    @Test
    void hangInBothModesAfterAPassage_keepsThePassage() throws Exception {
        RecordingSink sink = new RecordingSink();
        ReadResult result = read("say kept\nhang", sink);
        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(result.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(sink.text()).isEqualTo("kept");
        nextFileIsRead();
    }

    @Test
    void hangInBothModesBeforeAnyPassage_givesRawStrings() throws Exception {
        RecordingSink sink = new RecordingSink();
        ReadResult result = read("hang\nsay Madame Durand", sink);
        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(result.detail()).contains("raw strings");
        assertThat(sink.text()).contains("Madame Durand");
        nextFileIsRead();
    }

    @Test
    void contentWithoutStringsThatHangs_isUnreadableByTimeout() throws Exception {
        ReadResult result = read("hang\n", new RecordingSink());
        assertThat(result.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(result.reason()).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void memoryHog_crashesItsProcessOnly() throws Exception {
        RecordingSink sink = new RecordingSink();
        ReadResult result = read("say before\nfull:allocate", sink);
        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(result.reason()).isEqualTo(Reason.CRASHED);
        assertThat(result.detail()).contains("memory");
        nextFileIsRead();
    }

    @Test
    void exitHaltAndDeepRecursion_areCrashes() throws Exception {
        for (String command : new String[] {"exit", "halt", "recurse", "segfault"}) {
            RecordingSink sink = new RecordingSink();
            ReadResult result = read("say before\nfull:" + command, sink);
            assertThat(result.outcome()).as(command).isEqualTo(Outcome.PARTLY_READ);
            assertThat(result.reason()).as(command).isEqualTo(Reason.CRASHED);
            nextFileIsRead();
        }
    }

    @Test
    void printingParser_disturbsNoFrame() throws Exception {
        RecordingSink sink = new RecordingSink();
        ReadResult result = read("print noise\nsay signal\nprint noise", sink);
        assertThat(result.outcome()).isEqualTo(Outcome.READ);
        assertThat(sink.text()).isEqualTo("signal");
    }

    @Test
    void parserThatFloodsItsOutput_blocksNothing() throws Exception {
        RecordingSink sink = new RecordingSink();
        ReadResult result = read("flood\nsay signal", sink);
        assertThat(result.outcome()).isEqualTo(Outcome.READ);
        assertThat(sink.text()).isEqualTo("signal");
    }

    @Test
    void parserThatClosesTheDescriptorOfFrames_losesItsProcessOnly() throws Exception {
        RecordingSink sink = new RecordingSink();
        ReadResult result = read("say before\nfull:close", sink);
        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(result.reason()).isIn(Reason.CRASHED, Reason.TIMEOUT);
        nextFileIsRead();
    }

    @Test
    void garbageOnTheFrameDescriptor_isACrash() throws Exception {
        ReadResult result = read("full:garbage\nsay fine", new RecordingSink());
        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(result.detail()).contains("garbage");
        nextFileIsRead();
    }

    @Test
    void endlessPassages_endAtABudget() throws Exception {
        RecordingSink sink = new RecordingSink();
        ReadResult result = read("endless", sink);
        assertThat(result.outcome()).isIn(Outcome.PARTLY_READ, Outcome.UNREADABLE);
        assertThat(result.reason()).isIn(Reason.TIMEOUT, Reason.BOMB);
        nextFileIsRead();
    }

    @Test
    void readerThatSwallowsTheEndOfABudget_endsAllTheSame() throws Exception {
        try (WorkerReader small = WorkerReader.start(settings(folder.resolve("spool2"))
                .withBudgets(
                        Budgets.defaults().withVolume(new Budgets.Volume(1 << 20, 200, 1 << 20, 50_000, 1 << 20))))) {
            RecordingSink sink = new RecordingSink();
            ReadResult result = small.read(request("swallow"), sink);
            assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_READ);
            assertThat(result.reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(result.detail()).isEqualTo("characters");
            assertThat(sink.passages).hasSize(50);
        }
    }

    @Test
    void encryptedContent_isUnreadableWithItsReason() throws Exception {
        ReadResult result = read("encrypted", new RecordingSink());
        assertThat(result.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(result.reason()).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void damageAfterAPassage_isPartlyReadAndTellsNoText() throws Exception {
        ReadResult result = read("say one\ndamaged Jean Martin", new RecordingSink());
        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(result.reason()).isEqualTo(Reason.CORRUPT);
        assertThat(result.detail()).doesNotContain("Martin");
    }

    @Test
    void emptyContent_isUnreadableAsEmpty() throws Exception {
        ReadResult result = read("", new RecordingSink());
        assertThat(result.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(result.reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void missingFile_isAResultAndNoException() throws Exception {
        ReadRequest request = new ReadRequest(new ContentSource.RootFile(folder.resolve("gone"), 5), "x.hostile", 0);
        ReadResult result = reader.read(request, new RecordingSink());
        assertThat(result.outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void equalMemberNames_areNumbered() throws Exception {
        RecordingSink sink = new RecordingSink();
        read("member a.pdf\nmember a.pdf\nmember a.pdf (2)\nmember a.pdf", sink);
        assertThat(sink.names()).containsExactly("a.pdf", "a.pdf (2)", "a.pdf (2) (2)", "a.pdf (3)");
        assertThat(sink.members).extracting(FoundMember::ordinal).containsExactly(0, 1, 2, 3);
    }

    @Test
    void attachmentThatBreaksOff_isKeptAndItsReadSaysSo() throws Exception {
        ReadResult[] inner = new ReadResult[1];
        ReadResult outer = read("broken part.hostile", new ReadSink() {
            @Override
            public void passage(Passage passage) {}

            @Override
            public void member(FoundMember member) throws IOException, InterruptedException {
                try (ContentSource content = Objects.requireNonNull(member.content())) {
                    inner[0] = reader.read(new ReadRequest(content, "x.hostile", 1), new RecordingSink());
                }
            }

            @Override
            public void restart() {}
        });
        assertThat(outer.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(inner[0].outcome()).isIn(Outcome.PARTLY_READ, Outcome.UNREADABLE);
    }

    @Test
    void readInsideARead_usesAFurtherProcess() throws Exception {
        StringBuilder inner = new StringBuilder();
        ReadResult outer = read("member say within\nsay after", new ReadSink() {
            @Override
            public void passage(Passage passage) {
                inner.append('|').append(passage.text());
            }

            @Override
            public void member(FoundMember member) throws IOException, InterruptedException {
                RecordingSink sink = new RecordingSink();
                try (ContentSource content = Objects.requireNonNull(member.content())) {
                    reader.read(new ReadRequest(content, "x.hostile", 1), sink);
                }
                inner.append(sink.text());
            }

            @Override
            public void restart() {}
        });
        assertThat(outer.outcome()).isEqualTo(Outcome.READ);
        assertThat(inner).hasToString("within|after");
        assertThat(reader.spooledBytes()).isZero();
    }

    @Test
    void receiverThatFails_isHeardAndTheNextFileIsRead() throws Exception {
        assertThatThrownBy(() -> read("say one\nsay two", new ReadSink() {
                    @Override
                    public void passage(Passage passage) throws IOException {
                        throw new IOException("store is full");
                    }

                    @Override
                    public void member(FoundMember member) {}

                    @Override
                    public void restart() {}
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("store is full");
        nextFileIsRead();
    }

    @Test
    void interruptedRead_stopsAndTheProcessIsGone() throws Exception {
        Thread caller = Thread.currentThread();
        Thread stopper = new Thread(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                return;
            }
            caller.interrupt();
        });
        stopper.start();
        assertThatThrownBy(() -> read("hang", new RecordingSink())).isInstanceOf(InterruptedException.class);
        stopper.join();
        nextFileIsRead();
    }

    @Test
    void processAfterItsShareOfContents_isReplaced() throws Exception {
        ReaderSettings settings = settings(folder.resolve("spool3"));
        try (WorkerReader recycling =
                WorkerReader.start(settings.withProcesses(settings.processes().keeping(1, 2)))) {
            StringBuilder told = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                RecordingSink sink = new RecordingSink();
                recycling.read(request("served"), sink);
                told.append(sink.text()).append(' ');
            }
            assertThat(told).hasToString("served 1 served 2 served 1 served 2 ");
            assertThat(recycling.kills()).isZero();
        }
    }

    @Test
    void environmentAndArguments_tellNothing() throws Exception {
        RecordingSink sink = new RecordingSink();
        read("environment\nread /proc/self/cmdline", sink);
        assertThat(sink.text())
                .doesNotContain(
                        "USER", "PASSWORD", "x.hostile", folder.resolve("f1").toString());
    }

    @Test
    void spool_holdsNothingInClear() throws Exception {
        String secret = "say secretwordofthemember";
        RecordingSink sink = new RecordingSink() {
            @Override
            public void member(FoundMember member) throws IOException, InterruptedException {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(Files::isRegularFile)
                            .filter(path -> path.toString().contains("spool"))
                            .toList()) {
                        String raw = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                        assertThat(raw).doesNotContain("secretword");
                        assertThat(file.toString()).doesNotContain("secretword");
                    }
                }
                super.member(member);
            }
        };
        read("member " + secret, sink);
        assertThat(sink.bytes.get(secret)).asString(StandardCharsets.UTF_8).isEqualTo(secret);
    }
}
