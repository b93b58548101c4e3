package org.tocsin.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.AccountStore.Token;
import org.tocsin.web.Caller;
import org.tocsin.web.Site;

/** An administrator makes tokens for programs, and ends them. */
final class TokensTest {
    private static final Pattern SECRET = Pattern.compile("<code id=\"secret\">([^<]+)</code>");

    @TempDir
    Path folder;

    private Site site;
    private Site.Visitor ada;
    private int odile;

    @BeforeEach
    void serve() throws Exception {
        site = new Site(folder);
        site.account("ada", "administrator");
        odile = site.account("odile", "reviewer");
        ada = site.signedIn("ada");
    }

    @AfterEach
    void end() {
        site.close();
    }

    private HttpResponse<String> make(int account, String name, String until, String... scopes) throws Exception {
        List<String> fields =
                new ArrayList<>(List.of("account", Integer.toString(account), "name", name, "until", until));
        for (String scope : scopes) {
            fields.addAll(List.of("scopes", scope));
        }
        return ada.post("/accounts/tokens", "/accounts/tokens", fields.toArray(String[]::new));
    }

    private static String secret(HttpResponse<String> page) {
        Matcher shown = SECRET.matcher(page.body());
        assertThat(shown.find()).as(page.body()).isTrue();
        return shown.group(1);
    }

    @Test
    void a_token_is_shown_once_works_with_the_rights_of_its_account_and_is_ended_at_once() throws Exception {
        String tomorrow = LocalDate.now(ZoneId.systemDefault()).plusDays(2).toString();
        String secret = secret(make(odile, "weekly figures", tomorrow, "read"));
        String list = ada.get("/accounts/tokens").body();
        assertThat(list)
                .doesNotContain(secret)
                .contains("weekly figures", "…" + secret.substring(secret.length() - 4), tomorrow);
        assertThat(ada.get("/accounts/tokens", "Accept-Language", "fr").body()).contains("Jetons pour les programmes");

        Caller program = site.program(secret);
        assertThat(program.get("/api/overview").status()).isEqualTo(200);
        assertThat(program.get("/api/review/doubts").status()).isEqualTo(200);
        site.store().accounts().change(odile, a -> a.with(Set.of("investigator"), Set.of(), Set.of(), true));
        assertThat(program.get("/api/review/doubts").problem()).isEqualTo("forbidden");
        site.store().accounts().change(odile, a -> a.with(Set.of("reviewer"), Set.of(), Set.of(), false));
        assertThat(program.get("/api/overview").problem()).isEqualTo("token");
        site.store().accounts().change(odile, a -> a.with(Set.of("reviewer"), Set.of(), Set.of(), true));

        int number = site.store().accounts().tokens().get(0).number();
        ada.post("/accounts/tokens", "/accounts/tokens/" + number + "/end");
        assertThat(program.get("/api/overview").problem()).isEqualTo("token");
        assertThat(ada.get("/accounts/tokens").body()).contains("ended ");

        List<String> events = new ArrayList<>();
        StringBuilder journal = new StringBuilder();
        site.store().journal().forEach(entry -> {
            events.add(entry.event());
            journal.append(entry.facts());
        });
        assertThat(events).contains("token.made", "token.used", "token.refused", "token.ended");
        assertThat(journal).doesNotContain(secret).doesNotContain("weekly figures");
    }

    @Test
    void wrong_tokens_are_refused_and_after_ten_of_them_an_address_waits() throws Exception {
        String right = site.token(odile, "read");
        for (int i = 0; i < 10; i++) {
            assertThat(site.program("guess-" + i).get("/api/overview").status()).isEqualTo(401);
        }
        Caller.Answer waits = site.program(right).get("/api/overview");
        assertThat(waits.problem()).isEqualTo("too_many");
        assertThat(waits.status()).isEqualTo(429);
        assertThat(Integer.parseInt(waits.header("Retry-After"))).isBetween(1, 60);
        assertThat(ada.get("/accounts/tokens").statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_that_has_ended_by_itself_is_refused() throws Exception {
        byte[] secret = "an-old-secret".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        site.store().accounts().addToken(new Token(0, odile, "old", Set.of("read"), 1_000, "cret"), secret);
        assertThat(site.program("an-old-secret").get("/api/overview").problem()).isEqualTo("token");
    }

    @Test
    void a_form_that_asks_too_much_makes_nothing() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        assertThat(make(odile, "x", today.plusDays(92).toString(), "read").body())
                .contains("at most 90 days away");
        assertThat(make(odile, "x", today.minusDays(2).toString(), "read").body())
                .contains("at most 90 days away");
        assertThat(make(odile, "x", "soon", "read").body()).contains("at most 90 days away");
        assertThat(make(odile, " ", today.plusDays(9).toString(), "read").body())
                .contains("Say what the token is for");
        assertThat(make(odile, "x", today.plusDays(9).toString(), "everything").body())
                .contains("Choose what the token may");
        assertThat(make(99, "x", today.plusDays(9).toString(), "read").body()).contains("Choose an account");
        assertThat(site.store().accounts().tokens()).isEmpty();
    }
}
