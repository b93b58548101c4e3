package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that ended while a page was open: who signs in again is where they were. */
final class SessionOverTest {
    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void serve() {
        site = new Site(folder);
        site.account("odile", "reviewer", "administrator");
    }

    @AfterAll
    static void end() {
        site.close();
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("").replaceFirst("^http://[^/]+", "");
    }

    private static String signInAgain(Site.Visitor visitor) throws Exception {
        return header(
                visitor.post("/sign-in?again", "/sign-in", "name", "odile", "password", Site.PASSWORD), "Location");
    }

    private static HttpResponse<String> pressed(Site.Visitor visitor, String page) throws Exception {
        String[] asPart = {
            "HX-Request", "true", "HX-Current-URL", site.uri(page).toString()
        };
        return visitor.send("POST", "/review/decide", "_csrf=x&item=1&mention=0&latest=0&say=SKIP", asPart);
    }

    @Test
    void an_answer_pressed_after_the_session_ended_leads_to_the_form_and_back_to_the_same_doubts() throws Exception {
        Site.Visitor odile = site.signedIn("odile");
        odile.loseSession();
        HttpResponse<String> answer = pressed(odile, "/review?category=radiology&only=");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "HX-Redirect")).isEqualTo("/sign-in?again");
        assertThat(odile.get("/sign-in?again").body()).contains("Your session has ended");
        assertThat(signInAgain(odile)).isEqualTo("/review?category=radiology&only=");
    }

    @Test
    void an_address_of_another_server_or_with_free_words_is_never_gone_to() throws Exception {
        for (String page : new String[] {"//evil.example/", "/review?category=Verdurin", "/static/x", "/sign-out"}) {
            Site.Visitor odile = site.signedIn("odile");
            odile.loseSession();
            odile.send("POST", "/review/decide", "", "HX-Request", "true", "HX-Current-URL", page);
            assertThat(signInAgain(odile)).isIn("/", "/review", "/static/x").doesNotContain("evil", "Verdurin");
        }
    }

    @Test
    void without_scripts_a_form_sent_too_late_leads_back_to_its_page() throws Exception {
        Site.Visitor odile = site.signedIn("odile");
        odile.loseSession();
        HttpResponse<String> answer = odile.send("POST", "/review/decide", "_csrf=x");
        assertThat(header(answer, "Location")).isEqualTo("/sign-in?again");
        assertThat(signInAgain(odile)).isEqualTo("/review/decide");
        assertThat(header(odile.get("/review/decide"), "Location")).isEqualTo("/review");
    }

    @Test
    void a_form_of_a_page_from_an_earlier_sign_in_is_not_carried_out_and_says_so() throws Exception {
        Site.Visitor odile = site.signedIn("odile");
        HttpResponse<String> answer = odile.send("POST", "/account/password", "_csrf=of-another-session");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This page was open too long").doesNotContain("not yours to see");
    }

    @Test
    void an_answer_of_a_page_from_an_earlier_sign_in_shows_the_page_anew() throws Exception {
        HttpResponse<String> answer = pressed(site.signedIn("odile"), "/review");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(header(answer, "HX-Refresh")).isEqualTo("true");
    }

    @Test
    void a_form_of_sign_in_that_stood_open_too_long_is_shown_again() throws Exception {
        Site.Visitor visitor = site.visitor();
        HttpResponse<String> answer =
                visitor.send("POST", "/sign-in", "_csrf=old&name=odile&password=" + Site.PASSWORD.replace(' ', '+'));
        assertThat(header(answer, "Location")).isEqualTo("/sign-in?again");
        assertThat(signInAgain(visitor)).isEqualTo("/");
    }

    @Test
    void the_oldest_session_of_an_account_with_too_many_is_told_in_the_page_too() throws Exception {
        Site.Visitor first = site.signedIn("odile");
        for (int i = 0; i < 3; i++) {
            site.signedIn("odile");
        }
        assertThat(header(first.get("/review", "HX-Request", "true"), "HX-Redirect"))
                .isEqualTo("/sign-in?again");
    }

    @Test
    void the_place_a_form_is_sent_to_is_no_page_but_leads_to_one() throws Exception {
        Site.Visitor odile = site.signedIn("odile");
        assertThat(header(odile.get("/review/decide"), "Location")).isEqualTo("/review");
        assertThat(header(odile.get("/accounts/1/password"), "Location")).isEqualTo("/accounts/1");
        assertThat(odile.get("/nowhere").statusCode()).isEqualTo(403);
    }
}
