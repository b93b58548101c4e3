package org.tocsin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.link.LinkSettings;
import org.tocsin.scan.Progress;
import org.tocsin.scan.Scan;
import org.tocsin.web.Caller;
import org.tocsin.web.Site;

/** Several programs and people at one case. */
final class TeamTest {
    @TempDir
    Path folder;

    private Site site;
    private Caller odile;
    private Caller rene;

    @BeforeEach
    void serve() throws Exception {
        site = Site.withSecondPerson(folder);
        SmallLeak.fill(site.store(), folder);
        odile = site.program(site.token(site.account("odile", "reviewer"), "read", "decide"));
        rene = site.program(site.token(site.account("rene", "reviewer"), "read", "decide"));
    }

    @AfterEach
    void end() {
        site.close();
    }

    private static String place(JsonNode doubt) {
        return "/api/review/doubts/" + doubt.path("id").asText() + "/"
                + doubt.path("mention").asInt();
    }

    private static String said(JsonNode doubt, String verdict, int person) {
        return String.format(
                "{\"id\":%s,\"mention\":%s,\"ticket\":%s,\"verdict\":\"%s\",\"person\":%d}",
                doubt.path("id"), doubt.path("mention"), doubt.path("ticket"), verdict, person);
    }

    @Test
    void two_never_decide_the_same_doubt_and_a_second_person_must_agree_in_psychiatry() throws Exception {
        JsonNode held = odile.post("/api/review/next?category=psychiatry", "").body();
        JsonNode doubt = held.path("doubt");
        assertThat(rene.post(place(doubt) + "/claim", "").problem()).isEqualTo("claimed");
        int person = held.path("view").path("candidates").get(0).path("person").asInt();
        assertThat(rene.post("/api/review/decisions", said(doubt, "accept", person))
                        .problem())
                .isEqualTo("claimed");
        assertThat(odile.post("/api/review/decisions", said(doubt, "accept", 0)).problem())
                .isEqualTo("no_candidate");
        assertThat(odile.post("/api/review/decisions", said(doubt, "other_person", 4711))
                        .problem())
                .isEqualTo("no_person");
        Caller.Answer first = odile.post("/api/review/decisions", said(doubt, "accept", person));
        assertThat(first.body().path("state").asText()).isEqualTo("waits_for_second_person");

        assertThat(rene.post("/api/review/decisions", said(doubt, "accept", person))
                        .problem())
                .isEqualTo("decided_meanwhile");
        JsonNode waiting = rene.get("/api/review/doubts?only=proposals")
                .body()
                .path("rows")
                .get(0);
        assertThat(waiting.path("proposals").asInt()).isEqualTo(1);
        JsonNode taken = rene.post(place(waiting) + "/claim", "").body().path("doubt");
        JsonNode agreed = rene.post("/api/review/decisions", said(taken, "accept", person))
                .body();
        assertThat(agreed.path("state").asText()).isEqualTo("stands");
        long others = first.body().path("decision").path("number").asLong();
        assertThat(rene.post("/api/review/undo", "{\"decision\":" + others + "}")
                        .problem())
                .isEqualTo("nothing_to_undo");
        assertThat(odile.post("/api/review/undo", "{\"decision\":" + others + "}")
                        .problem())
                .isEqualTo("decided_later");
    }

    @Test
    void what_was_shown_before_the_results_were_drawn_anew_is_not_decided_on() throws Exception {
        JsonNode held = odile.post("/api/review/next", "").body();
        int person = held.path("view").path("candidates").get(0).path("person").asInt();
        new Scan(site.store(), Progress.SILENT, 2).relink(LinkSettings.standard());
        assertThat(odile.post("/api/review/decisions", said(held.path("doubt"), "reject", person))
                        .problem())
                .isEqualTo("results_changed");
        JsonNode again = odile.post(place(held.path("doubt")) + "/claim", "").body();
        assertThat(odile.post("/api/review/decisions", said(again.path("doubt"), "reject", person))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobody_meets_their_own_circle_nor_what_is_reserved_to_others() throws Exception {
        JsonNode held = rene.post("/api/review/next?category=psychiatry", "").body();
        String document = held.path("doubt").path("id").asText();
        int person = held.path("view").path("candidates").get(0).path("person").asInt();
        rene.post(place(held.path("doubt")) + "/release", "");
        int account = site.store().accounts().named("odile").orElseThrow().number();
        site.store().accounts().change(account, a -> a.with(a.roles(), Set.of(person), Set.of(), true));
        assertThat(odile.get("/api/people/" + person).problem()).isEqualTo("forbidden");
        assertThat(odile.get("/api/documents/" + document + "?person=" + person).problem())
                .isEqualTo("forbidden");
        assertThat(odile.post("/api/documents/" + document + "/unmask", "{\"reason\":\"family\"}")
                        .problem())
                .isEqualTo("forbidden");
        assertThat(odile.post(place(held.path("doubt")) + "/claim", "").problem())
                .isEqualTo("own_circle");
        assertThat(odile.get(place(held.path("doubt")) + "/history").problem()).isEqualTo("own_circle");
        assertThat(odile.get("/api/review/doubts").raw().body()).doesNotContain(document);

        site.store().accounts().change(account, a -> a.with(a.roles(), Set.of(), Set.of("psychiatry"), true));
        assertThat(rene.get("/api/documents/" + document).problem()).isEqualTo("forbidden");
        assertThat(rene.post(place(held.path("doubt")) + "/claim", "").problem())
                .isEqualTo("reserved");
        assertThat(odile.get("/api/documents/" + document).status()).isEqualTo(200);
    }
}
