package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.NoticeContent;

/** What happens where registry or results change after a plan was signed and before it was sent. */
class FrozenPlanTest {
    private static final String APOLLINE =
            "P1,patient,Quillebeuf,,APOLLINE,F,1967-03-12,Gap,,80012345,,,12 rue des Lilas,91100,Valmont,,,,,";
    private static final String FIRMIN =
            "P2,patient,Ozouf,,Firmin,M,1975-01-09,Gap,,80012349,,,7 rue du Pont,91100,Valmont,,,,,";

    @TempDir
    Path folder;

    private TellingCase hospital = new TellingCase(Path.of(""));

    @BeforeEach
    void signed() throws IOException {
        hospital = new TellingCase(folder);
        hospital.report("leak", "1.txt", "SCANNER", "QUILLEBEUF Apolline", "12/03/1967", "80012345");
        hospital.report("leak", "2.txt", "SCANNER", "OZOUF Firmin", "09/01/1975", "80012349");
        Path registry = hospital.rows("people.csv", APOLLINE, FIRMIN);
        hospital.done("run", folder.resolve("leak").toString(), "--registry", registry.toString());
        hospital.plan();
        hospital.sign();
    }

    private void load(String row) throws IOException {
        hospital.done("registry", "load", hospital.rows("update.csv", row).toString());
    }

    @Test
    void anAddressThatChanged_holdsTheLetter_andTheNextPlanWritesToTheNewOne() throws IOException {
        load(FIRMIN.replace("7 rue du Pont", "9 quai Neuf"));
        CommandLineRun run =
                hospital.on("notice", "letters", "-o", folder.resolve("letters").toString());
        assertThat(run.err()).contains("What would go to a former address or to somebody who died is held");
        assertThat(hospital.printed()).contains("Apolline").doesNotContain("Firmin");
        assertThat(hospital.last("P2").state()).isEqualTo(State.HELD);
        assertThat(hospital.journal()).contains("notice.held");

        hospital.done("relink");
        hospital.plan();
        hospital.sign();
        assertThat(hospital.of("P2")).hasSize(2);
        assertThat(hospital.of("P2").get(0).state()).isEqualTo(State.RETRACTED);
        assertThat(hospital.printed())
                .contains("Firmin Ozouf,9 QUAI NEUF,91100 VALMONT")
                .doesNotContain("PONT");
        assertThat(hospital.of("P1")).as("nobody is told the same twice").hasSize(1);
    }

    @Test
    void aHuman_mayLetTheLetterGoAsItWasSigned() throws IOException {
        load(FIRMIN.replace("7 rue du Pont", "9 quai Neuf"));
        assertThat(hospital.printed()).doesNotContain("Firmin");
        Notice letter = hospital.last("P2");
        hospital.done("notice", "release", Integer.toString(letter.number()), "--reason", "he still lives there");
        assertThat(hospital.printed()).contains("Firmin Ozouf,7 RUE DU PONT,91100 VALMONT");
    }

    @Test
    void aDeathThatIsLoadedAfterTheSignature_stopsTheLetter() throws IOException {
        load(FIRMIN.replace("Valmont,,", "Valmont,2026-01-02,"));
        assertThat(hospital.printed()).contains("Apolline").doesNotContain("Firmin");
        assertThat(hospital.last("P2").state()).isEqualTo(State.HELD);
    }

    @Test
    void aRowThatWasLoadedAgainAsItWas_changesNothing() throws IOException {
        load(FIRMIN);
        assertThat(hospital.printed()).contains("Apolline", "Firmin");
    }

    @Test
    void aLinkThatIsGoneAfterTheSignature_holdsTheLetterThatTellsOfIt() throws IOException {
        load(FIRMIN.replace("1975-01-09", "1940-06-06").replace("80012349", "70000001"));
        hospital.done("relink");
        assertThat(hospital.printed()).contains("Apolline").doesNotContain("Firmin");
        hospital.plan();
        assertThat(hospital.of("P2")).hasSize(1);
        assertThat(hospital.last("P2").state()).isEqualTo(State.RETRACTED);
    }

    @Test
    void whatWasSigned_isWhatIsSent() throws IOException {
        hospital.printed();
        assertThat(NoticeContent.of(hospital.last("P2")).recipient().addressLines())
                .containsExactly("7 rue du Pont");
        assertThat(hospital.last("P2").state()).isEqualTo(State.ACCEPTED);
        assertThat(hospital.last("P2").textHash()).hasSize(64);
        assertThat(Files.exists(folder.resolve("letters"))).isTrue();
    }
}
