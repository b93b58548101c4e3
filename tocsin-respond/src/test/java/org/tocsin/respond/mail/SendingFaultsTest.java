package org.tocsin.respond.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.synth.mail.MailSink;
import org.tocsin.synth.mail.Manners;

/** Servers that are slow, silent, or gone for a while in the middle of a wave, and a wall clock that jumps. */
class SendingFaultsTest {
    private static final int CONNECTIONS = 4;
    private static final Duration SILENCE = Duration.ofMillis(700);

    private volatile MailSink sink = MailSink.start(0, new KeepingManners(), null);

    SendingFaultsTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        sink.close();
    }

    @Test
    void aServerThatIsSlowEverywhere_getsEveryMailOnce() throws IOException {
        KeepingManners manners = new KeepingManners(to -> after(20), to -> after(30));
        KeptOutbox outbox = KeptOutbox.to(many(60));
        SendReport report = send(outbox, manners, Samples.CLOCK);
        assertThat(report.accepted()).isEqualTo(60);
        assertThat(report.stop()).isNull();
        assertThat(manners.taken().values()).hasSize(60).containsOnly(1);
    }

    @Test
    void aServerThatSaysNothingBeforeAMail_getsItOverANewConnection() throws IOException {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        KeepingManners manners = new KeepingManners(
                to -> to.startsWith("p5@") && seen.add(to) ? after(3 * SILENCE.toMillis()) : Manners.OK,
                to -> Manners.OK);
        KeptOutbox outbox = KeptOutbox.to(many(12));
        SendReport report = send(outbox, manners, Samples.CLOCK);
        assertThat(report.accepted()).isEqualTo(12);
        assertThat(report.uncertain()).isZero();
        assertThat(manners.taken().values()).hasSize(12).containsOnly(1);
        assertThat(outbox.stepsOf(5)).containsExactly(State.HANDED_OVER, State.ACCEPTED);
    }

    @Test
    void aServerThatSaysNothingAfterAMail_leavesItUncertainAndGetsTheOthers() throws IOException {
        KeepingManners manners = new KeepingManners(
                to -> Manners.OK, to -> to.startsWith("p5@") ? after(3 * SILENCE.toMillis()) : Manners.OK);
        KeptOutbox outbox = KeptOutbox.to(many(12));
        SendReport report = send(outbox, manners, Samples.CLOCK);
        assertThat(report.uncertain()).isEqualTo(1);
        assertThat(outbox.counts()).isEqualTo(Map.of(State.ACCEPTED, 11L, State.UNCERTAIN, 1L));
        assertThat(outbox.state(5)).isEqualTo(State.UNCERTAIN);
    }

    @Test
    void aServerThatIsGoneHalfWayAndComesBack_getsTheRest() throws IOException {
        AtomicInteger count = new AtomicInteger();
        KeepingManners manners = new KeepingManners(to -> Manners.OK, to -> {
            if (count.incrementAndGet() == 30) {
                restart();
            }
            return Manners.OK;
        });
        back = manners;
        KeptOutbox outbox = KeptOutbox.to(many(80));
        SendReport report = send(outbox, manners, Samples.CLOCK);
        assertThat(report.stop()).isNull();
        assertThat(report.uncertain()).isLessThanOrEqualTo(CONNECTIONS);
        assertThat(report.accepted() + report.uncertain()).isEqualTo(80);
        assertThat(manners.taken().values()).containsOnly(1);
        assertThat(outbox.counts()).doesNotContainKeys(State.PLANNED, State.HANDED_OVER, State.UNDELIVERABLE);
    }

    @Test
    void aWallClockThatJumpsForthAndBack_changesNothing() throws IOException {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        KeepingManners manners = new KeepingManners(
                to -> to.startsWith("p7@") && seen.add(to) ? "450 4.2.0 greylisted" : Manners.OK, to -> Manners.OK);
        KeptOutbox outbox = KeptOutbox.to(many(300));
        SendReport report = send(outbox, manners, jumping());
        assertThat(report.accepted() + report.later()).isGreaterThanOrEqualTo(300);
        assertThat(report.undeliverable() + report.uncertain() + report.held()).isZero();
        assertThat(outbox.counts().getOrDefault(State.UNDELIVERABLE, 0L)).isZero();
        assertThat(manners.taken().values()).hasSizeGreaterThanOrEqualTo(299).containsOnly(1);
    }

    private volatile Manners back = new KeepingManners();

    /** On the same port, which is free some time after it is closed. */
    private void restart() {
        int port = sink.port();
        for (int i = 0; i < 500; i++) {
            try {
                sink.close();
                sink = MailSink.start(port, back, null);
                return;
            } catch (IOException e) {
                after(20);
            }
        }
    }

    private static String after(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Manners.OK;
    }

    /** Up to ten years forth or back at every look. */
    private static Clock jumping() {
        Random random = new Random(3);
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public synchronized Instant instant() {
                return Samples.CLOCK.instant().plus(Duration.ofHours(random.nextInt(-87_600, 87_600)));
            }
        };
    }

    private SendReport send(KeptOutbox outbox, Manners manners, Clock clock) throws IOException {
        sink.close();
        sink = MailSink.start(0, manners, null);
        return wave(outbox, clock, sink.port()).run();
    }

    private static SendingWave wave(KeptOutbox outbox, Clock clock, int port) {
        MailServer.Address address = MailServer.Address.of("smtp://localhost:" + port);
        MailServer server = new MailServer(address, null, Secret.NONE, null, "test.example", SILENCE);
        SendTerms terms = SendTerms.STANDARD.run(Integer.MAX_VALUE, false);
        return new SendingWave(outbox, Samples.texts(), Samples.composer(), server, terms, fate -> {}, clock);
    }

    private static String[] many(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "p" + i + "@d" + i % 20 + ".example")
                .toArray(String[]::new);
    }
}
