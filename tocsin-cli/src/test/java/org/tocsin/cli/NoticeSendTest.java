package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Draft;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Planned;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.PlanFacts;
import org.tocsin.respond.notice.Recipient;
import org.tocsin.respond.notice.ToldItem;
import org.tocsin.respond.notice.plan.Signature;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.settings.PlanContent;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;
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
        assertThat(run.out()).contains("2 e-mails taken over", "1 not deliverable", "0 left", "1 notices follow");
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
        try (CaseStore store = CaseFolder.of(theCase).open(key())) {
            return store.notices().counts().stream()
                    .filter(count -> count.channel() == channel)
                    .collect(Collectors.groupingBy(
                            NoticeStore.Count::state, Collectors.summingLong(NoticeStore.Count::count)));
        }
    }

    private KeySource key() {
        return KeySource.file(Path.of(theCase + ".key"));
    }

    private void plan(String... addresses) throws IOException {
        int plan = draft(addresses);
        try (CaseStore store = CaseFolder.of(theCase).open(key())) {
            Signature.sign(store, plan, "Odile Verdurin, DPO", 1);
        }
    }

    private int draft(String... addresses) throws IOException {
        try (CaseStore store = CaseFolder.of(theCase).create(new CaseSettings("CH", "", "", ""), key());
                Draft draft = store.notices().draft()) {
            for (int i = 0; i < addresses.length; i++) {
                draft.add(notice(i, addresses[i]));
            }
            PlanFacts facts = new PlanFacts("2026-11-22", 900, 880, 98, 99.5, 9, 9, 0, 0, 1);
            byte[] content = new PlanContent(example(), facts).encoded();
            return draft.commit(1, store.registry().version(), store.results().version(), content);
        }
    }

    private static Planned notice(int number, String address) {
        Recipient recipient = new Recipient(
                List.of("Madame Élodie NOËL"), address, List.of("1 rue du Port"), "91100", "Valmont", "", List.of());
        int classes = EnumBits.of(DataClass.IDENTITY) | EnumBits.of(DataClass.FINANCIAL);
        ToldItem shown = new ToldItem(number + 1, Category.INVOICE, classes, false);
        NoticeContent content = new NoticeContent(
                recipient, "Élodie NOËL", NoticeContent.Relation.SELF, "fr", false, code(number), 12, List.of(shown));
        return new Planned(
                number, 0, Kind.FIRST, Channel.EMAIL, 1, 0, State.PLANNED, content.code(), content.encoded());
    }

    private static String code(int number) {
        return "ABCDEFGHJK" + String.format(java.util.Locale.ROOT, "%010d", number);
    }

    private static String example() throws IOException {
        try (var in = NoticeSettings.class.getResourceAsStream("example.yaml")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .replaceAll("emails_per_hour: \\d+", "emails_per_hour: 0");
        }
    }
}
