package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.synth.mail.MailSink;
import org.tocsin.synth.mail.Manners;

/** A disk that is full in the middle of a wave: a message, sums that hold, nobody written to twice; with room the wave goes on. */
class NoticeFullDiskTest {
    private static final int MAILS = 400;
    private static final int CONNECTIONS = 4;

    @TempDir
    private Path folder = Path.of("");

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private MailSink sink = sink();
    private Path disk = Path.of("");
    private boolean mounted;

    NoticeFullDiskTest() throws IOException {}

    private MailSink sink() throws IOException {
        return MailSink.start(
                0,
                new Manners() {
                    @Override
                    public String mail(String sender, String recipient, byte[] content) {
                        taken.merge(recipient, 1, Integer::sum);
                        return OK;
                    }
                },
                null);
    }

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString());
        assumeTrue(mounted, "a disk of 6 MB cannot be mounted here: only root may");
    }

    @AfterEach
    void unmount() throws Exception {
        sink.close();
        if (mounted) {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aDiskThatIsFullInTheMiddle_stopsTheWaveAndTwoMoreCommandsEndIt() throws IOException {
        Path theCase = disk.resolve("case");
        MailedCase mailed = new MailedCase(theCase);
        mailed.plan(IntStream.range(0, MAILS)
                .mapToObj(i -> "p" + i + "@d" + i % 7 + ".example")
                .toArray(String[]::new));
        Files.writeString(
                folder.resolve("mail.yaml"),
                "smtp: smtp://localhost:" + sink.port() + "\nbounces: retours@ch.example\nconnections: " + CONNECTIONS);
        Path filler = fillBut(400 * 1024);
        CommandLineRun full = send(theCase);
        assertThat(full.code()).isNotEqualTo(ExitCode.DONE);
        assertThat(full.out() + full.err()).contains("states could not be written", "room on the disk");
        Files.delete(filler);
        reconcile(mailed.states(Channel.EMAIL));
        assertThat(taken).hasSizeBetween(1, MAILS - 1);
        CommandLineRun again = send(theCase);
        assertThat(again.code()).as(again.err()).isIn(ExitCode.DONE, ExitCode.ATTENTION);
        Map<State, Long> states = mailed.states(Channel.EMAIL);
        assertThat(states).doesNotContainKeys(State.PLANNED, State.RENDERED, State.HANDED_OVER);
        reconcile(states);
    }

    private void reconcile(Map<State, Long> states) {
        long open = states.getOrDefault(State.HANDED_OVER, 0L) + states.getOrDefault(State.UNCERTAIN, 0L);
        long accepted = states.getOrDefault(State.ACCEPTED, 0L);
        assertThat(accepted + open + states.getOrDefault(State.PLANNED, 0L)).isEqualTo(MAILS);
        assertThat(open).isLessThanOrEqualTo(CONNECTIONS);
        assertThat(taken.values()).containsOnly(1);
        assertThat((long) taken.size()).isBetween(accepted, accepted + open);
    }

    private CommandLineRun send(Path theCase) {
        String settings = folder.resolve("mail.yaml").toString();
        return CommandLineRun.on(theCase, "notice", "send", "--wave", "1", "--settings", settings);
    }

    /** Fills the disk but for so many bytes. */
    private Path fillBut(int bytes) throws IOException {
        Path filler = disk.resolve("filler");
        long size = Files.getFileStore(disk).getUsableSpace() - bytes;
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (long i = 0; i < size / 1024; i++) {
                out.write(new byte[1024]);
            }
        }
        return filler;
    }
}
