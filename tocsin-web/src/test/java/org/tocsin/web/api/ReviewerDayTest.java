package org.tocsin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.web.Caller;
import org.tocsin.web.Site;

/** A reviewer's whole day by the interface for programs, on a small leak. */
final class ReviewerDayTest {
    @TempDir
    static Path folder;

    private static Site site;
    private static Caller odile;

    @BeforeAll
    static void serve() throws Exception {
        site = new Site(folder);
        SmallLeak.fill(site.store(), folder);
        odile = site.program(site.token(site.account("odile", "reviewer", "dpo"), "read", "decide"));
    }

    @AfterAll
    static void end() {
        site.close();
    }

    private static String decision(JsonNode doubt, String verdict, @Nullable Integer person) {
        return String.format(
                "{\"id\":\"%s\",\"mention\":%d,\"ticket\":\"%s\",\"verdict\":\"%s\"%s}",
                doubt.path("id").asText(),
                doubt.path("mention").asInt(),
                doubt.path("ticket").asText(),
                verdict,
                person == null ? "" : ",\"person\":" + person);
    }

    private static List<String> events() {
        List<String> events = new ArrayList<>();
        site.store().journal().forEach(entry -> events.add(entry.event()));
        return events;
    }

    @Test
    void doubts_are_taken_decided_taken_back_decided_for_many_and_a_sample_is_judged() throws Exception {
        int waiting = odile.get("/api/review/doubts").body().path("total").asInt();
        assertThat(waiting).isGreaterThanOrEqualTo(9);

        JsonNode first = odile.post("/api/review/next", "").body();
        assertThat(first.path("view").path("candidates")).hasSize(3);
        int candidate =
                first.path("view").path("candidates").get(1).path("person").asInt();
        String accept = decision(first.path("doubt"), "accept", candidate);
        Caller.Answer kept = odile.post("/api/review/decisions", accept);
        assertThat(kept.status()).as(kept.raw().body()).isEqualTo(200);
        assertThat(kept.body().path("repeated").asBoolean()).isFalse();
        assertThat(kept.body().path("left").asInt()).isEqualTo(waiting - 1);

        JsonNode again = odile.post("/api/review/decisions", accept).body();
        assertThat(again.path("repeated").asBoolean()).isTrue();
        assertThat(again.path("decision")).isEqualTo(kept.body().path("decision"));
        assertThat(odile.post("/api/review/decisions", decision(first.path("doubt"), "unknown_person", null))
                        .problem())
                .isEqualTo("decided_meanwhile");

        JsonNode undone = odile.post("/api/review/undo", "").body();
        assertThat(undone.path("decision").path("undoes").asLong())
                .isEqualTo(kept.body().path("decision").path("number").asLong());
        assertThat(undone.path("left").asInt()).isEqualTo(waiting);

        decideThreeAlike();
        JsonNode pattern =
                odile.get("/api/review/patterns").body().path("patterns").get(0);
        assertThat(pattern.path("doubts").asInt()).isPositive();
        String mark = "/api/review/patterns/" + pattern.path("mark").asInt();
        assertThat(odile.get(mark).body()).isEqualTo(pattern);
        JsonNode applied = odile.post(mark + "/apply", "").body();
        assertThat(applied.path("decisions").asInt())
                .isEqualTo(pattern.path("doubts").asInt());
        String batch = "/api/review/batches/" + applied.path("batch").asLong() + "/revert";
        assertThat(odile.post(batch, "").status()).isEqualTo(200);
        assertThat(odile.post(batch, "").problem()).isEqualTo("nothing_to_undo");

        judgeASample();
        assertThat(events())
                .contains(
                        "document.viewed",
                        "review.decided",
                        "review.batch",
                        "sample.drawn",
                        "sample.judged",
                        "token.used");
    }

    private static void decideThreeAlike() throws Exception {
        List<JsonNode> alike = new ArrayList<>();
        for (JsonNode row : odile.get("/api/review/doubts?size=200").body().path("rows")) {
            String claim = "/api/review/doubts/" + row.path("id").asText() + "/"
                    + row.path("mention").asInt() + "/claim";
            JsonNode held = odile.post(claim, "").body();
            if (held.toString().contains("TREMAZAN")) {
                alike.add(held);
            }
        }
        assertThat(alike).hasSizeGreaterThan(4);
        for (JsonNode held : alike.subList(0, 3)) {
            int person =
                    held.path("view").path("candidates").get(0).path("person").asInt();
            Caller.Answer said = odile.post("/api/review/decisions", decision(held.path("doubt"), "reject", person));
            assertThat(said.status()).as(said.raw().body()).isEqualTo(200);
        }
    }

    private static void judgeASample() throws Exception {
        JsonNode sample = odile.post("/api/quality/samples", "{\"links\":5,\"documents\":5}")
                .body();
        assertThat(sample.path("number").asInt()).isEqualTo(1);
        Caller.Answer member = odile.get("/api/quality/next");
        while (member.status() == 200) {
            JsonNode m = member.body();
            boolean link = m.path("kind").asText().equals("link");
            String answer = String.format(
                    "{\"draw\":%d,\"ordinal\":%d,\"answer\":%s}",
                    m.path("draw").asInt(), m.path("ordinal").asInt(), link ? "\"right\"" : "\"people\",\"people\":0");
            assertThat(odile.post("/api/quality/judgements", answer).status()).isEqualTo(204);
            member = odile.get("/api/quality/next");
        }
        assertThat(member.status()).isEqualTo(204);
        JsonNode figures = odile.get("/api/quality").body();
        assertThat(figures.path("last").path("precision").path("value").asDouble())
                .isEqualTo(1);
    }
}
