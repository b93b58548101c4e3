package org.tocsin.cli.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes between a reviewer and an answer: nothing is lost, nothing counts twice. */
final class InterruptedDayTest extends ServedDemo {
    private static Page reviewing(String query) {
        Page page = browser.window("en", 1366, 768);
        Browser.signIn(page, served.address(), "r.swann", Team.PASSWORD);
        page.navigate(served.address() + "/review" + query);
        assertThat(page.locator("#h-answer")).isVisible();
        return page;
    }

    private static void signInAgain(Page page) {
        assertThat(page.locator("[role=status]")).containsText("Your session has ended");
        page.fill("#name", "r.swann");
        page.fill("#password", Team.PASSWORD);
        page.locator("form[action='/sign-in'] button").click();
        assertThat(page.locator("#h-answer")).isVisible();
    }

    @Test
    void a_session_that_ends_in_the_middle_costs_a_sign_in_and_no_answer() {
        Page page = reviewing("?population=patient");
        String doubt = Deciding.shown(page);
        int left = Deciding.left(page);
        for (Cookie cookie : page.context().cookies()) {
            if (cookie.name.equals("tocsin")) {
                cookie.value = "0".repeat(32);
                page.context().addCookies(List.of(cookie));
            }
        }
        page.keyboard().press("u");
        page.waitForURL("**/sign-in?again");
        signInAgain(page);
        assertThat(page.url()).endsWith("/review?population=patient");
        assertThat(Deciding.shown(page)).isEqualTo(doubt);
        assertThat(Deciding.left(page)).isEqualTo(left);
        Deciding.answer(page, "u");
        assertThat(Deciding.left(page)).isEqualTo(left - 1);
        page.context().close();
    }

    @Test
    void the_server_may_end_and_come_back_in_the_middle() {
        Page page = reviewing("");
        String doubt = Deciding.shown(page);
        int left = Deciding.left(page);
        int port = served.port();
        served.close();
        page.waitForTimeout(Deciding.READING_MILLISECONDS);
        page.keyboard().press("u");
        assertThat(page.locator("#said")).containsText("The server does not answer");
        served = new ServedCase(port, theCase);
        page.keyboard().press("u");
        page.waitForURL("**/sign-in?again");
        signInAgain(page);
        assertThat(Deciding.shown(page)).isEqualTo(doubt);
        Deciding.answer(page, "u");
        assertThat(Deciding.left(page)).isEqualTo(left - 1);
        page.context().close();
    }

    @Test
    void in_two_windows_a_doubt_is_answered_once() {
        Page one = reviewing("");
        Page two = browser.tab(one);
        two.navigate(served.address() + "/review");
        assertThat(Deciding.shown(two)).isEqualTo(Deciding.shown(one));
        int left = Deciding.left(one);
        Deciding.answer(one, "u");
        two.bringToFront();
        Deciding.answer(two, "a");
        assertThat(two.locator("#said")).containsText("You have answered this one already");
        assertThat(Deciding.left(two)).isEqualTo(left - 1);
        assertThat(Deciding.shown(two)).isEqualTo(Deciding.shown(one));
        one.context().close();
    }

    @Test
    void a_window_from_before_a_sign_in_shows_its_doubt_again() {
        Page one = reviewing("");
        Page two = browser.tab(one);
        two.navigate(served.address() + "/review");
        String doubt = Deciding.shown(two);
        one.bringToFront();
        Browser.press(one, "Sign out");
        Browser.signIn(one, served.address(), "r.swann", Team.PASSWORD);
        two.bringToFront();
        two.waitForTimeout(Deciding.READING_MILLISECONDS);
        two.evaluate("() => { document.getElementById('doubt').dataset.before = 'yes'; }");
        two.keyboard().press("u");
        assertThat(two.locator("#doubt:not([data-before])")).isVisible();
        assertThat(Deciding.shown(two)).isEqualTo(doubt);
        int left = Deciding.left(two);
        Deciding.answer(two, "u");
        assertThat(Deciding.left(two)).isEqualTo(left - 1);
        one.context().close();
    }

    @Test
    void a_key_pressed_twice_answers_one_doubt() {
        Page page = reviewing("");
        int left = Deciding.left(page);
        page.waitForTimeout(Deciding.READING_MILLISECONDS);
        page.keyboard().press("u");
        page.keyboard().press("u");
        assertThat(page.locator(".left b")).hasText(Integer.toString(left - 1));
        page.keyboard().press("u");
        page.waitForTimeout(Deciding.READING_MILLISECONDS);
        assertThat(Deciding.left(page)).isEqualTo(left - 1);
        page.context().close();
    }

    @Test
    void the_way_back_shows_the_doubt_of_now_and_not_the_one_that_was_answered() {
        Page page = browser.window("en", 1366, 768);
        Browser.signIn(page, served.address(), "r.swann", Team.PASSWORD);
        page.locator("nav.menu a[href='/review']").click();
        assertThat(page.locator("#h-answer")).isVisible();
        String answered = Deciding.shown(page);
        Deciding.answer(page, "u");
        String now = Deciding.shown(page);
        assertThat(now).isNotEqualTo(answered);
        page.goBack();
        assertThat(page.locator("h1")).hasText("Overview");
        page.goForward();
        assertThat(page.locator("#h-answer")).isVisible();
        assertThat(Deciding.shown(page)).isEqualTo(now);
        page.reload();
        assertThat(Deciding.shown(page)).isEqualTo(now);
        page.context().close();
    }
}
