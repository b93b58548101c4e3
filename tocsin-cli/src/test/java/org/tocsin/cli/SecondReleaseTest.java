package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.ToldItem;

/** Files are published a second time: only what is new is told. */
class SecondReleaseTest {
    @TempDir
    Path folder;

    private TellingCase hospital = new TellingCase(Path.of(""));

    @BeforeEach
    void toldOfTheFirst() throws IOException {
        hospital = new TellingCase(folder);
        hospital.report("a", "1.txt", "SCANNER", "QUILLEBEUF Apolline", "12/03/1967", "80012345");
        hospital.report("a", "2.txt", "SCANNER", "OZOUF Firmin", "09/01/1975", "80012349");
        Path registry = hospital.rows(
                "people.csv",
                "P1,patient,Quillebeuf,,APOLLINE,F,1967-03-12,Gap,,80012345,,,12 rue des Lilas,91100,Valmont,,,,,",
                "P2,patient,Ozouf,,Firmin,M,1975-01-09,Gap,,80012349,,,7 rue du Pont,91100,Valmont,,,,,",
                "P3,patient,Trémazan,,Hortense,F,1982-11-05,Brest,,80012346,,,4 allée du Port,29200,Brest,,,,,");
        hospital.done("run", folder.resolve("a").toString(), "--registry", registry.toString());
        hospital.plan();
        hospital.sign();
        hospital.printed();
    }

    /** The same report of Apolline once more, a new one of her, and the first one of Hortense. */
    private void second() throws IOException {
        hospital.report("b", "copy.txt", "SCANNER", "QUILLEBEUF Apolline", "12/03/1967", "80012345");
        hospital.report("b", "3.txt", "SCANNER THORACIQUE", "QUILLEBEUF Apolline", "12/03/1967", "80012345");
        hospital.report("b", "4.txt", "SCANNER", "TREMAZAN Hortense", "05/11/1982", "80012346");
        hospital.done("scan", folder.resolve("b").toString());
        hospital.plan();
    }

    private static List<Long> keys(Notice notice) {
        return NoticeContent.of(notice).told().stream().map(ToldItem::key).toList();
    }

    @Test
    void onlyWhatIsNew_isTold_andWhoIsFoundLater_getsTheFirstNotice() throws IOException {
        second();
        hospital.sign();
        assertThat(hospital.of("P1")).extracting(Notice::kind).containsExactly(Kind.FIRST, Kind.SUPPLEMENT);
        assertThat(keys(hospital.last("P1")))
                .hasSize(1)
                .doesNotContainAnyElementsOf(keys(hospital.of("P1").get(0)));
        assertThat(hospital.of("P2")).extracting(Notice::kind).containsExactly(Kind.FIRST);
        assertThat(hospital.of("P3")).extracting(Notice::kind).containsExactly(Kind.FIRST);
        String printed = hospital.printed();
        assertThat(printed.lines().filter(line -> line.contains("Apolline"))).hasSize(2);
        assertThat(printed.lines().filter(line -> line.contains("Firmin"))).hasSize(1);
        assertThat(printed.lines().filter(line -> line.contains("Hortense"))).hasSize(1);
    }

    @Test
    void aThirdPlanWithoutNews_tellsNobodyAnything() throws IOException {
        second();
        hospital.sign();
        hospital.printed();
        int before = hospital.all().size();
        hospital.plan();
        assertThat(hospital.all()).hasSize(before);
    }

    @Test
    void aPlanThatNobodySigned_toldNothing_andIsReplaced() throws IOException {
        second();
        hospital.plan();
        assertThat(hospital.of("P1")).extracting(Notice::kind).containsExactly(Kind.FIRST, Kind.SUPPLEMENT);
        assertThat(hospital.of("P3")).hasSize(1);
    }

    @Test
    void aSentNotice_whoseLinkIsGone_isTakenBackAtTheSamePlace_andStandsInTheRegister() throws IOException {
        hospital.done(
                "registry",
                "load",
                hospital.rows(
                                "mistaken.csv",
                                "P2,patient,Ozouf,,Firmin,M,1940-06-06,Gap,,70000001,,,9 quai Neuf,29200,Brest,,,,,")
                        .toString());
        hospital.done("relink");
        second();
        Notice retraction = hospital.last("P2");
        assertThat(retraction.kind()).isEqualTo(Kind.RETRACTION);
        assertThat(NoticeContent.of(retraction).recipient().addressLines()).containsExactly("7 rue du Pont");
        hospital.sign();
        assertThat(hospital.of("P2").get(0).state()).isEqualTo(State.RETRACTED);
        assertThat(hospital.journal()).contains("notice.retracted");
        assertThat(hospital.printed().lines().filter(line -> line.contains("Firmin Ozouf,7 RUE DU PONT")))
                .hasSize(2);
        hospital.plan();
        assertThat(hospital.of("P2")).as("taken back once").hasSize(2);
    }
}
