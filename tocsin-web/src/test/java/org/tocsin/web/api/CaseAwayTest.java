package org.tocsin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.web.AwayCase.When;
import org.tocsin.web.Caller;
import org.tocsin.web.Site;

/** A database that goes away under the pages and the interface: each says exactly what became of what was sent, and goes on later. */
final class CaseAwayTest {
    private static final Pattern FIELD = Pattern.compile("name=\"(_csrf|item|mention|latest)\" value=\"([^\"]*)\"");

    @TempDir
    static Path folder;

    private static Site site;
    private static Site.Visitor odile;
    private static Caller program;

    @BeforeAll
    static void serve() throws Exception {
        site = new Site(folder);
        SmallLeak.fill(site.store(), folder);
        int account = site.account("odile", "reviewer", "dpo");
        program = site.program(site.token(account, "read", "decide"));
        assertThat(program.get("/api/review/doubts").status()).isEqualTo(200);
        odile = site.signedIn("odile");
    }

    @AfterAll
    static void end() {
        if (site != null) {
            site.close();
        }
    }

    @AfterEach
    void comeBack() {
        site.away().comeBack();
    }

    private static long decisions() {
        return site.store().decisions().last();
    }

    /** The form of an answer to the doubt that is shown now. */
    private static String answer() throws Exception {
        StringBuilder form = new StringBuilder("say=UNKNOWN_PERSON");
        Matcher field = FIELD.matcher(odile.get("/review").body());
        while (field.find()) {
            if (!form.toString().contains('&' + field.group(1) + '=')) {
                form.append('&').append(field.group(1)).append('=').append(field.group(2));
            }
        }
        return form.toString();
    }

    private static HttpResponse<String> decide(String form, String... headers) throws Exception {
        return odile.send("POST", "/review/decide", form, headers);
    }

    @Test
    void a_page_that_was_asked_for_says_so_in_the_language_of_the_reader_and_leads_back_to_it() throws Exception {
        site.away().go(When.NOW);
        HttpResponse<String> english = odile.get("/people", "Accept-Language", "en");
        assertThat(english.statusCode()).isEqualTo(503);
        assertThat(english.headers().firstValue("Retry-After")).isPresent();
        assertThat(english.body())
                .contains(
                        "<h1>The database does not answer</h1>", "Nothing that was decided is lost", "href=\"/people\"")
                .contains("tell the person who runs the server")
                .doesNotContain("cannot reach the database of tests", "was not stored");
        assertThat(odile.get("/people", "Accept-Language", "fr").body())
                .contains("<h1>La base de données ne répond pas</h1>", "n’est perdu", "prévenez la personne");
        assertThat(site.told())
                .anyMatch(line -> line.matches("fault \\p{XDigit}{8}: cannot reach the database of tests.*"));
        site.away().comeBack();
        assertThat(odile.get("/people").statusCode()).isEqualTo(200);
    }

    @Test
    void the_way_in_says_so_too() throws Exception {
        String form = "name=odile&password=" + Site.PASSWORD.replace(' ', '+');
        Site.Visitor other = site.visitor();
        Matcher word = FIELD.matcher(other.get("/sign-in").body());
        assertThat(word.find()).isTrue();
        site.away().go(When.NOW);
        HttpResponse<String> refused = other.send("POST", "/sign-in", form + "&_csrf=" + word.group(2));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("The database does not answer", "href=\"/sign-in\"");
    }

    @ParameterizedTest
    @CsvSource({
        "NOW,               not_kept, 'What you just sent was not stored'",
        "BEFORE_A_DECISION, not_kept, 'What you just sent was not stored'",
        "IN_A_DECISION,     unknown,  'Nobody knows yet whether what you just sent was stored'",
        "AFTER_A_DECISION,  kept,     'What you just sent is stored'"
    })
    void an_answer_that_was_being_given_is_told_exactly_and_given_again_counts_once(When when, String what, String told)
            throws Exception {
        String form = answer();
        long before = decisions();
        site.away().go(when);
        HttpResponse<String> page = decide(form, "HX-Request", "true");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).containsPattern("<p id=\"told\">" + told).contains("href=\"/review\"");
        assertThat(decisions() - before).isEqualTo(what.equals("not_kept") ? 0 : 1);
        assertThat(decide(form).statusCode()).isEqualTo(503);

        site.away().comeBack();
        HttpResponse<String> again = decide(form);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("id=\"said\"").doesNotContain("Somebody decided this one meanwhile");
        assertThat(decisions() - before).isEqualTo(1);
    }

    private static int countOf(String event) {
        int[] count = {0};
        site.store().journal().forEach(entry -> count[0] += entry.event().equals(event) ? 1 : 0);
        return count[0];
    }

    @Test
    void what_nobody_knew_is_in_the_journal_once_the_next_thing_is_decided() throws Exception {
        String form = answer();
        site.away().go(When.IN_A_DECISION);
        decide(form);
        site.away().comeBack();
        assertThat(decide(answer()).statusCode()).isEqualTo(200);
        assertThat((long) countOf("review.decided")).isEqualTo(decisions());
    }

    @ParameterizedTest
    @CsvSource({"BEFORE_A_DECISION,no", "IN_A_DECISION,unknown", "AFTER_A_DECISION,yes"})
    void a_program_is_told_the_same_as_a_problem(When when, String stored) throws Exception {
        long before = decisions();
        JsonNode doubt = program.post("/api/review/next", "").body().path("doubt");
        String said = String.format(
                "{\"id\":%s,\"mention\":%s,\"ticket\":%s,\"verdict\":\"unknown_person\"}",
                doubt.path("id"), doubt.path("mention"), doubt.path("ticket"));
        site.away().go(when);
        Caller.Answer answer = program.once("POST", "/api/review/decisions", said);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.body().path("stored").asText()).isEqualTo(stored);
        assertThat(answer.body().path("remedy").asText()).isNotBlank().doesNotContain("database of tests");
        assertThat(program.once("GET", "/api/people", "").body().has("stored")).isFalse();
        site.away().comeBack();
        Caller.Answer again = program.once("POST", "/api/review/decisions", said);
        assertThat(again.status()).as(again.raw().body()).isEqualTo(200);
        assertThat(again.body().path("repeated").asBoolean()).isEqualTo(!stored.equals("no"));
        assertThat(decisions() - before).isEqualTo(1);
    }

    @Test
    void what_is_taken_back_is_told_in_the_same_way() throws Exception {
        decide(answer());
        String form = answer();
        long before = decisions();
        site.away().go(When.AFTER_A_DECISION);
        assertThat(odile.send("POST", "/review/undo", form).body()).contains("What you just sent is stored");
        site.away().comeBack();
        assertThat(decisions() - before).isEqualTo(1);
        decide(answer());
        site.away().go(When.BEFORE_A_DECISION);
        assertThat(odile.send("POST", "/review/undo", form).body()).contains("was not stored");
        assertThat(decisions() - before).isEqualTo(2);
    }

    @Test
    void what_came_no_further_than_the_door_is_not_stored() throws Exception {
        String form = answer();
        site.away().go(When.NOW);
        assertThat(odile.send("POST", "/quality/draw", form + "&links=1&documents=1")
                        .body())
                .contains("What you just sent was not stored");
    }
}
