package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.review.Desk;
import org.tocsin.review.Doubt;
import org.tocsin.review.Filter;
import org.tocsin.review.Queue;
import org.tocsin.review.Reviewer;
import org.tocsin.review.Terms;
import org.tocsin.scan.Progress;
import org.tocsin.scan.Registries;

/** What comes of a reply, from the page of the portal to the notices of the case. */
class PortalRepliesTest {
    @TempDir
    Path folder;

    private TellingCase hospital = new TellingCase(Path.of(""));

    @BeforeEach
    void told() throws IOException {
        hospital = new TellingCase(folder);
        hospital.report("leak", "1.txt", "SCANNER", "QUILLEBEUF Apolline", "12/03/1967", "80012345");
        hospital.report("leak", "2.txt", "SCANNER", "OZOUF Firmin", "09/01/1975", "80012349");
        hospital.report("leak", "3.txt", "SCANNER", "TREMAZAN Hortense", "05/11/1982", "80012346");
        Path registry = hospital.rows(
                "people.csv",
                "P1,patient,Quillebeuf,,APOLLINE,F,1967-03-12,Gap,,80012345,apolline@example.org,,12 rue des Lilas,91100,Valmont,,,,,",
                "P2,patient,Ozouf,,Firmin,M,1975-01-09,Gap,,80012349,firmin@example.org,,,,,,,,,",
                "P3,patient,Trémazan,,Hortense,F,1982-11-05,Brest,,80012346,,,4 allée du Port,29200,Brest,,,,,");
        hospital.done("run", folder.resolve("leak").toString(), "--registry", registry.toString());
        hospital.plan();
        hospital.sign();
        hospital.sent(hospital.last("P1"));
        hospital.sent(hospital.last("P2"));
    }

    @Test
    void whoAsksForALetter_toTheKnownAddress_getsOneCopyOfTheSameNotice() throws Exception {
        Notice mail = hospital.last("P1");
        CommandLineRun taken =
                hospital.reply(mail, "by_post", "Mme Apolline Quillebeuf, 12 rue des Lilas, 91100 VALMONT");
        assertThat(taken.out()).contains("wants a letter", "A letter to the known address is planned");
        Notice letter = hospital.last("P1");
        assertThat(letter.channel()).isEqualTo(Channel.POST);
        assertThat(letter.state()).isEqualTo(State.PLANNED);
        assertThat(letter.origin()).isEqualTo(mail.number());
        assertThat(letter.content()).isEqualTo(mail.content());
        assertThat(hospital.journal()).contains("notice.copy_asked").doesNotContain("Lilas");
        assertThat(hospital.printed())
                .contains(
                        "\n" + letter.number() + ",letters.pdf,", "Apolline Quillebeuf,12 RUE DES LILAS,91100 VALMONT")
                .doesNotContain("Firmin");
    }

    @Test
    void whoAsksAgain_orHasALetterAlready_getsNoSecondOne() throws Exception {
        hospital.reply(hospital.last("P1"), "by_post", "");
        CommandLineRun again = hospital.reply(hospital.of("P1").get(0), "by_post", "4 quai de l’Oubli, 29200 Brest");
        assertThat(again.out()).contains("no second one");
        assertThat(hospital.of("P1")).hasSize(2);
        hospital.printed();
        CommandLineRun byPost = hospital.reply(hospital.last("P3"), "by_post", "4 allée du Port, 29200 Brest");
        assertThat(byPost.out()).contains("no second one");
        assertThat(hospital.of("P3")).hasSize(1);
    }

    @Test
    void aLetterToAnotherAddress_isHeldUntilAHumanLooked_andKeepsTheNameOfTheNotice() throws Exception {
        CommandLineRun taken =
                hospital.reply(hospital.last("P2"), "by_post", "M. Firmin Ozouf, 7 rue du Pont, 91100 Valmont");
        assertThat(taken.out()).contains("A letter is held");
        Notice letter = hospital.last("P2");
        assertThat(letter.state()).isEqualTo(State.HELD);
        assertThat(NoticeContent.of(letter).code())
                .isEqualTo(NoticeContent.of(hospital.of("P2").get(0)).code());
        assertThat(hospital.printed()).doesNotContain("RUE DU PONT");
        hospital.done("notice", "release", "--gate", "doubtful_contact", "--reason", "all of them");
        assertThat(hospital.last("P2").state()).as("only one by one").isEqualTo(State.HELD);
        hospital.done("notice", "release", Integer.toString(letter.number()), "--reason", "called, it is his");
        assertThat(hospital.printed()).contains("Firmin Ozouf,7 RUE DU PONT,91100 VALMONT");
    }

    @Test
    void aLetterThatCameBack_isWrittenOnceMore_toTheAddressThatIsAskedFor() throws Exception {
        hospital.printed();
        Notice first = hospital.last("P3");
        Path list = java.nio.file.Files.writeString(folder.resolve("npai.csv"), "number\n" + first.number() + "\n");
        hospital.done("notice", "returned", list.toString());
        CommandLineRun taken = hospital.reply(first, "by_post", "Hortense Trémazan, 9 rue Neuve, 29000 Quimper");
        assertThat(taken.out()).contains("A letter is held");
        assertThat(hospital.last("P3").origin()).isEqualTo(first.number());
    }

    @Test
    void whereNoAddressIsKnownAndNoneGiven_nothingIsPlanned_andItIsSaid() throws Exception {
        CommandLineRun taken = hospital.reply(hospital.last("P2"), "by_post", "");
        assertThat(taken.out()).contains("No address is known");
        assertThat(hospital.of("P2")).hasSize(1);
    }

    @Test
    void whoIsSaidToHaveDied_getsNothingMore_untilAHumanDecides() throws Exception {
        Notice letter = hospital.last("P3");
        hospital.reply(letter, "deceased", "");
        assertThat(hospital.last("P3").state()).isEqualTo(State.HELD);
        assertThat(hospital.printed()).doesNotContain("Hortense");

        hospital.reply(hospital.last("P1"), "deceased", "");
        hospital.report("more", "4.txt", "SCANNER THORACIQUE", "QUILLEBEUF Apolline", "12/03/1967", "80012345");
        hospital.done("scan", folder.resolve("more").toString());
        hospital.plan();
        Notice supplement = hospital.last("P1");
        assertThat(supplement.kind()).isEqualTo(Kind.SUPPLEMENT);
        assertThat(supplement.state()).isEqualTo(State.HELD);
        assertThat(hospital.on("notice", "export", "held").out()).contains(",supplement,email,1,deceased,held,");
        hospital.done("notice", "release", Integer.toString(supplement.number()), "--reason", "she called us");
        assertThat(hospital.last("P1").state()).isEqualTo(State.PLANNED);
    }

    @Test
    void whoIsSomebodyElse_isToldOfTheMistake_onceAHumanRejectedTheLink() throws Exception {
        Notice mail = hospital.last("P1");
        CommandLineRun taken = hospital.reply(mail, "wrong_person", "");
        assertThat(taken.out()).contains("says that it is for somebody else");
        assertThat(taken.code()).isEqualTo(ExitCode.ATTENTION);
        hospital.plan();
        assertThat(hospital.all())
                .as("nothing is taken back before a human decided")
                .noneMatch(notice -> notice.kind() == Kind.RETRACTION);

        reject();
        hospital.plan();
        Notice retraction = hospital.last("P1");
        assertThat(retraction.kind()).isEqualTo(Kind.RETRACTION);
        assertThat(retraction.channel()).isEqualTo(Channel.EMAIL);
        assertThat(NoticeContent.of(retraction).recipient().email()).isEqualTo("apolline@example.org");
        hospital.sign();
        assertThat(hospital.of("P1").get(0).state()).isEqualTo(State.RETRACTED);
        assertThat(hospital.journal()).contains("reply.received", "notice.wrong_person", "notice.retracted");
        assertThat(hospital.reply(mail, "by_post", "").out()).contains("taken back");
    }

    /** A reviewer says the same as the reply. */
    private void reject() {
        try (CaseStore store = hospital.store()) {
            Desk desk = Desk.of(store, Terms.standard());
            Queue queue = Queue.of(desk, Registries.index(store.registry(), true, Progress.SILENT));
            Reviewer reviewer = Reviewer.of(1);
            int person = store.registry().numberOf("P1");
            List<Doubt> doubts = queue.page(reviewer, 0, 10, Filter.ALL).stream()
                    .filter(doubt -> doubt.candidates().stream().anyMatch(c -> c.person() == person))
                    .toList();
            assertThat(doubts).as("the doubt is back").isNotEmpty();
            doubts.forEach(doubt -> {
                desk.claim(reviewer, doubt);
                desk.decide(reviewer, doubt, Verdict.REJECT, person);
            });
        }
    }
}
