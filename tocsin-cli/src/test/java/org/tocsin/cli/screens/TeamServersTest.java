package org.tocsin.cli.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.SystemUser;
import org.tocsin.postgres.PostgresServer;

/** A team whose case lies in PostgreSQL: two servers, a connection that is lost, a scan while people decide. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class TeamServersTest {
    @TempDir
    static Path folder;

    private static PostgresServer database;
    private static String address = "";
    private static DoubtfulLeak leak;
    private static Browser browser;
    private static ServedCase first;
    private static ServedCase second;

    @BeforeAll
    static void serve() throws Exception {
        database = PostgresServer.shared();
        SystemUser.entersToo(database);
        address = database.newDatabase();
        Path password = Files.writeString(folder.resolve("password"), PostgresServer.PASSWORD + "\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        String[] store = {"--store", address, "--store-password-file", password.toString()};
        leak = new DoubtfulLeak(folder, store);
        Path theCase = leak.scanned();
        browser = Browser.start();
        first = new ServedCase(theCase, store);
        Team.make(browser, first);
        second = new ServedCase(theCase, store);
    }

    @AfterAll
    static void end() {
        if (second != null) {
            second.close();
        }
        if (first != null) {
            first.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    private static Page reviewing(ServedCase server, String name) {
        Page page = browser.window("en", 1366, 768);
        Browser.signIn(page, server.address(), name, Team.PASSWORD);
        again(page, server);
        return page;
    }

    private static void again(Page page, ServedCase server) {
        page.navigate(server.address() + "/review?category=radiology");
        assertThat(page.locator("#h-answer")).isVisible();
    }

    @Test
    @Order(1)
    void two_servers_on_one_database_show_each_others_decisions_and_never_the_same_doubt() {
        Page here = reviewing(first, "r.swann");
        Page there = reviewing(second, "o.verdurin");
        assertThat(Deciding.left(there)).isEqualTo(7);
        assertThat(Deciding.shown(there)).isNotEqualTo(Deciding.shown(here));
        Deciding.answer(here, "u");
        Deciding.answer(there, "u");
        assertThat(Deciding.left(there)).isEqualTo(5);
        again(here, first);
        assertThat(Deciding.left(here)).isEqualTo(5);
        assertThat(Deciding.shown(there)).isNotEqualTo(Deciding.shown(here));
        here.context().close();
        there.context().close();
    }

    @Test
    @Order(2)
    void connections_that_are_lost_while_a_doubt_is_read_are_made_anew_and_the_answer_counts_once() {
        Page page = reviewing(first, "r.swann");
        int left = Deciding.left(page);
        database.cut(address);
        Deciding.answer(page, "u");
        assertThat(page.locator("#said")).containsText("nobody of the registry");
        assertThat(Deciding.left(page)).isEqualTo(left - 1);
        Page there = reviewing(second, "o.verdurin");
        assertThat(Deciding.left(there)).isEqualTo(left - 1);
        assertThat(first.problems() + second.problems())
                .doesNotContain("TREMAZAN")
                .doesNotContain("Tremazan");
        page.context().close();
        there.context().close();
    }

    @Test
    @Order(3)
    void a_database_that_is_down_is_said_and_work_goes_on_when_it_is_back() throws Exception {
        Page page = reviewing(first, "r.swann");
        int left = Deciding.left(page);
        String shown = Deciding.shown(page);
        database.crash();
        press(page);
        assertThat(page.locator("#said")).containsText("What you just sent was not stored");
        Page other = browser.tab(page);
        other.navigate(first.address() + "/people");
        assertThat(other.locator("h1")).hasText("The database does not answer");
        assertThat(browser.faults(other)).isEmpty();
        press(page);
        assertThat(page.locator("#said")).containsText("What you just sent was not stored");
        assertThat(first.problems()).contains("check that its server runs");
        database.resume();
        assertThat(Deciding.shown(page)).isEqualTo(shown);
        Deciding.answer(page, "u");
        assertThat(Deciding.left(page)).isEqualTo(left - 1);
        other.locator("main a.button").click();
        assertThat(other.locator("h1")).not().hasText("The database does not answer");
        Page there = reviewing(second, "o.verdurin");
        assertThat(Deciding.left(there)).isEqualTo(left - 1);
        there.context().close();
        page.context().close();
    }

    /** Presses a key, no sooner than somebody could have read, and waits until something is said about it. */
    private static void press(Page page) {
        page.waitForTimeout(Deciding.READING_MILLISECONDS);
        page.evaluate("() => { document.getElementById('said').textContent = ''; }");
        page.keyboard().press("u");
        assertThat(page.locator("#said")).not().isEmpty();
    }

    @Test
    @Order(4)
    void a_scan_that_adds_a_document_while_people_decide_loses_no_decision_and_the_queue_follows() throws Exception {
        Page page = reviewing(first, "r.swann");
        int left = Deciding.left(page);
        Thread scan = new Thread(leak::oneMoreReport, "scan");
        scan.start();
        Deciding.answer(page, "u");
        scan.join();
        page.waitForCondition(() -> {
            again(page, first);
            return Deciding.left(page) == left;
        });
        Page there = reviewing(second, "o.verdurin");
        assertThat(Deciding.left(there)).isEqualTo(left);
        Deciding.answer(there, "u");
        assertThat(Deciding.left(there)).isEqualTo(left - 1);
        page.context().close();
        there.context().close();
    }
}
