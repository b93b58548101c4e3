package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.mail.PostQueue;

/** E-mails and letters that never arrived: later plans do not try the same place again. */
class DeadAddressTest {
    @TempDir
    Path folder;

    private TellingCase hospital = new TellingCase(Path.of(""));

    @BeforeEach
    void twoMailsCameBack() throws IOException {
        hospital = new TellingCase(folder);
        hospital.report("a", "1.txt", "SCANNER", "QUILLEBEUF Apolline", "12/03/1967", "80012345");
        hospital.report("a", "2.txt", "SCANNER", "OZOUF Firmin", "09/01/1975", "80012349");
        Path registry = hospital.rows(
                "people.csv",
                "P1,patient,Quillebeuf,,Apolline,F,1967-03-12,Gap,,80012345,apolline@example.org,,12 rue des Lilas,91100,Valmont,,,,,",
                "P2,patient,Ozouf,,Firmin,M,1975-01-09,Gap,,80012349,firmin@example.org,,,,,,,,,");
        hospital.done("run", folder.resolve("a").toString(), "--registry", registry.toString());
        hospital.plan();
        hospital.sign();
        for (String person : new String[] {"P1", "P2"}) {
            Notice mail = hospital.last(person);
            assertThat(mail.channel()).isEqualTo(Channel.EMAIL);
            hospital.sent(mail);
            becomes(mail, State.BOUNCED);
        }
        try (CaseStore store = hospital.store()) {
            assertThat(PostQueue.follow(store.notices(), 1, 4)).isEqualTo(2);
        }
    }

    private void becomes(Notice notice, State state) {
        try (CaseStore store = hospital.store()) {
            store.notices().move(Move.of(notice.number(), State.ACCEPTED, state, 3, ""));
        }
    }

    private void secondRelease() throws IOException {
        hospital.report("b", "3.txt", "SCANNER THORACIQUE", "QUILLEBEUF Apolline", "12/03/1967", "80012345");
        hospital.report("b", "4.txt", "SCANNER THORACIQUE", "OZOUF Firmin", "09/01/1975", "80012349");
        hospital.done("scan", folder.resolve("b").toString());
        hospital.plan();
    }

    @Test
    void whatIsNew_goesByPost_whereTheMailboxTookNothing() throws IOException {
        secondRelease();
        assertThat(hospital.last("P1")).extracting(Notice::kind).isEqualTo(Kind.SUPPLEMENT);
        assertThat(hospital.last("P1").channel()).isEqualTo(Channel.POST);
    }

    @Test
    void whoHasNothingElse_staysOnTheListOfThoseWhomNothingReaches_andIsNotPlannedAgain() throws IOException {
        secondRelease();
        assertThat(hospital.of("P2")).extracting(Notice::channel).containsExactly(Channel.EMAIL, Channel.NONE);
        assertThat(hospital.done("notice", "export", "unreachable").out())
                .contains("P2")
                .doesNotContain("P1");
    }

    @Test
    void aLetterThatCameBack_isNotSentThereAgain() throws IOException {
        Notice letter = hospital.last("P1");
        assertThat(letter.channel()).isEqualTo(Channel.POST);
        hospital.sent(letter);
        becomes(letter, State.RETURNED);
        secondRelease();
        assertThat(hospital.last("P1").channel()).isEqualTo(Channel.NONE);
    }

    @Test
    void aNewAddressOfTheRegistry_isUsed() throws IOException {
        hospital.done(
                "registry",
                "load",
                hospital.rows(
                                "update.csv",
                                "P2,patient,Ozouf,,Firmin,M,1975-01-09,Gap,,80012349,firmin.ozouf@example.org,,,,,,,,,")
                        .toString());
        secondRelease();
        assertThat(hospital.last("P2").channel()).isEqualTo(Channel.EMAIL);
        assertThat(hospital.last("P2").kind()).isEqualTo(Kind.FIRST);
    }
}
