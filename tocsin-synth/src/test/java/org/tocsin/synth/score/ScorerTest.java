package org.tocsin.synth.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.synth.key.AnswerKey;
import org.tocsin.synth.key.KeyItem;
import org.tocsin.synth.key.KeyPerson;

class ScorerTest {
    private static final String DOCUMENTS =
            "path,release,sha256,media_type,size,category,outcome,reason,pages,ocr_pages,duplicate_of,people,item_id,duplicate_of_release\n";
    private static final String LINKS =
            "path,passage,person_id,status,role,probability,data_classes,how,release,item_id,same_person_ids\n";
    private static final String UNKNOWN = "unknown_id,name,birth_date,roles,documents,data_classes\n";

    @TempDir
    private Path dir;

    private Path key = Path.of("");

    @BeforeEach
    void writeKey() throws IOException {
        key = dir.resolve("key");
        try (AnswerKey.Writer out = new AnswerKey.Writer(key)) {
            out.item(new KeyItem("a.pdf", List.of("read"), "radiology", "pdf", "a.pdf", "born-digital", false));
            out.item(new KeyItem(
                    "copy.pdf", List.of("duplicate", "read"), "radiology", "pdf", "a.pdf", "born-digital", false));
            out.item(new KeyItem("b.txt", List.of("read"), "laboratory", "txt", "b.txt", "born-digital", false));
            out.sameHuman("P9", "P1");
            out.person(person("a.pdf", "P1", "P1", "subject", "confirmed"));
            out.person(person("a.pdf", "D1", "D1", "practitioner", "review"));
            out.person(person("b.txt", "P2", "P2", "subject", "review"));
            out.person(new KeyPerson(
                    "b.txt",
                    "",
                    "",
                    "Le Goff Anna",
                    "1980-02-01",
                    "subject",
                    List.of("identity"),
                    "name + dob",
                    "unknown",
                    "page:1"));
        }
    }

    private static KeyPerson person(String path, String id, String human, String role, String expected) {
        return new KeyPerson(
                path, id, human, "", "", role, List.of("identity", "health"), "name + dob", expected, "page:1");
    }

    private ScoreReport score(String documents, String links, String unknown) throws IOException {
        Files.writeString(dir.resolve("documents.csv"), DOCUMENTS + documents);
        Files.writeString(dir.resolve("links.csv"), LINKS + links);
        Files.writeString(dir.resolve("unknown.csv"), UNKNOWN + unknown);
        return Scorer.score(dir, key);
    }

    private static String document(String path, String category, String outcome, int id) {
        return path + ",leak,00,application/pdf,1," + category + "," + outcome + ",,1,0,,1," + id + ",\n";
    }

    private static String link(String path, String person, String status, String role) {
        return path + ",page:1," + person + "," + status + "," + role
                + ",0.99,identity|health,name + birth date,leak,1,\n";
    }

    private static final String ALL_READ = document("a.pdf", "radiology", "read", 1)
            + document("copy.pdf", "radiology", "duplicate", 2)
            + document("b.txt", "laboratory", "read", 3);

    @Test
    void aPerfectExport_passes() throws IOException {
        ScoreReport report = score(
                ALL_READ,
                link("a.pdf", "P1", "confirmed", "subject") + link("b.txt", "P2", "review", "subject"),
                "U1,LE GOFF Anna,1980-02-01,subject,1,identity\n");

        assertThat(report.passed()).isTrue();
        assertThat(report.rates().values())
                .allSatisfy(rate -> assertThat(rate.value()).isEqualTo(1));
    }

    @Test
    void aLinkToTheOtherRowOfTheSameHuman_orFromACopy_isRight() throws IOException {
        ScoreReport report = score(ALL_READ, link("copy.pdf", "P9", "confirmed", "subject"), "");

        assertThat(report.rates().get(ScoreReport.CONFIRMED_PRECISION)).isEqualTo(new Rate(1, 1));
        assertThat(report.rates().get(ScoreReport.CONFIRMED_RECALL)).isEqualTo(new Rate(1, 1));
    }

    @Test
    void aLinkToSomebodyElse_isFalseAndNamedByItem() throws IOException {
        ScoreReport report = score(
                ALL_READ,
                link("a.pdf", "P7", "confirmed", "subject") + link("a.pdf", "D1", "confirmed", "subject"),
                "");

        assertThat(report.passed()).isFalse();
        assertThat(report.rates().get(ScoreReport.CONFIRMED_PRECISION)).isEqualTo(new Rate(0, 2));
        assertThat(report.lists().get("false confirmed links"))
                .containsExactly("item 1 (somebody else)", "item 1 (in the document, but not its subject)");
    }

    @Test
    void aCertainLinkWhereReviewIsAsked_isCountedApart() throws IOException {
        ScoreReport report = score(ALL_READ, link("b.txt", "P2", "confirmed", "subject"), "");

        assertThat(report.counts()).containsEntry("confirmed where the rules ask for review", 1L);
        assertThat(report.rates().get(ScoreReport.CONFIRMED_PRECISION)).isEqualTo(new Rate(1, 1));
    }

    @Test
    void aMissingItem_aSecondReading_andAStranger_areLedgerFaults() throws IOException {
        ScoreReport report = score(
                document("a.pdf", "radiology", "read", 1)
                        + document("copy.pdf", "radiology", "read", 2)
                        + document("x.txt", "other", "read", 4),
                "",
                "");

        assertThat(report.lists().get("ledger faults")).hasSize(3);
        assertThat(report.passed()).isFalse();
    }

    @Test
    void aConfirmedCarer_whoIsNotInTheDocument_countsAgainstLinksOfAnyRole() throws IOException {
        ScoreReport report = score(
                ALL_READ,
                link("a.pdf", "D1", "confirmed", "practitioner") + link("b.txt", "D1", "confirmed", "practitioner"),
                "");

        assertThat(report.rates()).containsEntry(ScoreReport.THERE, new Rate(1, 2));
        assertThat(report.rates()).containsEntry(ScoreReport.CONFIRMED_PRECISION, new Rate(0, 0));
    }

    @Test
    void aPractitionerSaidToBeTheSubject_isCountedAmongThePractitionersOfDocuments() throws IOException {
        assertThat(score(ALL_READ, link("a.pdf", "D1", "confirmed", "subject"), "")
                        .slips())
                .containsEntry(ScoreReport.PRACTITIONERS, new Rate(1, 1));
        ScoreReport proposed = score(ALL_READ, link("a.pdf", "D1", "review", "subject"), "");
        assertThat(proposed.slips())
                .containsEntry(ScoreReport.PRACTITIONERS, new Rate(0, 1))
                .containsEntry("practitioners taken for a subject, confirmed or in review", new Rate(1, 1));
    }

    @Test
    void somebodyElseOfTheSameName_isAHomonymAsserted_anybodyElseIsNot() throws IOException {
        Path registry = Files.writeString(
                dir.resolve("registry.csv"),
                "id,birth_name,used_name,given_names\n"
                        + "P1,Ozanne,Petit-Blanc,Zoé;Marie\n"
                        + "P7,Petit Blanc,,Zoe\n"
                        + "P8,Goff,Le Goff,Anna\n"
                        + "P6,Vaucansson,,Ludovic\n");
        score(
                ALL_READ,
                link("a.pdf", "P7", "confirmed", "subject")
                        + link("b.txt", "P8", "confirmed", "relative")
                        + link("a.pdf", "P6", "confirmed", "subject")
                        + link("a.pdf", "P1", "confirmed", "subject")
                        + link("b.txt", "P7", "review", "subject"),
                "");

        assertThat(Scorer.score(dir, key, registry).slips()).containsEntry(ScoreReport.HOMONYMS, new Rate(2, 4));
    }

    @Test
    void theNamesakeOfSomebodyWhomTheRegistryDoesNotHold_isAHomonymToo() throws IOException {
        try (AnswerKey.Writer out = new AnswerKey.Writer(key)) {
            out.item(new KeyItem("a.pdf", List.of("read"), "radiology", "pdf", "a.pdf", "born-digital", false));
            out.person(new KeyPerson(
                    "a.pdf", "", "", "Ozanne Zoé", "", "practitioner", List.of(), "name", "none", "page:1"));
        }
        Path registry = Files.writeString(
                dir.resolve("registry.csv"), "id,birth_name,used_name,given_names\nP1,Ozanne,,Zoé;Marie\n");
        score(document("a.pdf", "radiology", "read", 1), link("a.pdf", "P1", "confirmed", "practitioner"), "");

        assertThat(Scorer.score(dir, key, registry).slips()).containsEntry(ScoreReport.HOMONYMS, new Rate(1, 1));
    }

    @Test
    void aPersonMentionedTwice_isExpectedByTheMentionThatSaysMost_inWhateverOrder() throws IOException {
        try (AnswerKey.Writer out = new AnswerKey.Writer(key)) {
            out.item(new KeyItem("a.pdf", List.of("read"), "radiology", "pdf", "a.pdf", "born-digital", false));
            out.person(person("a.pdf", "P1", "P1", "subject", "review"));
            out.person(person("a.pdf", "P1", "P1", "subject", "none"));
            out.person(person("a.pdf", "P2", "P2", "subject", "unknown"));
            out.person(person("a.pdf", "P2", "P2", "subject", "none"));
        }
        ScoreReport report =
                score(document("a.pdf", "radiology", "read", 1), link("a.pdf", "P2", "confirmed", "subject"), "");

        assertThat(report.rates())
                .containsEntry(ScoreReport.FOUND, new Rate(0, 1))
                .containsEntry(ScoreReport.CONFIRMED_PRECISION, new Rate(0, 1));
    }

    @Test
    void aPractitionerOfWhomTooLittleIsShown_countsWhereSaidToBeTheSubject() throws IOException {
        try (AnswerKey.Writer out = new AnswerKey.Writer(key)) {
            out.item(new KeyItem("a.pdf", List.of("read"), "radiology", "pdf", "a.pdf", "born-digital", false));
            out.person(person("a.pdf", "D1", "D1", "practitioner", "none"));
            out.person(person("a.pdf", "D2", "D2", "practitioner", "none"));
        }
        ScoreReport report =
                score(document("a.pdf", "radiology", "read", 1), link("a.pdf", "D1", "confirmed", "subject"), "");

        assertThat(report.slips()).containsEntry(ScoreReport.PRACTITIONERS, new Rate(1, 1));
    }

    @Test
    void reviewOfSomebodyElse_findsNobody() throws IOException {
        ScoreReport report = score(
                ALL_READ, link("a.pdf", "P7", "review", "subject") + link("b.txt", "P2", "review", "subject"), "");

        assertThat(report.rates()).containsEntry(ScoreReport.FOUND, new Rate(1, 2));
        assertThat(report.slips()).containsEntry(ScoreReport.REVIEW_SHARE, new Rate(2, 2));
        assertThat(report.counts()).containsEntry("  of them: somebody else, or no subject", 1L);
    }

    @Test
    void severalPeopleWhomOneMentionCouldMean_areOneQuestion() throws IOException {
        String homonyms = link("a.pdf", "P7", "review", "subject") + link("a.pdf", "P8", "review", "subject");
        String carer = link("a.pdf", "P9", "review", "practitioner");
        ScoreReport report = score(ALL_READ, homonyms + carer + link("b.txt", "P2", "confirmed", "subject"), "");

        assertThat(report.slips())
                .containsEntry(ScoreReport.REVIEW_SHARE, new Rate(2, 3))
                .containsEntry(ScoreReport.DOUBTS, new Rate(1, 2));
    }

    @Test
    void aPersonConfirmedOnlyWhereItIsNot_isNotFound() throws IOException {
        ScoreReport report = score(ALL_READ, link("b.txt", "P1", "confirmed", "subject"), "");

        assertThat(report.rates()).containsEntry("people in the leak who are found", new Rate(0, 1));
    }

    @Test
    void theCategoryOfADocumentThatIsNotRead_orMissing_isWrong() throws IOException {
        ScoreReport report = score(
                document("a.pdf", "", "unreadable", 1) + document("copy.pdf", "radiology", "duplicate", 2), "", "");

        assertThat(report.rates()).containsEntry(ScoreReport.CATEGORIES, new Rate(0, 2));
        assertThat(report.byCategory()).containsEntry("radiology", new Rate(0, 1));
        assertThat(report.lists().get("categories"))
                .containsExactly("laboratory -> missing: 1", "radiology -> not read: 1");
    }

    @Test
    void copiesOfWhichNoneWasRead_areALedgerFault() throws IOException {
        ScoreReport report = score(
                document("a.pdf", "", "duplicate", 1)
                        + document("copy.pdf", "", "duplicate", 2)
                        + document("b.txt", "laboratory", "read", 3),
                "",
                "");

        assertThat(report.lists().get("ledger faults")).containsExactly("never read: all 2 copies of item 1");
    }

    @Test
    void sensitiveDocuments_areCountedByThemselves() throws IOException {
        try (AnswerKey.Writer out = new AnswerKey.Writer(key)) {
            out.item(new KeyItem("a.pdf", List.of("read"), "psychiatry", "pdf", "a.pdf", "born-digital", false));
            out.item(new KeyItem("b.txt", List.of("read"), "autopsy", "txt", "b.txt", "born-digital", false));
            out.item(new KeyItem("c.txt", List.of("read"), "other", "txt", "c.txt", "born-digital", false));
        }
        ScoreReport report = score(
                document("a.pdf", "psychiatry", "read", 1)
                        + document("b.txt", "correspondence", "read", 2)
                        + document("c.txt", "other", "read", 3),
                "",
                "");

        assertThat(report.rates())
                .containsEntry(ScoreReport.SENSITIVE, new Rate(1, 2))
                .containsEntry(ScoreReport.CATEGORIES, new Rate(2, 3));
    }

    @Test
    void theJsonOfAReport_holdsCasesAndExactIntervals() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(score(ALL_READ, link("a.pdf", "P1", "confirmed", "subject"), "")
                        .json("two documents"));

        JsonNode precision = json.path("rates").path(ScoreReport.CONFIRMED_PRECISION);
        assertThat(precision.path("of").asLong()).isEqualTo(1);
        assertThat(precision.path("low").asDouble()).isCloseTo(0.025, within(1e-6));
        assertThat(json.path("made").asText()).isEqualTo("two documents");
        assertThat(json.path("slips").path(ScoreReport.PRACTITIONERS).path("of").asLong())
                .isEqualTo(1);
    }

    @Test
    void wilsonInterval_isTheKnownOne() {
        assertThat(new Rate(8, 10).low()).isCloseTo(0.4902, org.assertj.core.data.Offset.offset(0.0001));
        assertThat(new Rate(8, 10).high()).isCloseTo(0.9433, org.assertj.core.data.Offset.offset(0.0001));
    }
}
