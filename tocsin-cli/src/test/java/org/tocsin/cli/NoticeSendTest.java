package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.synth.mail.MailSink;
import org.tocsin.synth.mail.Manners;

/** Waves from the command line, against an invented mail server: sent, refused, come back, killed. */
class NoticeSendTest {
    private static final int CONNECTIONS = 4;

    @TempDir
    private Path folder = Path.of("");

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final Map<String, String> senders = new ConcurrentHashMap<>();
    private volatile int mailMillis;
    private MailSink sink = sink();
    private Path theCase = Path.of("");
    private Path settings = Path.of("");

    NoticeSendTest() throws IOException {}

    private MailSink sink() throws IOException {
        return MailSink.start(
                0,
                new Manners() {
                    @Override
                    public String to(String recipient) {
                        return recipient.startsWith("gone") ? "550 5.1.1 unknown" : OK;
                    }

                    @Override
                    public String mail(String sender, String recipient, byte[] content) {
                        taken.merge(recipient, 1, Integer::sum);
                        senders.put(recipient, sender);
                        pause();
                        return OK;
                    }
                },
                null);
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(mailMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @BeforeEach
    void prepare() throws IOException {
        theCase = folder.resolve("case");
        settings = Files.writeString(
                folder.resolve("mail.yaml"),
                "smtp: smtp://localhost:" + sink.port() + "\nbounces: retours@ch.example\nconnections: " + CONNECTIONS);
    }

    @AfterEach
    void close() throws IOException {
        sink.close();
    }

    @Test
    void a_wave_is_sent_and_who_cannot_be_reached_goes_to_the_post() throws IOException {
        plan("anne@a.example", "gone@a.example", "paul@b.example");
        CommandLineRun run = send();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 e-mails taken over", "1 not deliverable", "0 left", "One notice follows");
        assertThat(taken).containsOnlyKeys("anne@a.example", "paul@b.example");
        assertThat(states(Channel.POST)).isEqualTo(Map.of(State.PLANNED, 1L));
        CommandLineRun again = send();
        assertThat(again.code()).isZero();
        assertThat(taken.values()).containsOnly(1);
        assertThat(states(Channel.POST)).isEqualTo(Map.of(State.PLANNED, 1L));
    }

    @Test
    void a_mail_that_comes_back_goes_to_the_post() throws IOException {
        plan("anne@a.example", "paul@b.example");
        assertThat(send().code()).isZero();
        Path box = Files.writeString(
                folder.resolve("mbox"),
                "From MAILER-DAEMON Sun Nov 22 21:00:00 2026\nTo: " + senders.get("anne@a.example")
                        + "\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                        + "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; r.example\n\n"
                        + "Final-Recipient: rfc822; anne@a.example\nAction: failed\nStatus: 5.1.1\n\n--b--\n");
        CommandLineRun run = CommandLineRun.on(theCase, "notice", "bounces", box.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(states(Channel.EMAIL)).isEqualTo(Map.of(State.ACCEPTED, 1L, State.BOUNCED, 1L));
        assertThat(states(Channel.POST)).isEqualTo(Map.of(State.PLANNED, 1L));
    }

    @Test
    void a_plan_that_nobody_signed_is_not_sent() throws IOException {
        draft("anne@a.example");
        CommandLineRun run = send();
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("not signed");
        assertThat(taken).isEmpty();
    }

    @Test
    void a_later_wave_waits_for_the_canary() throws IOException {
        plan("anne@a.example");
        CommandLineRun run =
                CommandLineRun.on(theCase, "notice", "send", "--wave", "2", "--settings", settings.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("wave 1 is not sent yet");
    }

    @Test
    void a_run_killed_again_and_again_loses_nobody_and_writes_to_nobody_twice() throws Exception {
        mailMillis = 20;
        String[] addresses = new String[400];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = "p" + i + "@d" + i % 7 + ".example";
        }
        plan(addresses);
        Random random = new Random(7);
        int kills = 0;
        for (int i = 0; i < 10; i++) {
            int before = taken.size();
            try (ScanProcess sending = ScanProcess.start(
                    folder, theCase, "notice", "send", "--wave", "1", "--settings", settings.toString())) {
                boolean ended = false;
                while (taken.size() == before && !ended) {
                    ended = sending.endsWithin(5);
                }
                if (!sending.endsWithin(random.nextInt(150))) {
                    kills++;
                }
                sending.kill();
            }
            reconcile(addresses.length, kills);
        }
        assertThat(kills).isPositive();
        CommandLineRun run = send();
        assertThat(run.code()).as(run.err()).isIn(ExitCode.DONE, ExitCode.ATTENTION);
        assertThat(states(Channel.EMAIL)).doesNotContainKeys(State.PLANNED, State.RENDERED, State.HANDED_OVER);
        reconcile(addresses.length, kills);
    }

    /** Planned = accepted + uncertain + pending; the server has each accepted one once and no other but uncertain ones. */
    private void reconcile(int planned, int kills) {
        Map<State, Long> states = states(Channel.EMAIL);
        long open = states.getOrDefault(State.HANDED_OVER, 0L) + states.getOrDefault(State.UNCERTAIN, 0L);
        long accepted = states.getOrDefault(State.ACCEPTED, 0L);
        assertThat(accepted + open + states.getOrDefault(State.PLANNED, 0L)).isEqualTo(planned);
        assertThat(open).isLessThanOrEqualTo((long) CONNECTIONS * kills);
        assertThat(taken.values()).containsOnly(1);
        assertThat((long) taken.size()).isBetween(accepted, accepted + open);
    }

    private CommandLineRun send() {
        return CommandLineRun.on(theCase, "notice", "send", "--wave", "1", "--settings", settings.toString());
    }

    private Map<State, Long> states(Channel channel) {
        return new MailedCase(theCase).states(channel);
    }

    private void plan(String... addresses) throws IOException {
        new MailedCase(theCase).plan(addresses);
    }

    private void draft(String... addresses) throws IOException {
        new MailedCase(theCase).draft(addresses);
    }
}
