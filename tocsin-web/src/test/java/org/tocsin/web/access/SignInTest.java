package org.tocsin.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.AccountStore.Token;
import org.tocsin.web.Site;

final class SignInTest {
    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void serve() {
        site = new Site(folder);
    }

    @AfterEach
    void end() {
        site.close();
    }

    private static String place(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", "");
    }

    private List<String> events() {
        List<String> events = new ArrayList<>();
        site.store().journal().forEach(entry -> events.add(entry.event()));
        return events;
    }

    @Test
    void the_first_link_works_once() throws Exception {
        String link = site.firstLink().orElseThrow().replaceFirst("^http://[^/]+", "");
        String[] fields = {"name", "admin", "shown", "Bruno", "password", Site.PASSWORD, "again", Site.PASSWORD};
        assertThat(site.visitor().get("/first/anything-else").statusCode()).isEqualTo(404);
        assertThat(place(site.visitor().post(link, link, fields))).isEqualTo("/sign-in?made");
        assertThat(site.firstLink()).isEmpty();
        assertThat(site.visitor().get(link).statusCode()).isEqualTo(404);
        assertThat(site.store().accounts().all())
                .singleElement()
                .satisfies(a -> assertThat(a.secret()).startsWith("$argon2id$"));
        assertThat(events()).contains("account.made");
    }

    @Test
    void a_weak_password_is_refused_and_the_form_says_why() throws Exception {
        String link = site.firstLink().orElseThrow().replaceFirst("^http://[^/]+", "");
        HttpResponse<String> answer = site.visitor()
                .post(link, link, "name", "admin", "shown", "Bruno", "password", "short", "again", "short");
        assertThat(answer.body()).contains("at least 14 characters");
        assertThat(site.store().accounts().all()).isEmpty();
    }

    @Test
    void an_account_is_locked_after_five_wrong_passwords_even_for_the_right_one() throws Exception {
        site.account("odile", "reviewer");
        for (int i = 0; i < 4; i++) {
            HttpResponse<String> wrong =
                    site.visitor().post("/sign-in", "/sign-in", "name", "odile", "password", "wrong " + i);
            assertThat(place(wrong)).isEqualTo("/sign-in?wrong");
        }
        assertThat(place(site.visitor().post("/sign-in", "/sign-in", "name", "odile", "password", "wrong")))
                .isEqualTo("/sign-in?locked");
        assertThat(place(site.visitor().post("/sign-in", "/sign-in", "name", "odile", "password", Site.PASSWORD)))
                .isEqualTo("/sign-in?locked");
        assertThat(events()).contains("signin.locked").doesNotContain("signin.done");
    }

    @Test
    void an_unknown_name_is_answered_like_a_wrong_password() throws Exception {
        assertThat(place(site.visitor().post("/sign-in", "/sign-in", "name", "nobody", "password", "whatever")))
                .isEqualTo("/sign-in?wrong");
    }

    @Test
    void an_account_that_is_closed_is_out_at_its_next_request() throws Exception {
        int number = site.account("odile", "reviewer");
        Site.Visitor odile = site.signedIn("odile");
        assertThat(odile.get("/").statusCode()).isEqualTo(200);
        site.store().accounts().change(number, a -> a.with(a.roles(), a.persons(), a.reserved(), false));
        assertThat(odile.get("/").statusCode()).isEqualTo(302);
        assertThat(place(site.visitor().post("/sign-in", "/sign-in", "name", "odile", "password", Site.PASSWORD)))
                .isEqualTo("/sign-in?wrong");
    }

    @Test
    void a_role_that_is_taken_away_is_gone_at_the_next_request() throws Exception {
        int number = site.account("ada", "administrator");
        Site.Visitor ada = site.signedIn("ada");
        assertThat(ada.get("/accounts").statusCode()).isEqualTo(200);
        site.store().accounts().change(number, a -> a.with(Set.of("reviewer"), a.persons(), a.reserved(), true));
        assertThat(ada.get("/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void a_new_password_ends_the_other_sessions_of_its_account() throws Exception {
        site.account("odile", "reviewer");
        Site.Visitor here = site.signedIn("odile");
        Site.Visitor elsewhere = site.signedIn("odile");
        String[] fields = {"old", Site.PASSWORD, "password", "trois cloches le matin", "again", "trois cloches le matin"
        };
        assertThat(place(here.post("/account", "/account/password", fields))).isEqualTo("/account?done");
        assertThat(elsewhere.get("/account").body()).doesNotContain("odile");
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_without_its_secret_word_is_refused() throws Exception {
        site.account("odile", "reviewer");
        Site.Visitor odile = site.signedIn("odile");
        assertThat(odile.send("POST", "/language", "to=fr").statusCode()).isEqualTo(403);
        assertThat(odile.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void another_host_name_is_refused_and_a_configured_one_answered() throws Exception {
        assertThat(rawAnswer("evil.example")).startsWith("HTTP/1.1 421");
        assertThat(rawAnswer("review.example:8443")).startsWith("HTTP/1.1 200");
        assertThat(rawAnswer("127.0.0.1:" + site.port())).startsWith("HTTP/1.1 200");
    }

    private String rawAnswer(String host) throws Exception {
        try (java.net.Socket socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), site.port())) {
            String request = "GET /sign-in HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void every_answer_forbids_scripts_and_styles_from_elsewhere_and_is_not_kept() throws Exception {
        HttpResponse<String> page = site.visitor().get("/sign-in");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(p -> assertThat(p)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(c -> assertThat(c).contains("no-store"));
        assertThat(page.headers().firstValue("Server")).isEmpty();
        assertThat(page.body()).doesNotContain("<style", "onclick=", " style=").doesNotContainPattern("<script>");
    }

    @Test
    void a_program_enters_with_a_token_and_has_no_more_rights_than_its_account_and_scope() throws Exception {
        int number = site.account("odile", "reviewer");
        byte[] secret = "abcdefghijklmnopqrstuvwxyz".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        site.store()
                .accounts()
                .addToken(new Token(0, number, "counts", Set.of("read"), Long.MAX_VALUE, "wxyz"), secret);
        Site.Visitor program = site.visitor();
        String[] bearer = {"Authorization", "Bearer abcdefghijklmnopqrstuvwxyz"};
        assertThat(program.get("/api/overview", bearer).statusCode()).isNotIn(401, 403);
        assertThat(program.get("/api/overview", "Authorization", "Bearer another")
                        .statusCode())
                .isEqualTo(401);
        assertThat(program.send("POST", "/api/review/decisions", "", bearer).statusCode())
                .isEqualTo(403);
        assertThat(program.get("/api/unheard-of", bearer).statusCode()).isEqualTo(403);
    }
}
