package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.settings.SettingsReader;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;

/** Notices from the command line: settings, plan, look, sign, release, and what a second release changes. */
class NoticeTest {
    private static final String HEADER =
            SmallLeak.HEADER.replace("deceased_on", "deceased_on,guardian_id,protected,language");

    /** A family and others, all invented: parent, child, dead grandfather, two on one e-mail address, somebody without contact. */
    private static final String PEOPLE = HEADER
            + "P1,patient,Quillebeuf,,APOLLINE,F,1967-03-12,Gap,,80012345,apolline@example.org,0612345678,12 rue des Lilas,91100,Valmont,,,,\n"
            + "P2,patient,Trémazan,,Hortense,F,1982-11-05,Brest,,80012346,,,4 allée du Port,29200,Brest,,,,en\n"
            + "P3,patient,Quillebeuf,,Barnabé,M,2015-07-30,Gap,,80012347,,,12 rue des Lilas,91100,Valmont,,P1,,\n"
            + "P4,patient,Quillebeuf,,Anatole,M,1931-02-03,Gap,,80012348,,,12 rue des Lilas,91100,Valmont,2020-05-06,,,\n"
            + "P5,patient,Ozouf,,Firmin,M,1975-01-09,Gap,,80012349,firmin@example.org,,7 rue du Pont,91100,Valmont,,,,\n"
            + "P6,patient,Karamazov,,Zénobie,F,1977-05-08,Gap,,80012350,,,SDF,,,,,,\n"
            + "P7,patient,Delaunay,,Mathurin,M,1969-09-19,Gap,,80012351,commun@example.org,,1 rue du Bois,91100,Valmont,,,,\n"
            + "P8,patient,Delaunay,,Radegonde,F,1970-10-20,Gap,,80012352,commun@example.org,,1 rue du Bois,91100,Valmont,,,,\n";

    @TempDir
    static Path folder;

    @TempDir
    Path work;

    static Path scanned;
    Path theCase = Path.of("");

    @BeforeAll
    static void scan() throws IOException {
        scanned = folder.resolve("case");
        Path leak = Files.createDirectories(folder.resolve("leak"));
        report(leak, "1.txt", "QUILLEBEUF Apolline", "12/03/1967", "80012345");
        report(leak, "2.txt", "TREMAZAN Hortense", "05/11/1982", "80012346");
        report(leak, "3.txt", "QUILLEBEUF Barnabé", "30/07/2015", "80012347");
        report(leak, "4.txt", "QUILLEBEUF Anatole", "03/02/1931", "80012348");
        report(leak, "5.txt", "OZOUF Firmin", "09/01/1975", "80012349");
        report(leak, "6.txt", "KARAMAZOV Zénobie", "08/05/1977", "80012350");
        report(leak, "7.txt", "DELAUNAY Mathurin", "19/09/1969", "80012351");
        Path registry = Files.writeString(folder.resolve("people.csv"), PEOPLE);
        CommandLineRun run = CommandLineRun.on(scanned, "run", leak.toString(), "--registry", registry.toString());
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static void report(Path leak, String name, String who, String born, String number) throws IOException {
        String text = SmallLeak.report(who, born).replace("Patient : ", "IPP : " + number + "\nPatient : ");
        Files.writeString(leak.resolve(name), text);
    }

    @BeforeEach
    void copy() throws IOException {
        theCase = work.resolve("case");
        Files.copy(Path.of(scanned + ".key"), Path.of(theCase + ".key"));
        try (Stream<Path> files = Files.walk(scanned)) {
            for (Path file : files.toList()) {
                Files.copy(file, theCase.resolve(scanned.relativize(file).toString()));
            }
        }
    }

    private CommandLineRun on(String... args) {
        return CommandLineRun.on(theCase, args);
    }

    private Path settings(String from, String to) throws IOException {
        assertThat(SettingsReader.example()).contains(from);
        return Files.writeString(
                work.resolve("settings.yaml"), SettingsReader.example().replace(from, to));
    }

    private CommandLineRun planned() throws IOException {
        CommandLineRun run = on("notice", "plan", "--settings", settings("", "").toString());
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run;
    }

    private Map<String, NamedCsvRecord> notices(String table) {
        CommandLineRun run = on("notice", "export", table);
        try (Stream<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(run.out()).stream()) {
            return records.collect(Collectors.toMap(r -> r.getField("person_id"), Function.identity(), (a, b) -> b));
        }
    }

    private String of(String person, String column) {
        return Objects.requireNonNull(notices("notices").get(person), person).getField(column);
    }

    @Test
    void withoutSettings_itSaysWhatIsMissing_withAnExample() {
        CommandLineRun run = on("notice", "plan");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("organisation.name is missing, such as: Centre hospitalier des Quatre-Saules")
                .contains("helpline.phone", "complaint.service", "tocsin notice plan --example");
        assertThat(on("notice", "plan", "--lang", "fr").err()).contains("organisation.name manque");
        assertThat(on("notice", "status").out()).contains("No notices were planned yet");
    }

    @Test
    void theExample_isTheOneThatWorks() throws IOException {
        assertThat(on("notice", "plan", "--example").out()).isEqualTo(SettingsReader.example());
        assertThat(on("notice", "plan", "--settings", "nowhere.yaml").code()).isEqualTo(2);
        planned();
    }

    @Test
    void everybodyWhoWasFound_hasOneNotice_byTheChannelThatFits() throws IOException {
        planned();
        Map<String, NamedCsvRecord> notices = notices("notices");
        assertThat(notices).containsOnlyKeys("P1", "P2", "P3", "P4", "P5", "P6", "P7");
        assertThat(of("P1", "channel")).isEqualTo("email");
        assertThat(of("P2", "channel")).isEqualTo("post");
        assertThat(of("P3", "channel")).as("the parent's e-mail").isEqualTo("email");
        assertThat(of("P5", "channel")).isEqualTo("email");
        assertThat(of("P7", "channel")).as("two people on one e-mail address").isEqualTo("post");
        assertThat(of("P6", "channel")).isEqualTo("none");
        assertThat(notices("unreachable")).containsOnlyKeys("P6");
    }

    @Test
    void whatAGateHolds_waits_andTheDeadAreNeverWrittenTo() throws IOException {
        planned();
        assertThat(of("P3", "state")).isEqualTo("held");
        assertThat(of("P3", "gates")).contains("minor");
        assertThat(of("P4", "state")).isEqualTo("held");
        assertThat(of("P4", "channel")).isEqualTo("none");
        CommandLineRun dead = on("notice", "release", of("P4", "notice"), "--reason", "seen");
        assertThat(dead.code()).isNotZero();
        assertThat(dead.err()).contains("dead person");
        CommandLineRun child = on("notice", "release", of("P3", "notice"), "--reason", "parents agreed");
        assertThat(child.code()).as(child.err()).isZero();
        assertThat(of("P3", "state")).isEqualTo("planned");
        assertThat(on("notice", "release", of("P3", "notice"), "--reason", "again")
                        .err())
                .contains("is not held");
        assertThat(on("notice", "export", "told").out())
                .contains("held,planned")
                .contains("parents agreed");
        assertThat(Files.readString(theCase.resolve("journal")))
                .contains("notice.released")
                .doesNotContain("parents agreed");
        assertThat(on("notice", "release", "--gate", "ghost", "--reason", "x").code())
                .isEqualTo(2);
    }

    @Test
    void theTexts_speakOfTheOneTheyAreAbout_inTheirLanguage() throws IOException {
        planned();
        assertThat(on("notice", "preview", "P1").out())
                .contains("Ce message concerne Apolline Quillebeuf", "Un compte rendu d’imagerie médicale");
        assertThat(on("notice", "preview", "P2").out()).contains("This message is about Hortense Trémazan");
        assertThat(on("notice", "preview", "P3").out())
                .contains("Ce message concerne Barnabé Quillebeuf, qui a moins de 18 ans")
                .doesNotContain("imagerie");
        assertThat(on("notice", "preview", "nobody").code()).isNotZero();
    }

    @Test
    void aPreviewFile_isPrivate_andJournalled() throws IOException {
        planned();
        Path page = work.resolve("one.html");
        assertThat(on("notice", "preview", "P1", "-o", page.toString()).code()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("<h2>");
        assertThat(on("notice", "preview", "--sample", "3", "-o", page.toString())
                        .code())
                .isEqualTo(2);
        assertThat(Files.readString(theCase.resolve("journal"))).contains("notice.previewed", "NOTICE_PREVIEW");
    }

    @Test
    void aSignedPlan_isFrozen_andALoadedRegistryIsTold() throws IOException {
        planned();
        CommandLineRun signed = on("notice", "sign", "--by", "Mme Ozanne, directrice");
        assertThat(signed.code()).as(signed.err()).isZero();
        assertThat(signed.out()).containsPattern("[0-9a-f]{64}");
        assertThat(on("notice", "status").out())
                .contains("signed by Mme Ozanne, directrice")
                .doesNotContain("  ! ");
        Path update = Files.writeString(
                work.resolve("update.csv"), HEADER + "P5,patient,Ozouf,,Firmin,M,1975-01-09,,,,,,,,,2026-01-02,,,\n");
        assertThat(on("registry", "load", update.toString()).code()).isZero();
        CommandLineRun status = on("notice", "status");
        assertThat(status.code()).isEqualTo(1);
        assertThat(status.out()).contains("The registry was loaded again since");
        CommandLineRun again = on("notice", "sign", "--by", "Mme Ozanne");
        assertThat(again.code()).isNotZero();
        assertThat(again.err()).contains("make it anew");
    }

    @Test
    void thePeopleTable_andTheStatus_sayHowFarNoticesAre() throws IOException {
        assertThat(on("export", "people").out()).doesNotContain(",email,planned,");
        planned();
        assertThat(on("export", "people").out()).contains(",email,planned,", ",none,held,");
        JsonNode status = new ObjectMapper().readTree(on("--json", "status").out());
        assertThat(status.at("/notices/held").asInt()).isEqualTo(3);
        assertThat(status.at("/notices/planned").asInt()).isEqualTo(4);
        assertThat(on("status", "--lang", "fr").out()).contains("notifications : retenues");
    }

    @Test
    void programs_getThePlanAndItsSignatureInFigures() throws IOException {
        ObjectMapper reader = new ObjectMapper();
        JsonNode plan = reader.readTree(
                on("--json", "notice", "plan", "--settings", settings("", "").toString())
                        .out());
        assertThat(plan.at("/notices").asInt()).isEqualTo(7);
        assertThat(plan.at("/held").asInt()).isEqualTo(3);
        int counted = 0;
        for (JsonNode count : plan.at("/counts")) {
            counted += count.at("/count").asInt();
        }
        assertThat(counted).isEqualTo(7);
        assertThat(plan.at("/faults")).isEmpty();
        JsonNode signed = reader.readTree(
                on("--json", "notice", "sign", "--by", "Mme Ozanne").out());
        assertThat(signed.at("/plan").asInt()).isEqualTo(1);
        JsonNode status = reader.readTree(on("--json", "notice", "status").out());
        assertThat(status.at("/plans/0/hash")).isEqualTo(signed.at("/hash"));
        assertThat(status.at("/plans/0/counts")).isEqualTo(plan.at("/counts"));
    }

    @Test
    void thePage_addsUp() throws IOException {
        Path page = work.resolve("page.txt");
        CommandLineRun run = on("notice", "plan", "--settings", settings("", "").toString(), "-o", page.toString());
        assertThat(run.out()).contains("Notices: 7", "found in the files", "Held for a human: 3", "wave 1");
        assertThat(Files.readString(page)).contains("Notices, plan 1: Centre hospitalier des Quatre-Saules");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
                .isEqualTo("rw-------");
    }

    @Test
    void faultsOfTheOrganisationsOwnWords_areToldBeforeAnybodySigns() throws IOException {
        Path hedging = settings(
                "fr: Les voleurs ont aussi bloqué nos ordinateurs pendant deux semaines.",
                "fr: Vos données pourraient avoir été consultées.");
        CommandLineRun run = on("notice", "plan", "--settings", hedging.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("It leaves open whether it is so");
    }

    @Test
    void aSecondPlan_tellsOnlyWhatIsNew() throws IOException {
        planned();
        assertThat(on("notice", "sign", "--by", "Mme Ozanne").code()).isZero();
        Path second = Files.createDirectories(work.resolve("second"));
        report(second, "8.txt", "DELAUNAY Radegonde", "20/10/1970", "80012352");
        Files.writeString(
                second.resolve("9.txt"),
                SmallLeak.report("QUILLEBEUF Apolline", "12/03/1967")
                        .replace("Patient : ", "IPP : 80012345\nPatient : ")
                        .replace("SCANNER ABDOMINAL", "SCANNER THORACIQUE"));
        assertThat(on("scan", second.toString()).code()).isZero();
        assertThat(on("notice", "plan").code()).isZero();
        List<String> rows = on("notice", "export", "notices").out().lines().toList();
        assertThat(rows).filteredOn(row -> row.contains(",2,P")).hasSize(2);
        assertThat(rows).anyMatch(row -> row.contains(",2,P1,supplement,email"));
        assertThat(rows).anyMatch(row -> row.contains(",2,P8,first,post"));
        assertThat(on("notice", "preview", "--notice", "8").out())
                .contains("Ce message dit seulement ce qui est nouveau");
    }

    private void sent(String person) {
        try (CaseStore store = CaseFolder.of(theCase).open(KeySource.file(Path.of(theCase + ".key")))) {
            int notice = store.notices()
                    .ofPerson(store.registry().numberOf(person))
                    .get(0)
                    .number();
            store.notices().move(Move.of(notice, State.PLANNED, State.HANDED_OVER, 1, ""));
            store.notices().move(Move.of(notice, State.HANDED_OVER, State.ACCEPTED, 2, "250 Ok"));
        }
    }

    /** P1 and P2 turn out to be others than those in the files. */
    private void mistaken() throws IOException {
        String rows = HEADER
                + "P1,patient,Quillebeuf,,Apolline,F,1931-01-01,Gap,,70000001,apolline@example.org,,12 rue des Lilas,91100,Valmont,,,,\n"
                + "P2,patient,Trémazan,,Hortense,F,1940-01-01,Brest,,70000002,,,4 allée du Port,29200,Brest,,,,en\n";
        Path update = Files.writeString(work.resolve("mistaken.csv"), rows);
        assertThat(on("registry", "load", update.toString()).code()).isZero();
        assertThat(on("relink").code()).isZero();
    }

    @Test
    void aNoticeThatWasSentByMistake_isTakenBack_oneThatWasNotSentIsStopped() throws IOException {
        planned();
        assertThat(on("notice", "sign", "--by", "Mme Ozanne").code()).isZero();
        sent("P1");
        mistaken();
        CommandLineRun run = on("notice", "plan");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("One notice of earlier plans stopped", "retraction");
        assertThat(of("P2", "state")).isEqualTo("retracted");
        assertThat(of("P1", "kind")).isEqualTo("retraction");
        assertThat(on("notice", "preview", "--notice", of("P1", "notice")).out())
                .contains("C’était une erreur");
        assertThat(on("notice", "sign", "--by", "Mme Ozanne").code()).isZero();
        assertThat(on("notice", "export", "notices").out()).contains(",1,P1,first,email,");
        assertThat(Files.readString(theCase.resolve("journal"))).contains("notice.retracted");
        assertThat(on("notice", "plan").out()).contains("Notices: 0");
    }

    @Test
    void whoeverGotANoticeOfSomebodyElse_bringsItsLinksBackIntoReview() throws IOException {
        planned();
        CommandLineRun run = on("notice", "wrong", of("P1", "notice"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("One link is doubted again");
        assertThat(of("P1", "state")).isEqualTo("held");
        assertThat(on("notice", "wrong", "99").code()).isNotZero();
        assertThat(Files.readString(theCase.resolve("journal"))).contains("notice.wrong_person");
    }
}
