package org.tocsin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.web.Caller;
import org.tocsin.web.Site;
import org.tocsin.web.notices.InventedPlan;
import org.tocsin.web.pictures.ScannedCase;

/** The interface does what its description says, call by call, and says why where it does not do it. */
final class ContractTest {
    @TempDir
    static Path folder;

    private static Site site;
    private static Caller odile;
    private static Caller reader;
    private static Contract contract;

    @BeforeAll
    static void serve() throws Exception {
        site = new Site(folder);
        SmallLeak.fill(site.store(), folder);
        int account = site.account("odile", "reviewer", "dpo");
        odile = site.program(site.token(account, "read", "decide"));
        reader = site.program(site.token(account, "read"));
        contract = new Contract(odile.get("/api/description").body());
    }

    @AfterAll
    static void end() {
        site.close();
    }

    private static JsonNode good(Caller program, String call, String path, String body) throws Exception {
        Caller.Answer answer = program.send(call.substring(0, call.indexOf(' ')), path, body);
        assertThat(answer.status()).as(path + answer.raw().body()).isBetween(200, 299);
        assertThat(contract.faults(call, answer)).as(path).isEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        return answer.body();
    }

    private static JsonNode get(String pattern, String path) throws Exception {
        return good(odile, "GET " + pattern, path, "");
    }

    private static JsonNode post(String pattern, String path, String body) throws Exception {
        return good(odile, "POST " + pattern, path, body);
    }

    @Test
    void every_endpoint_is_described_and_nothing_else_is() {
        Set<String> served = site.endpoints().stream()
                .filter(e -> e.pattern().startsWith("/api/") && !e.pattern().equals("/api/description"))
                .map(e -> e.method() + " " + e.pattern().replaceAll("\\{(\\w+):[^}]*}", "{$1}"))
                .collect(Collectors.toSet());
        assertThat(contract.calls()).isEqualTo(served);
    }

    @Test
    void the_description_is_openapi() throws Exception {
        String text = odile.get("/api/description").raw().body();
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(text);
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).isNotEmpty();
        List<String> names = new ArrayList<>();
        parsed.getOpenAPI()
                .getPaths()
                .values()
                .forEach(path -> path.readOperations().forEach(o -> names.add(o.getOperationId())));
        assertThat(names).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Test
    void a_fault_in_the_description_would_be_found() {
        String broken =
                "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"x\"},\"paths\":{\"/a\":{\"get\":{\"responses\":5}}}}";
        assertThat(new OpenAPIV3Parser().readContents(broken).getMessages()).isNotEmpty();
    }

    @Test
    void every_call_answers_as_described() throws Exception {
        lists();
        review();
        many();
        quality();
        authority();
        notices();
        pictures();
        assertThat(contract.met()).isEqualTo(contract.calls());
    }

    private static void lists() throws Exception {
        JsonNode overview = get("/api/overview", "/api/overview");
        assertThat(overview.path("addsUp").asBoolean()).isTrue();
        JsonNode people = get("/api/people", "/api/people?population=patient&class=health&order=documents&size=1");
        assertThat(people.path("total").asInt()).isPositive();
        assertThat(people.path("rows")).hasSize(1);
        assertThat(get("/api/people", "/api/people?population=staff").path("rows"))
                .isEmpty();
        JsonNode found = post("/api/people/search", "/api/people/search", "{\"query\":\"tremazan apolline\"}");
        assertThat(found.path("people")).hasSize(3);
        int person = people.path("rows").get(0).path("person").asInt();
        JsonNode view = get("/api/people/{person}", "/api/people/" + person);
        assertThat(view.path("confirmed").asInt()).isPositive();
        String id = view.path("links").path("rows").get(0).path("id").asText();
        JsonNode masked = get("/api/documents/{id}", "/api/documents/" + id);
        assertThat(masked.toString()).doesNotContain("QUILLEBEUF", "Quillebeuf", "06 12 34 56 78");
        assertThat(get("/api/documents/{id}", "/api/documents/" + id + "?person=" + person)
                        .toString())
                .contains("QUILLEBEUF")
                .doesNotContain("06 12 34 56 78");
        String unmask = "/api/documents/" + id + "/unmask";
        assertThat(post("/api/documents/{id}/unmask", unmask, "{\"reason\":\"unclear\"}")
                        .toString())
                .contains("QUILLEBEUF", "06 12 34 56 78");
        JsonNode second = get("/api/documents", "/api/documents?page=2&size=3");
        assertThat(second.path("from").asInt()).isEqualTo(3);
        assertThat(second.path("rows")).hasSize(3);
        assertThat(get("/api/unknown", "/api/unknown").path("total").asInt()).isPositive();
        assertThat(get("/api/unread", "/api/unread?reason=encrypted")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    private static void review() throws Exception {
        JsonNode rows = get("/api/review/doubts", "/api/review/doubts?population=patient");
        for (String surname : SmallLeak.SURNAMES) {
            assertThat(rows.toString()).doesNotContainIgnoringCase(surname);
        }
        JsonNode held = post("/api/review/next", "/api/review/next?category=psychiatry", "");
        JsonNode doubt = held.path("doubt");
        String place = "/api/review/doubts/" + doubt.path("id").asText() + "/"
                + doubt.path("mention").asInt();
        String pattern = "/api/review/doubts/{id}/{mention}";
        post(pattern + "/claim", place + "/claim", "");
        post(pattern + "/unmask", place + "/unmask", "{\"reason\":\"same_name\"}");
        post(pattern + "/release", place + "/release", "");
        int person = held.path("view").path("candidates").get(0).path("person").asInt();
        post("/api/review/decisions", "/api/review/decisions", said(doubt, "reject", "," + quoted("person") + person));
        assertThat(get(pattern + "/history", place + "/history").path("decisions"))
                .hasSize(1);
        assertThat(get("/api/review/decisions", "/api/review/decisions?size=1")
                        .path("total")
                        .asInt())
                .isPositive();
        post("/api/review/undo", "/api/review/undo", "");
        assertThat(get("/api/review/conflicts", "/api/review/conflicts")
                        .path("total")
                        .asInt())
                .isZero();
    }

    private static String quoted(String name) {
        return '"' + name + "\":";
    }

    private static String said(JsonNode doubt, String verdict, String more) {
        return '{'
                + quoted("id")
                + doubt.path("id")
                + ','
                + quoted("mention")
                + doubt.path("mention")
                + ','
                + quoted("ticket")
                + doubt.path("ticket")
                + ','
                + quoted("verdict")
                + '"'
                + verdict
                + '"'
                + more
                + '}';
    }

    private static void many() throws Exception {
        int alike = 0;
        for (JsonNode row : odile.get("/api/review/doubts?size=200").body().path("rows")) {
            String place = "/api/review/doubts/" + row.path("id").asText() + "/"
                    + row.path("mention").asInt();
            JsonNode held = odile.post(place + "/claim", "").body();
            if (held.toString().contains("TREMAZAN") && alike++ < 3) {
                odile.post("/api/review/decisions", said(held.path("doubt"), "unknown_person", ""));
            }
        }
        JsonNode all = get("/api/review/patterns", "/api/review/patterns");
        String mark = "/api/review/patterns/"
                + all.path("patterns").get(0).path("mark").asInt();
        get("/api/review/patterns/{mark}", mark);
        JsonNode applied = post("/api/review/patterns/{mark}/apply", mark + "/apply", "");
        String batch = "/api/review/batches/" + applied.path("batch").asLong() + "/revert";
        post("/api/review/batches/{batch}/revert", batch, "");
    }

    private static void quality() throws Exception {
        get("/api/quality", "/api/quality");
        post("/api/quality/samples", "/api/quality/samples", "{\"links\":3,\"documents\":3}");
        JsonNode member = get("/api/quality/next", "/api/quality/next");
        String unsure = "{\"draw\":" + member.path("draw") + ",\"ordinal\":" + member.path("ordinal")
                + ",\"answer\":\"cannot_say\"}";
        post("/api/quality/judgements", "/api/quality/judgements", unsure);
        get("/api/quality", "/api/quality");
    }

    private static void authority() throws Exception {
        assertThat(get("/api/authority", "/api/authority").path("state").asText())
                .isEqualTo("unknown");
        JsonNode running = post(
                "/api/authority", "/api/authority", "{\"awareAt\":\"2026-11-20T08:00:00Z\",\"reference\":\"N-1\"}");
        assertThat(running.path("due").asText()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(site.lastEvent()).isEqualTo("authority.said");
        get("/api/quality/protocol", "/api/quality/protocol");
        assertThat(site.lastEvent()).isEqualTo("protocol.written");
    }

    private static void notices() throws Exception {
        InventedPlan.make(site.store());
        JsonNode plan = get("/api/notices/plan", "/api/notices/plan");
        assertThat(plan.path("held").asInt()).isEqualTo(2);
        assertThat(plan.path("stale").asBoolean()).isFalse();
        JsonNode first = get("/api/notices", "/api/notices?state=held&size=1");
        assertThat(first.path("rows")).hasSize(1);
        String rest = "/api/notices?state=held&after=" + first.path("after").asInt();
        assertThat(get("/api/notices", rest).path("after").isMissingNode()).isTrue();
        JsonNode notice = get("/api/notices/{number}", "/api/notices/" + InventedPlan.MINOR);
        assertThat(notice.toString()).contains("MONTFERRAND").doesNotContain(InventedPlan.CODE.substring(0, 5));
        assertThat(site.lastEvent()).isEqualTo("notice.viewed");
        String release = "/api/notices/" + InventedPlan.MINOR + "/release";
        JsonNode released = post("/api/notices/{number}/release", release, "{\"reason\":\"the mother called\"}");
        assertThat(released.path("state").asText()).isEqualTo("planned");
        assertThat(site.lastEvent()).isEqualTo("notice.released_by");
        assertThat(odile.post(release, "{\"reason\":\"again\"}").problem()).isEqualTo("not_released");
        String dead = "/api/notices/" + InventedPlan.DEAD + "/release";
        assertThat(odile.post(dead, "{\"reason\":\"by mistake\"}").problem()).isEqualTo("not_released");
        assertThat(post("/api/notices/plan/sign", "/api/notices/plan/sign", "{\"plan\":1}")
                        .path("signedBy")
                        .asText())
                .isEqualTo("odile");
    }

    private static void pictures() throws Exception {
        Path place = Files.createDirectory(folder.resolve("scans"));
        try (Site scans = new Site(place)) {
            ScannedCase.fill(scans.store(), place);
            Caller lucie = scans.program(scans.token(scans.account("lucie", "reviewer"), "read", "decide"));
            String page = "/pictures/0";
            String letter = ScannedCase.item(scans.store(), "letter.pdf").id();
            String autopsy = ScannedCase.item(scans.store(), "autopsy.pdf").id();
            String unkept = ScannedCase.item(scans.store(), "unkept.pdf").id();
            String call = "POST /api/documents/{id}/pictures/{passage}";
            String open = "{\"open\":true}";
            good(lucie, call, "/api/documents/" + letter + page, open);
            assertThat(scans.lastEvent()).isEqualTo("picture.viewed");
            good(lucie, call, "/api/documents/" + letter + page, "{\"open\":true,\"reason\":\"family\"}");
            assertThat(scans.lastEvent()).isEqualTo("picture.unmasked");
            assertThat(lucie.post("/api/documents/" + letter + page, "{\"open\":false}")
                            .status())
                    .isEqualTo(400);
            assertThat(lucie.post("/api/documents/" + autopsy + page, open).problem())
                    .isEqualTo("warned");
            good(lucie, call, "/api/documents/" + autopsy + page, "{\"open\":true,\"sure\":true}");
            assertThat(lucie.post("/api/documents/" + unkept + page, open).status())
                    .isEqualTo(404);
            JsonNode doubt = lucie.post("/api/review/next", "").body().path("doubt");
            String place2 = "/api/review/doubts/" + doubt.path("id").asText() + '/'
                    + doubt.path("mention").asInt() + page;
            good(
                    lucie,
                    "POST /api/review/doubts/{id}/{mention}/pictures/{passage}",
                    place2,
                    "{\"open\":true,\"sure\":true}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /api/people?population=dragons | | 400 | wrong | population
            GET  | /api/people?clas=health | | 400 | wrong |
            GET  | /api/people?page=0 | | 400 | wrong | page
            GET  | /api/people?size=999 | | 400 | wrong | size
            GET  | /api/people?size=many | | 400 | wrong | size
            GET  | /api/people/4711 | | 404 | missing |
            GET  | /api/people/QUILLEBEUF | | 400 | wrong | person
            GET  | /api/documents/nosuchid | | 404 | missing |
            GET  | /api/quality/nothing | | 404 | missing |
            GET  | /api/notices/4711 | | 404 | missing |
            GET  | /api/notices?state=lost | | 400 | wrong | state
            POST | /api/notices/4711/release | {"reason":" "} | 400 | wrong | reason
            POST | /api/notices/4711/release | {"reason":"x"} | 404 | missing |
            POST | /api/notices/plan/sign | {"plan":4711} | 404 | missing |
            POST | /api/authority | {"awareAt":"2999-01-01T00:00:00Z"} | 400 | wrong | awareAt
            POST | /api/authority | {"awareAt":"2026-11-20T08:00:00Z","notifiedAt":"2026-11-19T08:00:00Z"} | 400 | wrong | notifiedAt
            POST | /api/authority | {"awareAt":"yesterday"} | 400 | wrong | awareAt
            POST | /api/documents/nosuchid/pictures/0 | {"open":true} | 404 | missing |
            POST | /api/documents/nosuchid/pictures/0 | {"open":true,"reason":"curiosity"} | 400 | wrong | reason
            GET  | /api/nothing | | 403 | forbidden |
            PUT  | /api/people | {} | 405 | method |
            POST | /api/people/search | {"query":"x"} | 400 | wrong | query
            POST | /api/people/search | {"query":"ab","QUILLEBEUF":1} | 400 | wrong |
            POST | /api/people/search | {"query":{"QUILLEBEUF":1}} | 400 | wrong | query
            POST | /api/people/search | QUILLEBEUF | 400 | wrong |
            POST | /api/documents/nosuchid/unmask | {"reason":"unclear"} | 404 | missing |
            POST | /api/documents/nosuchid/unmask | {"reason":"curiosity"} | 400 | wrong | reason
            POST | /api/review/decisions | {"id":"a","mention":1,"ticket":"x","verdict":"skip"} | 400 | wrong | ticket
            POST | /api/review/decisions | {"id":"a","mention":1,"ticket":"0.0","verdict":"skip"} | 409 | results_changed |
            POST | /api/review/decisions | {"id":"a","mention":1,"ticket":"0.0","verdict":"accept"} | 400 | wrong | person
            POST | /api/review/decisions | {"id":"a","ticket":"0.0","verdict":"skip"} | 400 | wrong | mention
            POST | /api/review/decisions | {} | 400 | wrong | mention
            POST | /api/review/undo | {"decision":4711} | 409 | nothing_to_undo |
            POST | /api/review/doubts/nosuchid/1/claim | | 404 | missing |
            POST | /api/review/patterns/4711/apply | | 404 | missing |
            POST | /api/review/batches/4711/revert | | 409 | nothing_to_undo |
            POST | /api/quality/samples | {"links":0,"documents":0} | 400 | wrong | documents
            POST | /api/quality/samples | {"links":5000,"documents":0} | 400 | wrong | links
            POST | /api/quality/judgements | {"draw":99,"ordinal":1,"answer":"right"} | 404 | missing |
            POST | /api/quality/judgements | {"draw":1,"ordinal":1,"answer":"right","people":2} | 400 | wrong | people
            """)
    void what_cannot_be_done_is_told_with_a_remedy_and_without_names(
            String method, String path, String body, int status, String word, String field) throws Exception {
        Caller.Answer answer = odile.send(method, path, body == null ? "" : body);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.problem()).isEqualTo(word);
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.body().path("field").asText()).isEqualTo(field == null ? "" : field);
        assertThat(answer.body().path("title").asText()).isNotBlank();
        assertThat(answer.body().path("remedy").asText()).isNotBlank();
        assertThat(answer.raw().body()).doesNotContainIgnoringCase("quillebeuf");
        assertThat(String.join(" ", site.told())).doesNotContainIgnoringCase("quillebeuf");
    }

    @Test
    void problems_speak_the_language_that_was_asked_for() throws Exception {
        assertThat(odile.get("/api/people/4711").body().path("title").asText()).isEqualTo("There is nothing here");
        assertThat(odile.get("/api/people/4711", "Accept-Language", "fr")
                        .body()
                        .path("title")
                        .asText())
                .isEqualTo("Il n’y a rien ici");
    }

    @Test
    void a_token_that_may_only_read_asks_and_searches_and_changes_nothing() throws Exception {
        assertThat(reader.get("/api/people").status()).isEqualTo(200);
        assertThat(reader.post("/api/people/search", "{\"query\":\"tremazan\"}").status())
                .isEqualTo(200);
        List<String> refused = List.of(
                "/api/review/next",
                "/api/review/decisions",
                "/api/review/undo",
                "/api/documents/x/unmask",
                "/api/quality/samples");
        Set<String> words = new HashSet<>();
        for (String path : refused) {
            Caller.Answer answer = reader.post(path, "{}");
            assertThat(answer.status()).as(path).isEqualTo(403);
            words.add(answer.problem());
        }
        assertThat(words).containsExactly("scope");
    }

    @Test
    void a_session_enters_nothing_and_its_cookie_changes_nothing() throws Exception {
        Site.Visitor signedIn = site.signedIn("odile");
        assertThat(signedIn.get("/review").statusCode()).isEqualTo(200);
        assertThat(signedIn.get("/api/overview").statusCode()).isEqualTo(401);
        assertThat(signedIn.post("/account", "/api/review/undo").statusCode()).isEqualTo(401);
        assertThat(signedIn.get("/api/overview").headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer");
    }

    @Test
    void the_paths_of_files_are_kept_from_those_who_open_no_documents() throws Exception {
        Caller ines = site.program(site.token(site.account("ines", "investigator"), "read"));
        Caller.Answer unread = ines.get("/api/unread");
        assertThat(contract.faults("GET /api/unread", unread)).isEmpty();
        assertThat(unread.raw().body()).doesNotContain("locked");
        assertThat(odile.get("/api/unread").raw().body()).contains("locked");
        assertThat(ines.get("/api/people").problem()).isEqualTo("forbidden");
        assertThat(ines.get("/api/quality/next").problem()).isEqualTo("forbidden");
    }
}
