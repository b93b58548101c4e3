package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.settings.SettingsReader;

/** Registries as they are: nobody is lost, nobody is written to where somebody else reads. */
class BadAddressesTest {
    /** id, names, birth date, number, e-mail, telephone, address and country. */
    private static final List<String> PEOPLE = List.of(
            "CAPS,patient,DE LA TOUR D'AUVERGNE,,JEAN-PIERRE,M,1961-03-12,Gap,,80010001,,,12 rue des Lilas,91100,Valmont,,,,,",
            "NOCITY,patient,Kervella,,Mona,F,1962-03-12,Gap,,80010002,,,3 rue du Bois,29200,,,,,,",
            "ABROAD,patient,Vanderbeke,,Lieven,M,1963-03-12,Gap,,80010003,,,Kerkstraat 12,9000,Gent,,,,,Belgique",
            "NOWHERE,patient,Tournesol,,Tryphon,M,1964-03-12,Gap,,80010004,,,4 place du Palais,1234,Klow,,,,,Syldavie",
            "VIET,patient,Nguyễn,,Thị Ánh Tuyết,F,1965-03-12,Gap,,80010005,,,5 rue Neuve,91100,Valmont,,,,,",
            "SHARED1,patient,Delaunay,,Mathurin,M,1969-09-19,Gap,,80010006,commun@example.org,,1 rue du Bois,91100,Valmont,,,,,",
            "SHARED2,patient,Delaunay,,Radegonde,F,1970-10-20,Gap,,80010007,commun@example.org,,1 rue du Bois,91100,Valmont,,,,,",
            "REUNION,patient,Payet,,Expédite,F,1971-10-20,Gap,,80010008,,0692 12 34 56,,,,,,,,",
            "LANDLINE,patient,Ozouf,,Firmin,M,1972-10-20,Gap,,80010009,,01 99 00 12 34,,,,,,,,",
            "CHILD,patient,Quillebeuf,,Barnabé,M,2015-07-30,Gap,,80010010,,06 39 98 12 34,,,,,,,,",
            "BADMAIL,patient,Karamazov,,Zénobie,F,1977-05-08,Gap,,80010011,zenobie(at)example,,,,,,,,,");

    @TempDir
    static Path folder;

    private static TellingCase hospital = new TellingCase(Path.of(""));
    private static String letters = "";
    private static CommandLineRun gap = new CommandLineRun(0, "", "");

    @BeforeAll
    static void plan() throws IOException {
        hospital = new TellingCase(folder);
        int file = 0;
        for (String person : PEOPLE) {
            String[] cells = person.split(",", -1);
            String born = cells[6].substring(8) + '/' + cells[6].substring(5, 7) + '/' + cells[6].substring(0, 4);
            hospital.report("leak", ++file + ".txt", "SCANNER", cells[2] + ' ' + cells[4], born, cells[9]);
        }
        Path registry = hospital.rows("people.csv", PEOPLE.toArray(String[]::new));
        CommandLineRun run = hospital.on("run", folder.resolve("leak").toString(), "--registry", registry.toString());
        assertThat(run.code()).as(run.err()).isLessThanOrEqualTo(ExitCode.ATTENTION);
        gap = planWithAGap();
        hospital.plan();
        hospital.sign();
        letters = hospital.printed();
    }

    private static Channel channel(String person) {
        return hospital.last(person).channel();
    }

    private static boolean isUnreachable(String person) {
        return hospital.on("notice", "export", "unreachable").lines().stream()
                .anyMatch(line -> line.contains("," + person + ","));
    }

    @Test
    void everybodyHasOneNotice_whateverTheirRowLooksLike() {
        for (String person : PEOPLE) {
            assertThat(hospital.of(person.substring(0, person.indexOf(','))))
                    .as(person.substring(0, 5))
                    .hasSize(1);
        }
    }

    @Test
    void whoHasNoEmail_isWrittenTo_andASurnameInCapitalsKeepsItsParticles() {
        assertThat(letters).contains("Jean-Pierre DE LA TOUR D'AUVERGNE,12 RUE DES LILAS,91100 VALMONT");
    }

    @Test
    void aMissingCity_isNoAddress_andThePersonIsListedAsUnreachable() {
        assertThat(channel("NOCITY")).isEqualTo(Channel.NONE);
        assertThat(isUnreachable("NOCITY")).isTrue();
    }

    @Test
    void anAddressAbroad_endsWithItsCountry_oneThatNobodyKnowsIsRefusedAndListed() {
        assertThat(letters)
                .contains("Lieven Vanderbeke,KERKSTRAAT 12,9000 GENT,BELGIQUE")
                .doesNotContain("Tryphon");
        assertThat(hospital.last("NOWHERE").state()).isEqualTo(State.UNDELIVERABLE);
        assertThat(isUnreachable("NOWHERE")).isTrue();
    }

    @Test
    void vietnameseLetters_stayInTheName() {
        assertThat(letters).contains("Thị Ánh Tuyết Nguyễn,5 RUE NEUVE,91100 VALMONT");
    }

    @Test
    void twoPeopleOnOneEmailAddress_eachGetALetter_whereHealthIsTold() {
        assertThat(channel("SHARED1")).isEqualTo(Channel.POST);
        assertThat(channel("SHARED2")).isEqualTo(Channel.POST);
        assertThat(letters).contains("Mathurin Delaunay", "Radegonde Delaunay");
    }

    @Test
    void aMobileNumberOverseas_getsAMessage_aLandlineAndAChildsTelephoneGetNone() throws IOException {
        Path out = folder.resolve("sms");
        hospital.on("notice", "sms", "-o", out.toString());
        StringBuilder rows = new StringBuilder();
        try (Stream<Path> batches = Files.list(out)) {
            for (Path batch : batches.filter(Files::isDirectory).toList()) {
                rows.append(Files.readString(batch.resolve("sms.csv")));
            }
        }
        assertThat(rows.toString().lines()).hasSize(2).anyMatch(row -> row.contains(",+262692123456,"));
        assertThat(channel("LANDLINE")).isEqualTo(Channel.NONE);
        assertThat(channel("CHILD")).isEqualTo(Channel.NONE);
        assertThat(isUnreachable("LANDLINE")).isTrue();
        assertThat(isUnreachable("CHILD")).isTrue();
    }

    @Test
    void anEmailAddressThatIsNone_isNotTried() {
        assertThat(channel("BADMAIL")).isEqualTo(Channel.NONE);
        assertThat(isUnreachable("BADMAIL")).isTrue();
    }

    @Test
    void aGapThatNobodyFilled_inTheOrganisationsWords_isToldBeforeAnybodySigns() {
        assertThat(gap.code()).isEqualTo(ExitCode.ATTENTION);
        assertThat(gap.out() + gap.err()).contains("{volume}");
    }

    private static CommandLineRun planWithAGap() throws IOException {
        String sentence = "fr: Les voleurs ont aussi bloqué nos ordinateurs pendant deux semaines.";
        assertThat(SettingsReader.example()).contains(sentence);
        Path settings = Files.writeString(
                folder.resolve("gap.yaml"),
                SettingsReader.example().replace(sentence, "fr: \"Les voleurs ont pris {volume} de fichiers.\""));
        return hospital.on("notice", "plan", "--settings", settings.toString());
    }
}
