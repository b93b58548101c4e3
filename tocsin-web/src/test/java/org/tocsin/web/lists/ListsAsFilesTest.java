package org.tocsin.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.model.Category;
import org.tocsin.model.Outcome;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.model.Reason;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.RegistryStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.web.Site;

/** What a list shows can be taken away as a file; paths in lists name nobody until somebody says why. */
final class ListsAsFilesTest {
    private static final int OWN = 0;
    private static final String PATH = "urgences/Montferrand Célimène 1984-03-03.pdf";

    @TempDir
    Path folder;

    private Site site;
    private Site.Visitor odile;

    @BeforeEach
    void serve() throws Exception {
        site = new Site(folder);
        try (RegistryStore.Load load = site.store().registry().begin()) {
            load.put(person("P1", "Anaëlle", Population.PATIENT));
            load.put(person("P2", "Barnabé", Population.STAFF));
            load.put(person("P3", "Célimène", Population.PATIENT));
            load.commit();
        }
        site.store().ledger().release("a", new Ledger.Provenance("", "", ""));
        try (ResultStore.Writer results = site.store().results().replace()) {
            results.item(item(1, "aaaa", PATH, Category.PSYCHIATRY, Outcome.READ, null));
            results.item(item(2, "bbbb", "=menu.pdf", Category.OTHER, Outcome.READ, null));
            results.item(item(3, "cccc", "locked.zip", null, Outcome.UNREADABLE, Reason.ENCRYPTED));
            for (int i = 0; i < 3; i++) {
                results.person(new ResultStore.PersonRow(i, 3 - i, 1, 1, 0.999_999_9));
            }
            results.unknown(new ResultStore.UnknownRow(1, "OSTROVANI Maël", "", 1, 2, 1));
            results.commit();
        }
        site.account("odile", "dpo");
        site.account("rene", "reviewer");
        site.account("ines", "investigator");
        odile = site.signedIn("odile");
        ready(odile, "/people");
    }

    @AfterEach
    void end() {
        site.close();
    }

    private static Person person(String id, String given, Population population) {
        int day = 19_840_300 + id.charAt(1) - '0';
        return new Person(
                id,
                population,
                "Montferrand",
                "",
                given,
                "",
                day,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                "",
                0,
                Map.of());
    }

    private static ResultStore.ItemRow item(
            int number, String id, String path, @Nullable Category category, Outcome outcome, @Nullable Reason reason) {
        return new ResultStore.ItemRow(
                number, id, 1, path, 0, outcome, reason, "text/plain", 1, category, 0, 0, 0, number, 0, "");
    }

    private static String ready(Site.Visitor visitor, String path) throws Exception {
        HttpResponse<String> answer = visitor.get(path);
        for (int tries = 0; answer.statusCode() == 503 && tries < 200; tries++) {
            Thread.sleep(50);
            answer = visitor.get(path);
        }
        return answer.body();
    }

    @Test
    void people_come_with_the_conditions_and_the_order_of_the_list_in_the_columns_of_the_result_table()
            throws Exception {
        assertThat(ready(odile, "/people?population=patient")).contains("name=\"population\" value=\"patient\"");
        HttpResponse<String> file =
                odile.post("/people", "/export/people", "population", "patient", "order", "documents", "format", "csv");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("attachment", "people-", ".csv"));
        List<String> lines = file.body().lines().toList();
        assertThat(lines.get(0)).startsWith("person_id,population,documents,").endsWith("same_person_ids");
        assertThat(lines.subList(1, lines.size()))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("P1,patient,3,").contains(",1.000000,"),
                        second -> assertThat(second).startsWith("P3,patient,1,"));
        assertThat(site.lastEvent()).isEqualTo("export.written");
    }

    @Test
    void own_circle_and_reserved_documents_are_neither_in_lists_nor_in_files() throws Exception {
        int rene = site.store().accounts().named("rene").orElseThrow().number();
        site.store().accounts().change(rene, a -> a.with(a.roles(), Set.of(OWN), Set.of("psychiatry"), true));
        assertThat(odile.post("/people", "/export/people").body())
                .contains("P2,staff", "P3,patient")
                .doesNotContain("P1,");
        assertThat(ready(odile, "/people")).contains("P3").doesNotContain(">P1<");
        assertThat(odile.post("/people", "/export/documents").body())
                .contains("menu.pdf")
                .doesNotContain("Montferrand");
    }

    @Test
    void a_workbook_opens_and_cells_that_a_spreadsheet_would_run_are_guarded() throws Exception {
        assertThat(odile.post("/people", "/export/documents", "safe", "true").body())
                .contains("\n'=menu.pdf,");
        assertThat(odile.post("/people", "/export/documents").body()).contains("\n=menu.pdf,");
        HttpResponse<byte[]> workbook = odile.sendForBytes("/people", "/export/unread", "format", "xlsx");
        StringBuilder names = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                names.append(entry.getName()).append(' ');
                if (entry.getName().endsWith("sheet1.xml")) {
                    assertThat(xml).contains("locked.zip", "encrypted", "cccc").doesNotContain("menu");
                }
            }
        }
        assertThat(names).contains("[Content_Types].xml", "xl/workbook.xml", "_rels/.rels");
    }

    @Test
    void what_no_list_shows_or_no_role_may_take_is_refused() throws Exception {
        assertThat(odile.post("/people", "/export/links").statusCode()).isEqualTo(404);
        assertThat(odile.post("/people", "/export/people", "format", "exe").statusCode())
                .isEqualTo(400);
        Site.Visitor rene = site.signedIn("rene");
        assertThat(ready(rene, "/unknown")).contains("OSTROVANI").doesNotContain("/export/");
        assertThat(rene.post("/unknown", "/export/unknown").statusCode()).isEqualTo(403);
        assertThat(ready(odile, "/unknown")).contains("/export/unknown");
        assertThat(odile.post("/unknown", "/export/unknown", "class", "health").body())
                .doesNotContain("OSTROVANI");
    }

    @Test
    void names_in_paths_are_masked_in_lists_until_a_reason_is_given_and_the_journal_knows() throws Exception {
        assertThat(ready(odile, "/documents"))
                .contains("urgences", "█", "menu.pdf")
                .doesNotContain("Montferrand");
        String shown = odile.post("/documents", "/documents", "because", "unclear", "from", "0")
                .body();
        assertThat(shown).contains("Montferrand Célimène", "shown in clear");
        assertThat(site.lastEvent()).isEqualTo("list.unmasked");
        assertThat(odile.post("/documents", "/documents", "because", "curiosity")
                        .statusCode())
                .isEqualTo(400);
        assertThat(site.signedIn("ines")
                        .post("/unread", "/unread", "because", "unclear")
                        .body())
                .doesNotContain("locked.zip");
        assertThat(site.lastEvent()).isEqualTo("signin.done");
    }
}
