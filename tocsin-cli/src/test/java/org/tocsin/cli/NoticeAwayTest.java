package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Count;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.postgres.PostgresServer;
import org.tocsin.store.CaseFolder;
import org.tocsin.synth.mail.MailSink;
import org.tocsin.synth.mail.Manners;

/** A wave whose database goes away in the middle: it ends with a clear word and sums that hold, and a second run goes on. */
@Tag("slow")
class NoticeAwayTest {
    private static final int PLANNED = 200;
    private static final int CONNECTIONS = 3;

    @TempDir
    Path folder;

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final AtomicBoolean crashed = new AtomicBoolean();

    private MailSink sink(PostgresServer server) throws IOException {
        return MailSink.start(
                0,
                new Manners() {
                    @Override
                    public String mail(String sender, String recipient, byte[] content) {
                        taken.merge(recipient, 1, Integer::sum);
                        if (taken.size() == PLANNED / 4 && crashed.compareAndSet(false, true)) {
                            server.crash();
                        }
                        return OK;
                    }
                },
                null);
    }

    private Map<State, Long> states(Path theCase, Path password) {
        MailedCase mailed = new MailedCase(theCase);
        try (CaseStore store = CaseFolder.of(theCase).withPasswordFile(password).open(mailed.key())) {
            return store.notices().counts().stream()
                    .filter(count -> count.channel() == Channel.EMAIL)
                    .collect(Collectors.groupingBy(Count::state, Collectors.summingLong(Count::count)));
        }
    }

    private static void inPostgres(PostgresServer server, Path theCase, Path password) {
        CommandLineRun moved = CommandLineRun.on(
                theCase, "case", "move", "--to", server.newDatabase(), "--store-password-file", password.toString());
        assertThat(moved.code()).as(moved.err()).isZero();
    }

    @Test
    void nobody_is_lost_and_nobody_is_written_to_twice() throws IOException {
        PostgresServer server = PostgresServer.shared();
        SystemUser.entersToo(server);
        Path password = Files.writeString(folder.resolve("password"), PostgresServer.PASSWORD + "\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        Path theCase = folder.resolve("case");
        String[] addresses = new String[PLANNED];
        for (int i = 0; i < PLANNED; i++) {
            addresses[i] = "p" + i + "@d" + i % 7 + ".example";
        }
        new MailedCase(theCase).plan(addresses);
        inPostgres(server, theCase, password);
        try (MailSink sink = sink(server)) {
            Path settings = Files.writeString(
                    folder.resolve("mail.yaml"),
                    "smtp: smtp://localhost:" + sink.port() + "\nbounces: retours@ch.example\nconnections: "
                            + CONNECTIONS);
            String[] send = {
                "notice",
                "send",
                "--wave",
                "1",
                "--settings",
                settings.toString(),
                "--store-password-file",
                password.toString()
            };
            CommandLineRun run = CommandLineRun.on(theCase, send);
            assertThat(crashed).isTrue();
            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FAILED);
            assertThat(run.out())
                    .contains("Wave 1: " + taken.size() + " e-mails taken over", "bring the database back")
                    .contains("how many are left the next run says");
            assertThat(run.err()).contains("check that its server runs").doesNotContain("Exception");
            server.resume();
            Map<State, Long> between = states(theCase, password);
            assertThat(between.values().stream().mapToLong(n -> n).sum()).isEqualTo(PLANNED);
            assertThat(between.getOrDefault(State.HANDED_OVER, 0L)).isLessThanOrEqualTo(CONNECTIONS);

            CommandLineRun again = CommandLineRun.on(theCase, send);
            assertThat(again.code()).as(again.err()).isIn(ExitCode.DONE, ExitCode.ATTENTION);
            Map<State, Long> after = states(theCase, password);
            long uncertain = after.getOrDefault(State.UNCERTAIN, 0L);
            assertThat(uncertain).isLessThanOrEqualTo(CONNECTIONS);
            assertThat(after.getOrDefault(State.ACCEPTED, 0L)).isEqualTo(PLANNED - uncertain);
            assertThat(taken.values()).containsOnly(1);
            assertThat((long) taken.size()).isBetween(PLANNED - uncertain, (long) PLANNED);
        } finally {
            server.resume();
        }
    }
}
