package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.State;

/** Notices through a real mail server, Postfix, with STARTTLS and a password: into mailboxes, and back as reports of failure. */
class NoticePostfixTest {
    private static final Path SCRIPT = Path.of("..", "scripts", "mail-server");
    private static final int MAILS = 100;
    private static final int GONE = 5;

    private Path folder = Path.of("");
    private Process postfix = new ProcessBuilder("true").start();
    private int port;

    NoticePostfixTest() throws IOException {}

    /** Beside other temporary folders, whose rights are closed: Postfix delivers as somebody else. */
    @BeforeEach
    void startPostfix() throws Exception {
        folder = Files.createTempDirectory("tocsin-postfix");
        port = free();
        postfix = new ProcessBuilder(
                        SCRIPT.toAbsolutePath().normalize().toString(), folder.toString(), Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "said"))
                .start();
        assumeTrue(answers(), "no Postfix here: " + Files.readString(folder.resolve("said")));
    }

    @AfterEach
    void stopPostfix() throws Exception {
        postfix.destroy();
        postfix.waitFor();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    @Test
    void everyNotice_isInAMailboxOnceOrComesBackAndGoesToThePost() throws Exception {
        Path theCase = folder.resolve("case");
        MailedCase mailed = new MailedCase(theCase);
        mailed.plan(IntStream.range(0, MAILS)
                .mapToObj(i -> (i < GONE ? "gone" : "p") + i + "@d" + i % 7 + ".example")
                .toArray(String[]::new));
        Path settings = Files.writeString(
                folder.resolve("mail.yaml"),
                "smtp: smtp://localhost:" + port + "\nprotection: starttls\nuser: trial\npassword_file: password\n"
                        + "ca_file: certificate.pem\nconnections: 4\nbounces: returns@hospital.example\n");
        CommandLineRun sent =
                CommandLineRun.on(theCase, "notice", "send", "--wave", "1", "--settings", settings.toString());
        assertThat(sent.code()).as(sent.err() + sent.out()).isEqualTo(ExitCode.DONE);
        awaitMails();
        assertThat(recipients("inbox")).hasSize(MAILS - GONE).doesNotHaveDuplicates();
        CommandLineRun bounces = CommandLineRun.on(
                theCase, "notice", "bounces", folder.resolve("returns").toString());
        assertThat(bounces.code()).as(bounces.err()).isEqualTo(ExitCode.DONE);
        assertThat(mailed.states(Channel.EMAIL))
                .isEqualTo(Map.of(State.ACCEPTED, (long) MAILS - GONE, State.BOUNCED, (long) GONE));
        assertThat(mailed.states(Channel.POST)).isEqualTo(Map.of(State.PLANNED, (long) GONE));
    }

    private boolean answers() throws InterruptedException {
        while (postfix.isAlive()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        return false;
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitMails() throws IOException, InterruptedException {
        for (int i = 0; i < 600 && mails("inbox").size() + mails("returns").size() < MAILS; i++) {
            Thread.sleep(100);
        }
    }

    private List<Path> mails(String box) throws IOException {
        Path inside = folder.resolve(box).resolve("new");
        if (!Files.isDirectory(inside)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inside)) {
            return files.toList();
        }
    }

    private List<String> recipients(String box) throws IOException {
        return mails(box).stream().map(NoticePostfixTest::recipient).toList();
    }

    private static String recipient(Path mail) {
        try (Stream<String> lines = Files.lines(mail, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("Delivered-To: "))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("a mail cannot be read", e);
        }
    }
}
