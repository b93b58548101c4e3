package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.respond.notice.settings.SettingsReader;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;

/** Letters from the command line: written, come back, and the complaint behind them. */
class NoticeLettersTest {
    private static final String PEOPLE = SmallLeak.HEADER
            + "P1,patient,Trémazan,,Hortense,F,1982-11-05,Brest,,80012346,,,4 allée du Port,29200,Brest,\n"
            + "P2,patient,Ozouf,,Firmin,M,1975-01-09,Gap,,80012349,,,\"7 bis, rue du Pont\",91100,Valmont,\n";

    @TempDir
    Path folder;

    private Path theCase = Path.of("");

    @BeforeEach
    void plan() throws IOException {
        theCase = folder.resolve("case");
        Path leak = Files.createDirectories(folder.resolve("leak"));
        Files.writeString(leak.resolve("1.txt"), report("TREMAZAN Hortense", "05/11/1982", "80012346"));
        Files.writeString(leak.resolve("2.txt"), report("OZOUF Firmin", "09/01/1975", "80012349"));
        Path registry = Files.writeString(folder.resolve("people.csv"), PEOPLE);
        Path settings = Files.writeString(folder.resolve("settings.yaml"), SettingsReader.example());
        done(on("run", leak.toString(), "--registry", registry.toString()));
        done(on("notice", "plan", "--settings", settings.toString()));
    }

    private static String report(String who, String born, String number) {
        return SmallLeak.report(who, born).replace("Patient : ", "IPP : " + number + "\nPatient : ");
    }

    private CommandLineRun on(String... args) {
        return CommandLineRun.on(theCase, args);
    }

    private static CommandLineRun done(CommandLineRun run) {
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run;
    }

    private void sign() {
        done(on("notice", "sign", "--by", "Odile Verdurin, DPO"));
    }

    private List<Path> batches(Path out) throws IOException {
        try (Stream<Path> list = Files.list(out)) {
            return list.filter(Files::isDirectory).sorted().toList();
        }
    }

    @Test
    void nothingIsPrinted_ofAPlanThatNobodySigned() {
        Path out = folder.resolve("letters");
        CommandLineRun run = on("notice", "letters", "-o", out.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("not signed");
        assertThat(out).doesNotExist();
    }

    @Test
    void letters_areWrittenOnce_withATableForThePrinter() throws IOException {
        sign();
        Path out = folder.resolve("letters");
        CommandLineRun run = done(on("notice", "letters", "-o", out.toString(), "--batch", "10"));
        assertThat(run.err()).contains("2 letters in 2 batches, in " + out);
        Path first = batches(out).get(0);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.resolve("letters.pdf"))))
                .isEqualTo("rw-------");
        StringBuilder tables = new StringBuilder();
        for (Path batch : batches(out)) {
            tables.append(Files.readString(batch.resolve("letters.csv")));
        }
        assertThat(tables.toString())
                .contains("Hortense Trémazan,4 ALLEE DU PORT,29200 BREST")
                .contains("Firmin Ozouf,7 BIS RUE DU PONT,91100 VALMONT");
        assertThat(done(on("notice", "letters", "-o", out.toString())).err()).contains("No letter is left to write.");
        assertThat(on("notice", "export", "told").out()).contains("handed_over,accepted");
        assertThat(Files.readString(theCase.resolve("journal")))
                .contains("NOTICE_LETTERS")
                .doesNotContain("Hortense");
    }

    @Test
    void letterWhoseBatchVanished_isSettledByWhatThePrinterSays_andNotBefore() throws IOException {
        sign();
        Path out = folder.resolve("letters");
        String name = "letters-wave1-20261124-081500-1";
        handOver("batch " + name + " in " + out);
        CommandLineRun run = on("notice", "letters", "-o", out.toString());
        assertThat(run.err()).contains("One notice is uncertain", "notice uncertain --channel");
        CommandLineRun list = on("notice", "uncertain", "--channel", "post");
        assertThat(list.code()).isEqualTo(1);
        assertThat(list.out()).contains("\t" + name).doesNotContain("Hortense");
        CommandLineRun settled = done(on(
                "notice",
                "uncertain",
                "--channel",
                "post",
                "--batch",
                name,
                "--settle",
                "not-delivered",
                "--reason",
                "the printer never had it"));
        assertThat(settled.out()).contains("One notice will be written with the wave", "None is uncertain");
        assertThat(done(on("notice", "letters", "-o", out.toString())).err()).contains("One letter in one batch");
        assertThat(done(on("notice", "uncertain", "--channel", "post")).out()).contains("is uncertain");
    }

    @Test
    void letterOfABatchOnAMachineThatIsGone_isSettledToo() throws IOException {
        sign();
        handOver("batch letters-wave1-x-1 in /nowhere/at/all");
        assertThat(on("notice", "letters", "-o", folder.resolve("letters").toString())
                        .err())
                .contains("/nowhere/at/all/letters-wave1-x-1", "If that machine is gone");
        CommandLineRun settled =
                on("notice", "uncertain", "--channel", "post", "--all", "--settle", "delivered", "--reason", "printed");
        assertThat(done(settled).out()).contains("One notice counts as printed or sent");
    }

    private void handOver(String batch) throws IOException {
        try (CaseStore store = CaseFolder.of(theCase).open(KeySource.file(Path.of(theCase + ".key")))) {
            List<Notice> letters = new ArrayList<>();
            store.notices().outlines(Which.of(1).by(Channel.POST).in(State.PLANNED), letters::add);
            store.notices().move(List.of(Move.of(letters.get(0).number(), State.PLANNED, State.HANDED_OVER, 1, batch)));
        }
    }

    @Test
    void complaintBehindTheLetter_addsItsPages() throws IOException {
        sign();
        Path out = folder.resolve("letters");
        done(on("notice", "letters", "-o", out.toString(), "--per-letter", "--with-complaint"));
        for (Path batch : batches(out)) {
            assertThat(Files.readString(batch.resolve("letters.csv"))).containsPattern("\\d,\\d{7}\\.pdf,1,[3-6],");
        }
    }

    @Test
    void lettersThatCameBack_countAsReturned() throws IOException {
        sign();
        done(on("notice", "letters", "-o", folder.resolve("letters").toString()));
        Path list = Files.writeString(folder.resolve("npai.csv"), "numero;motif\n1;NPAI\n7777;NPAI\n");
        CommandLineRun run = on("notice", "returned", list.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("One letter came back").contains("nobody of that name there");
        assertThat(run.err()).contains("One line names no letter that was sent, first these: 3");
        assertThat(on("notice", "export", "notices").out()).contains(",returned,");
        assertThat(on("notice", "export", "unreachable").out()).contains(",returned,");
    }

    @Test
    void complaint_isWrittenForAPerson_andBlank() throws IOException {
        Path pdf = folder.resolve("plainte.pdf");
        done(on("notice", "complaint", "P1", "-o", pdf.toString()));
        assertThat(Files.readString(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.7");
        Path docx = folder.resolve("blank.docx");
        done(on("notice", "complaint", "-o", docx.toString(), "--language", "en"));
        assertThat(Files.size(docx)).isGreaterThan(2000);
        assertThat(on("notice", "complaint", "-o", folder.resolve("x.txt").toString())
                        .code())
                .isEqualTo(2);
        assertThat(on("notice", "complaint", "NOBODY", "-o", pdf.toString()).code())
                .isEqualTo(3);
    }

    @Test
    void shortMessages_needAPlanWithSomeToWriteAny() {
        sign();
        CommandLineRun run =
                done(on("notice", "sms", "-o", folder.resolve("sms").toString()));
        assertThat(run.err()).contains("No message is left to write.");
        CommandLineRun tooLong =
                on("notice", "sms", "-o", folder.resolve("sms").toString(), "--sender", "A".repeat(70));
        assertThat(tooLong.code()).isEqualTo(2);
        assertThat(tooLong.err()).contains("--sender");
    }
}
