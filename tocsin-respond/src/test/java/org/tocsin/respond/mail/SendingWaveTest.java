package org.tocsin.respond.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.synth.mail.MailSink;
import org.tocsin.synth.mail.Manners;

class SendingWaveTest {
    private static final SendTerms TERMS = SendTerms.STANDARD.run(Integer.MAX_VALUE, false);

    private MailSink sink = MailSink.start(0, new KeepingManners(), null);

    SendingWaveTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        sink.close();
    }

    @Test
    void everyNotice_isSentOnceAndItsStepsAreWritten() throws IOException {
        KeepingManners manners = new KeepingManners();
        KeptOutbox outbox = KeptOutbox.to(many(1200));
        SendReport report = send(outbox, manners, TERMS);
        assertThat(report.accepted()).isEqualTo(1200);
        assertThat(report.stop()).isNull();
        assertThat(outbox.counts()).isEqualTo(Map.of(State.ACCEPTED, 1200L));
        assertThat(manners.taken())
                .hasSize(1200)
                .allSatisfy((to, times) -> assertThat(times).isEqualTo(1));
        assertThat(outbox.stepsOf(77)).containsExactly(State.HANDED_OVER, State.ACCEPTED);
        assertThat(sink.connections()).isLessThanOrEqualTo(4);
    }

    @Test
    void aServerWithoutPipelining_getsTheSame() throws IOException {
        KeepingManners manners = new KeepingManners() {
            @Override
            public boolean pipelining() {
                return false;
            }
        };
        KeptOutbox outbox = KeptOutbox.to(many(20));
        assertThat(send(outbox, manners, TERMS).accepted()).isEqualTo(20);
        assertThat(manners.taken()).hasSize(20);
    }

    @Test
    void whoIsRefused_becomesUndeliverableAndTheOthersAreSent() throws IOException {
        KeepingManners manners =
                new KeepingManners(to -> to.startsWith("p2@") ? "550 5.1.1 unknown" : Manners.OK, to -> Manners.OK);
        KeptOutbox outbox = KeptOutbox.to("p1@a.example", "p2@a.example", "p3@a.example", "no address", "");
        SendReport report = send(outbox, manners, TERMS);
        assertThat(report.undeliverable()).isEqualTo(3);
        assertThat(outbox.state(2)).isEqualTo(State.UNDELIVERABLE);
        assertThat(outbox.stepsOf(2)).containsExactly(State.UNDELIVERABLE);
        assertThat(outbox.counts()).isEqualTo(Map.of(State.ACCEPTED, 2L, State.UNDELIVERABLE, 3L));
    }

    @Test
    void whoIsPutOff_waitsForTheNextRunAndIsSentThen() throws IOException {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        KeepingManners manners = new KeepingManners(
                to -> to.startsWith("p2@") && seen.add(to) ? "450 4.2.0 greylisted" : Manners.OK, to -> Manners.OK);
        KeptOutbox outbox = KeptOutbox.to("p1@a.example", "p2@a.example");
        assertThat(send(outbox, manners, TERMS).later()).isEqualTo(1);
        assertThat(outbox.state(2)).isEqualTo(State.RENDERED);
        assertThat(outbox.get(2).attempts()).isEqualTo(1);
        outbox.put(Samples.notice(2, State.RENDERED, 1, Samples.CLOCK.millis() - Retry.wait(1), "p2@a.example"));
        assertThat(send(outbox, manners, TERMS).accepted()).isEqualTo(1);
        assertThat(manners.taken()).isEqualTo(Map.of("p1@a.example", 1, "p2@a.example", 1));
    }

    @Test
    void whoIsPutOffForTwoDays_becomesUndeliverable() throws IOException {
        KeepingManners manners = new KeepingManners(to -> "450 4.2.1 not now", to -> Manners.OK);
        KeptOutbox outbox = KeptOutbox.to();
        outbox.put(Samples.notice(1, State.RENDERED, 40, 0, "p1@a.example"));
        send(outbox, manners, TERMS);
        assertThat(outbox.state(1)).isEqualTo(State.UNDELIVERABLE);
    }

    @Test
    void aRefusalOfPolicy_stopsTheWaveAndLosesNobody() throws IOException {
        KeepingManners manners = new KeepingManners(
                to -> to.startsWith("p30@") ? "550 5.7.1 <" + to + "> blocked, see our rules" : Manners.OK,
                to -> Manners.OK);
        KeptOutbox outbox = KeptOutbox.to(many(500));
        SendReport report = send(outbox, manners, TERMS);
        Stop stop = Objects.requireNonNull(report.stop());
        assertThat(stop.why()).isEqualTo(Stop.Why.POLICY);
        assertThat(stop.said()).contains("5.7.1", "see our rules").doesNotContain("p30@");
        assertThat(outbox.state(30)).isEqualTo(State.PLANNED);
        assertThat(manners.taken()).hasSize((int) report.accepted()).hasSizeLessThan(100);
        assertThat(outbox.counts().get(State.PLANNED)).isEqualTo(500 - report.accepted());
    }

    @Test
    void aRefusalOfPolicyThatIsTolerated_goesToThePost() throws IOException {
        KeepingManners manners =
                new KeepingManners(to -> Manners.OK, to -> to.startsWith("p2@") ? "554 5.7.1 spam" : Manners.OK);
        KeptOutbox outbox = KeptOutbox.to("p1@a.example", "p2@a.example", "p3@a.example");
        SendTerms terms = new SendTerms(2, 500, 0, List.of(), 1, Duration.ofMinutes(1), 100, false);
        assertThat(send(outbox, manners, terms).stop()).isNull();
        assertThat(outbox.counts()).isEqualTo(Map.of(State.ACCEPTED, 2L, State.UNDELIVERABLE, 1L));
    }

    @Test
    void aServerThatRefusesEverybody_stopsTheWave() throws IOException {
        KeptOutbox outbox = KeptOutbox.to(many(400));
        SendReport report = send(outbox, new KeepingManners(to -> "550 unknown", to -> Manners.OK), TERMS);
        assertThat(report.stop()).extracting(Stop::why).isEqualTo(Stop.Why.EVERYBODY_REFUSED);
        assertThat(report.undeliverable()).isBetween(25L, 40L);
    }

    @Test
    void aConnectionLostBeforeTheMail_isMadeAgain() throws IOException {
        AtomicInteger times = new AtomicInteger();
        KeepingManners manners =
                new KeepingManners(to -> times.incrementAndGet() == 3 ? Manners.DROP : Manners.OK, to -> Manners.OK);
        KeptOutbox outbox = KeptOutbox.to(many(10));
        SendReport report = send(outbox, manners, TERMS);
        assertThat(report.accepted()).isEqualTo(10);
        assertThat(report.uncertain()).isZero();
        assertThat(manners.taken())
                .hasSize(10)
                .allSatisfy((to, n) -> assertThat(n).isEqualTo(1));
    }

    @Test
    void aConnectionLostAfterTheMail_leavesItUncertainAndSendsNoSecondCopy() throws IOException {
        KeepingManners manners =
                new KeepingManners(to -> Manners.OK, to -> to.startsWith("p4@") ? Manners.DROP : Manners.OK);
        KeptOutbox outbox = KeptOutbox.to(many(10));
        SendReport report = send(outbox, manners, TERMS);
        assertThat(report.uncertain()).isEqualTo(1);
        assertThat(outbox.state(4)).isEqualTo(State.UNCERTAIN);
        send(outbox, manners, TERMS);
        assertThat(manners.taken()).containsEntry("p4@d4.example", 1).hasSize(10);
    }

    @Test
    void aRefusalAfterTheContent_isNoUncertainty() throws IOException {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        KeepingManners manners = new KeepingManners(
                to -> Manners.OK, to -> to.startsWith("p2@") && seen.add(to) ? "451 4.2.1 later" : Manners.OK);
        KeptOutbox outbox = KeptOutbox.to(many(3));
        SendReport report = send(outbox, manners, TERMS);
        assertThat(report.later()).isEqualTo(1);
        assertThat(outbox.stepsOf(2)).containsExactly(State.HANDED_OVER, State.RENDERED);
    }

    @Test
    void aServerWithoutRoom_getsTheMailsALittleLater() throws IOException {
        AtomicInteger times = new AtomicInteger();
        KeepingManners manners = new KeepingManners() {
            @Override
            public String from(String sender) {
                return times.incrementAndGet() == 2 ? "421 4.3.2 shutting down" : OK;
            }
        };
        KeptOutbox outbox = KeptOutbox.to(many(6));
        assertThat(send(outbox, manners, TERMS).accepted()).isEqualTo(6);
    }

    @Test
    void aServerThatIsDown_endsTheWaveWhenPatienceEnds() throws IOException {
        int port = sink.port();
        sink.close();
        KeptOutbox outbox = KeptOutbox.to(many(3));
        SendTerms terms = new SendTerms(2, 500, 0, List.of(), 0, Duration.ofMillis(200), 100, false);
        SendReport report = wave(outbox, terms, Secret.NONE, null, "smtp://localhost:" + port)
                .run();
        assertThat(report.stop()).extracting(Stop::why).isEqualTo(Stop.Why.UNREACHABLE);
        assertThat(outbox.counts()).isEqualTo(Map.of(State.PLANNED, 3L));
    }

    @Test
    void aFullDisk_stopsTheWaveBeforeAMailThatCouldNotBeWrittenDown() throws IOException {
        KeepingManners manners = new KeepingManners();
        KeptOutbox outbox = KeptOutbox.to(many(200));
        outbox.full(10, 3);
        SendReport report = send(outbox, manners, TERMS);
        assertThat(report.stop()).extracting(Stop::why).isEqualTo(Stop.Why.STORE);
        assertThat(report.unwritten()).isZero();
        assertThat(outbox.counts().getOrDefault(State.ACCEPTED, 0L))
                .isEqualTo(manners.taken().size());
        send(outbox, manners, TERMS);
        assertThat(manners.taken())
                .hasSize(200)
                .allSatisfy((to, n) -> assertThat(n).isEqualTo(1));
    }

    @Test
    void aTextWithAFault_isHeldForAHuman() throws IOException {
        KeepingManners manners = new KeepingManners();
        KeptOutbox outbox = KeptOutbox.to("p1@a.example");
        outbox.put(Samples.notice(Samples.UNFIT, State.PLANNED, 0, 0, "p2@a.example"));
        assertThat(send(outbox, manners, TERMS).held()).isEqualTo(1);
        assertThat(outbox.state(Samples.UNFIT)).isEqualTo(State.HELD);
        assertThat(manners.taken()).containsOnlyKeys("p1@a.example");
    }

    @Test
    void aLimit_isKept() throws IOException {
        KeepingManners manners = new KeepingManners();
        KeptOutbox outbox = KeptOutbox.to(many(50));
        SendReport report = send(outbox, manners, TERMS.run(7, false));
        assertThat(report.accepted()).isEqualTo(7);
        assertThat(report.stop()).extracting(Stop::why).isEqualTo(Stop.Why.LIMIT);
        assertThat(manners.taken()).hasSize(7);
    }

    @Test
    void aWaveThatIsStopped_endsWhatItBegan() throws IOException, InterruptedException {
        CountDownLatch begun = new CountDownLatch(20);
        KeepingManners manners = new KeepingManners(to -> Manners.OK, to -> {
            begun.countDown();
            return Manners.OK;
        });
        KeptOutbox outbox = KeptOutbox.to(many(5000));
        sink.close();
        sink = MailSink.start(0, manners, null);
        SendingWave wave = wave(outbox, TERMS, Secret.NONE, null, "smtp://localhost:" + sink.port());
        SendReport[] report = new SendReport[1];
        Thread thread = new Thread(() -> report[0] = wave.run());
        thread.start();
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        wave.stop();
        thread.join();
        assertThat(report[0].stop()).extracting(Stop::why).isEqualTo(Stop.Why.ASKED);
        assertThat(report[0].accepted()).isEqualTo(manners.taken().size()).isLessThan(5000);
        assertThat(outbox.counts()).containsOnlyKeys(State.ACCEPTED, State.PLANNED);
    }

    @Test
    void aWrongPassword_stopsTheWave() throws IOException {
        sink.close();
        sink = MailSink.start(
                0,
                new KeepingManners() {
                    @Override
                    public String signIn(String credentials) {
                        return "535 5.7.8 no";
                    }
                },
                null);
        KeptOutbox outbox = KeptOutbox.to(many(3));
        SendReport report = wave(outbox, TERMS, new Secret(null, "PATH"), "user", "smtp://localhost:" + sink.port())
                .run();
        assertThat(report.stop()).extracting(Stop::why).isEqualTo(Stop.Why.SIGN_IN);
        assertThat(outbox.counts()).isEqualTo(Map.of(State.PLANNED, 3L));
    }

    @Test
    void anAddressWithAccents_isWrittenToOnlyWhereTheServerKnowsThem() throws IOException {
        KeptOutbox outbox = KeptOutbox.to("élodie@a.example");
        send(outbox, new KeepingManners(), TERMS);
        assertThat(outbox.state(1)).isEqualTo(State.UNDELIVERABLE);
        KeepingManners manners = new KeepingManners() {
            @Override
            public String[] extensions() {
                return new String[] {"SMTPUTF8", "8BITMIME"};
            }
        };
        send(KeptOutbox.to("élodie@a.example"), manners, TERMS);
        assertThat(manners.taken()).containsOnlyKeys("élodie@a.example");
    }

    private SendReport send(KeptOutbox outbox, Manners manners, SendTerms terms) throws IOException {
        sink.close();
        sink = MailSink.start(0, manners, null);
        return wave(outbox, terms, Secret.NONE, null, "smtp://localhost:" + sink.port())
                .run();
    }

    private static SendingWave wave(
            KeptOutbox outbox,
            SendTerms terms,
            Secret secret,
            @org.jspecify.annotations.Nullable String user,
            String url) {
        MailServer server =
                new MailServer(MailServer.Address.of(url), user, secret, null, "test.example", Duration.ofSeconds(20));
        return new SendingWave(outbox, Samples.texts(), Samples.composer(), server, terms, fate -> {}, Samples.CLOCK);
    }

    private static String[] many(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "p" + i + "@d" + i % 20 + ".example")
                .toArray(String[]::new);
    }
}
