package org.tocsin.synth.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.synth.key.AnswerKey;
import org.tocsin.synth.key.KeyItem;
import org.tocsin.synth.key.KeyPerson;
import org.tocsin.synth.score.html.ReportPage;
import org.xml.sax.InputSource;

class ReportPageTest {
    @TempDir
    private Path dir;

    private QualityReport report = new QualityReport(
            new ScoreReport(
                    java.util.Map.of(),
                    java.util.Map.of(),
                    java.util.Map.of(),
                    java.util.Map.of(),
                    java.util.Map.of(),
                    java.util.Map.of(),
                    java.util.Map.of(),
                    java.util.Map.of(),
                    org.tocsin.quality.Reliability.of(List.of(), 1),
                    java.util.Map.of(),
                    java.util.Map.of()),
            java.util.Map.of(),
            List.of(),
            java.util.Map.of(),
            0);

    @BeforeEach
    void score() throws IOException {
        Path key = dir.resolve("key");
        try (AnswerKey.Writer out = new AnswerKey.Writer(key)) {
            for (int i = 0; i < 8; i++) {
                String path = "d" + i + (i < 6 ? ".pdf" : ".txt");
                String format = i < 6 ? "pdf" : "txt";
                out.item(new KeyItem(path, List.of("read"), "radiology", format, path, "born-digital", false));
                out.person(person(path, "P" + i, "subject", "confirmed"));
                out.person(person(path, "S1", "practitioner", "review"));
            }
        }
        Files.writeString(
                dir.resolve("registry.csv"),
                "id,population,birth_name,used_name,given_names,sex,birth_date,birth_place,nir\n"
                        + "P0,patient,Le Goff,,Anna;Marie,F,1980-02-01,Brest,\n"
                        + "P1,patient,Petit-Blanc,,Jean-Luc,M,1950-02-01,Algérie,\n"
                        + "P2,patient,Boulanger,Zola,Zoé,F,2024-10-01,Brest,\n"
                        + "P3,patient,Nguyen,,Lan,M,1980-02-01,Gap,280029912312345\n"
                        + "P4,patient,Quillebeuf,,Apolline;Ève,F,1960-01-01,Gap,\n"
                        + "P5,patient,Quillebeuf,,Apolline;Zoé,F,1961-01-01,Gap,\n"
                        + "P6,patient,Ozanne,,Paul;Luc,M,1961-01-01,Gap,\n"
                        + "P7,patient,Ozanne,,Hugo;Luc,M,1961-01-01,Gap,\n"
                        + "S1,staff,Vaucansson,,Ludovic;Max,M,1971-01-20,Gap,\n");
        StringBuilder documents = new StringBuilder("path,category,outcome,item_id,ocr_pages\n");
        StringBuilder links =
                new StringBuilder("path,passage,person_id,status,role,probability,data_classes,how,item_id\n");
        for (int i = 0; i < 8; i++) {
            String path = "d" + i + (i < 6 ? ".pdf" : ".txt");
            documents.append(path).append(",radiology,read,").append(i).append(",1\n");
            String status = i == 7 ? "review" : "confirmed";
            String who = i == 6 ? "P0" : "P" + i;
            links.append(path)
                    .append(",body,")
                    .append(who)
                    .append(',')
                    .append(status)
                    .append(",subject,");
            links.append(i == 7 ? "0.5" : "0.99")
                    .append(",identity,name + birth date <x>,")
                    .append(i)
                    .append('\n');
        }
        Files.writeString(dir.resolve("documents.csv"), documents);
        Files.writeString(dir.resolve("links.csv"), links);
        report = QualityReport.of(dir, key, dir.resolve("registry.csv"));
    }

    private static KeyPerson person(String path, String id, String role, String expected) {
        return new KeyPerson(path, id, id, "", "", role, List.of("identity"), "name + dob", expected, "body");
    }

    private Facet facet(String name) {
        return report.facets().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Facet.Cell cell(String facet, String value) {
        return facet(facet).cells().stream()
                .filter(c -> c.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(facet(facet).cells()));
    }

    @Test
    void groups_haveTheirOwnPrecisionRecallAndReview() {
        assertThat(cell("Format", "pdf").precision()).isEqualTo(new Rate(6, 6));
        assertThat(cell("Format", "txt").precision()).isEqualTo(new Rate(0, 1));
        assertThat(cell("Format", "txt").recall()).isEqualTo(new Rate(0, 2));
        assertThat(cell("Format", "txt").found()).isEqualTo(new Rate(1, 2));
        assertThat(cell("Format", "txt").review()).isEqualTo(new Rate(1, 1));
        assertThat(cell("Role", "practitioner").found()).isEqualTo(new Rate(0, 8));
        assertThat(cell("Evidence that the document shows", "name + dob").recall())
                .isEqualTo(new Rate(6, 8));
        assertThat(facet("Format").cells()).extracting(Facet.Cell::value).containsExactly("txt", "pdf");
    }

    @Test
    void kindsOfPeople_comeFromTheRegistry() {
        String kind = "Kind of name";
        assertThat(cell(kind, "surname with a particle").recall()).isEqualTo(new Rate(1, 1));
        assertThat(cell(kind, "compound surname").recall()).isEqualTo(new Rate(1, 1));
        assertThat(cell(kind, "compound given name").recall()).isEqualTo(new Rate(1, 1));
        assertThat(cell(kind, "born abroad").recall()).isEqualTo(new Rate(2, 2));
        assertThat(cell(kind, "one given name").recall()).isEqualTo(new Rate(3, 3));
        assertThat(cell(kind, "used name beside the birth name").recall()).isEqualTo(new Rate(1, 1));
        assertThat(cell(kind, "surname that is an ordinary word or place").recall())
                .isEqualTo(new Rate(1, 1));
        assertThat(cell(kind, "homonym: another person of the same name").recall())
                .isEqualTo(new Rate(2, 2));
        assertThat(cell(kind, "same surname and birth date as another (twins)").recall())
                .isEqualTo(new Rate(0, 2));
        assertThat(cell("Sex", "F").recall().of()).isEqualTo(4);
        assertThat(cell("Age", "under 1").recall()).isEqualTo(new Rate(1, 1));
        assertThat(cell("Population", "patient").recall()).isEqualTo(new Rate(6, 8));
    }

    @Test
    void probabilities_areJudgedByWhoIsInTheDocument() {
        assertThat(report.score().reliability().of()).isEqualTo(8);
        assertThat(report.score().reliability().ece())
                .isCloseTo((7 * Math.abs(0.99 - 6 / 7.0) + 0.5) / 8, within(1e-9));
        assertThat(report.reliability()).containsOnlyKeys("all links", "confirmed links", "links for review");
    }

    @Test
    void page_needsNothingElse_andSaysThatAllPeopleAreInvented() throws Exception {
        Path file = dir.resolve("score.html");
        ReportPage.write(report, "8 people & documents", file);
        String page = Files.readString(file);
        assertThat(page)
                .contains("All people in this report are invented")
                .contains("8 people &amp; documents", "name + birth date &lt;x&gt;", "<svg", "@media print")
                .contains("scope=\"col\"", "scope=\"row\"", "<caption>", "role=\"img\"")
                .doesNotContain("<script", "http://", "https://", "src=", "@import", "url(");
        assertThat(page).doesNotContain("Quillebeuf", "Apolline", "P4");
        String body = page.substring(page.indexOf("<main>"), page.indexOf("</main>") + 7)
                .replace("&nbsp;", " ");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(body)))
                        .getElementsByTagName("table")
                        .getLength())
                .isGreaterThan(10);
    }

    @Test
    void itemsByOutcome_addUp() throws IOException {
        Path file = dir.resolve("score.html");
        ReportPage.write(report, "", file);
        assertThat(report.items()).isEqualTo(8);
        assertThat(Files.readString(file)).contains("<td><b>8</b></td>");
    }
}
