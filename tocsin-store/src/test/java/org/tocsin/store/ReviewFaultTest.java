package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.link.LinkSettings;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.Turn;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.ports.Journal;
import org.tocsin.ports.ResultStore;
import org.tocsin.postgres.PostgresServer;
import org.tocsin.review.Desk;
import org.tocsin.review.Doubt;
import org.tocsin.review.Filter;
import org.tocsin.review.Queue;
import org.tocsin.review.Reviewer;
import org.tocsin.review.Terms;
import org.tocsin.scan.Progress;
import org.tocsin.scan.Registries;
import org.tocsin.scan.Scan;

/** A machine that fails in the middle of a decision keeps all of it or nothing, and what was decided before. */
@Timeout(300)
class ReviewFaultTest {
    private static final Reviewer ANNE = Reviewer.of(1);

    @TempDir
    Path folder;

    private KeySource key() {
        return KeySource.userFolder(folder.resolve("config"));
    }

    private static Queue queue(Desk desk, CaseStore store) {
        return Queue.of(desk, () -> Registries.index(store.registry(), true, Progress.SILENT));
    }

    private static Decision accept(Desk desk, Doubt doubt) {
        return desk.decide(
                ANNE, doubt, Verdict.ACCEPT, doubt.candidates().get(0).person());
    }

    private static void drawnAnewIsTheSame(CaseStore store) throws InterruptedException {
        List<Object> rows = DecidedLeak.rows(store);
        DecidedLeak.relink(store);
        assertThat(DecidedLeak.rows(store)).isEqualTo(rows);
    }

    @Test
    void killed_between_event_and_tables_keeps_neither() throws Exception {
        Path dir = folder.resolve("case");
        try (CaseStore store = CaseFolder.of(dir).create(Invented.SETTINGS, key())) {
            new DecidedLeak(folder).fill(store);
        }
        killInTheMiddle(dir);
        try (CaseStore store = CaseFolder.of(dir).open(key())) {
            assertThat(store.decisions().last()).isEqualTo(1);
            drawnAnewIsTheSame(store);
            Desk desk = Desk.of(store, Terms.standard());
            accept(desk, queue(desk, store).page(ANNE, 0, 1, Filter.ALL).get(0));
            drawnAnewIsTheSame(store);
        }
    }

    private void killInTheMiddle(Path dir) throws IOException, InterruptedException {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DecidingVictim.class.getName(),
                        dir.toString(),
                        folder.resolve("config").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (line.equals("in the middle")) {
                    victim.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(victim.waitFor()).isNotZero();
        assertThat(said).containsExactly("decided", "in the middle");
    }

    @Test
    void what_the_journal_lacks_after_a_failure_is_written_at_the_next_start() throws Exception {
        try (CaseStore store = CaseFolder.of(folder.resolve("case")).create(Invented.SETTINGS, key())) {
            new DecidedLeak(folder).fill(store);
            Desk desk = Desk.of(store, Terms.standard());
            Decision kept =
                    accept(desk, queue(desk, store).page(ANNE, 0, 1, Filter.ALL).get(0));
            try (Turn turn = store.decisions().begin()) {
                turn.add(kept);
                turn.commit();
            }
            Desk.of(store, Terms.standard());
            Desk.of(store, Terms.standard());
            List<Journal.Entry> entries = new ArrayList<>();
            store.journal().forEach(entries::add);
            assertThat(entries)
                    .filteredOn(e -> e.event().equals("review.decided"))
                    .extracting(e -> e.facts().get("decision"))
                    .containsExactly("1", "2");
        }
    }

    @Test
    void full_disk_is_named_and_the_decision_is_made_once_there_is_room() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = FullDiskTest.run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString());
        assumeTrue(mounted, "a disk of 4 MB cannot be mounted here: only root may");
        try (CaseStore store = CaseFolder.of(disk.resolve("case")).create(Invented.SETTINGS, key())) {
            new DecidedLeak(folder).fill(store);
            Desk desk = Desk.of(store, Terms.standard());
            Queue queue = queue(desk, store);
            Doubt doubt = queue.page(ANNE, 0, 1, Filter.ALL).get(0);
            List<Object> before = DecidedLeak.rows(store);
            Path filler = disk.resolve("filler");
            FullDiskTest.fill(filler);
            assertThatThrownBy(() -> decideAndUndo(desk, queue))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining("free space");
            Files.delete(filler);
            while (!DecidedLeak.rows(store).equals(before)) {
                desk.undo(ANNE);
            }
            accept(desk, queue.at(doubt.item(), doubt.mention()).orElseThrow());
            drawnAnewIsTheSame(store);
        } finally {
            assertThat(FullDiskTest.run("umount", disk.toString())).isTrue();
        }
    }

    /** Each takes some of what is left of the disk. */
    private static void decideAndUndo(Desk desk, Queue queue) {
        for (int i = 0; i < 10_000; i++) {
            accept(desk, queue.page(ANNE, 0, 1, Filter.ALL).get(0));
            desk.undo(ANNE);
        }
    }

    @Test
    void lost_connection_in_the_middle_of_a_decision_loses_nothing_else() throws Exception {
        PostgresServer server = PostgresServer.shared();
        String address = server.newDatabase();
        CaseFolder where =
                CaseFolder.of(folder.resolve("case")).withStore(address).withEnvironment(server.environment());
        try (CaseStore store = where.create(Invented.SETTINGS, key())) {
            new DecidedLeak(folder).fill(store);
            Desk desk = Desk.of(store, Terms.standard());
            Queue queue = queue(desk, store);
            accept(desk, queue.page(ANNE, 0, 1, Filter.ALL).get(0));
            List<Object> before = DecidedLeak.rows(store);
            try (Turn turn = store.decisions().begin()) {
                turn.addPeople(1, 5);
                cut(server, address);
                assertThatThrownBy(turn::commit).isInstanceOf(CaseException.class);
            }
            cut(server, address);
            Doubt next = afterTheCut(queue);
            accept(desk, next);
            desk.undo(ANNE);
            assertThat(DecidedLeak.rows(store)).isEqualTo(before);
            drawnAnewIsTheSame(store);
        }
    }

    /** The first question after a cut may be answered by an error. */
    private static Doubt afterTheCut(Queue queue) {
        for (int tries = 0; ; tries++) {
            try {
                return queue.page(ANNE, 0, 1, Filter.ALL).get(0);
            } catch (CaseException e) {
                assertThat(tries).isLessThan(50);
            }
        }
    }

    private static void cut(PostgresServer server, String address) throws Exception {
        PostgresLogin login = PostgresLogin.of(address, null, server.environment());
        try (Connection connection = new PostgresDialect(login, "cut").reading();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        }
    }

    @Test
    void what_is_decided_through_another_server_while_the_tables_are_drawn_stays() throws Exception {
        PostgresServer server = PostgresServer.shared();
        CaseFolder where = CaseFolder.of(folder.resolve("case"))
                .withStore(server.newDatabase())
                .withEnvironment(server.environment());
        try (CaseStore scanning = where.create(Invented.SETTINGS, key());
                CaseStore serving = where.open(key())) {
            DecidedLeak leak = new DecidedLeak(folder);
            leak.fill(scanning);
            Desk desk = Desk.of(serving, Terms.standard());
            Doubt doubt = queue(desk, serving).page(ANNE, 0, 1, Filter.ALL).get(0);
            relinkWhile(scanning, () -> accept(desk, doubt));
            List<ResultStore.LinkRow> links = new ArrayList<>();
            serving.results().linksOf(doubt.item(), doubt.mention(), links::add);
            assertThat(links).allMatch(link -> link.proposed() != null);
            drawnAnewIsTheSame(scanning);
        }
    }

    /** Decides once the new tables are being filled. */
    private static void relinkWhile(CaseStore store, Runnable decide) throws InterruptedException {
        DecidingProgress progress = new DecidingProgress(decide);
        new Scan(store, progress, 1).relink(LinkSettings.standard());
        assertThat(progress.isDone()).isTrue();
    }
}
