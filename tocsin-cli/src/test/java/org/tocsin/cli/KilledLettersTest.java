package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Draft;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Planned;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.PlanFacts;
import org.tocsin.respond.notice.Recipient;
import org.tocsin.respond.notice.plan.Signature;
import org.tocsin.respond.notice.settings.PlanContent;
import org.tocsin.respond.notice.settings.SettingsReader;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;

/** Letters whose writing is killed again and again all lie there once in the end. */
@Tag("slow")
class KilledLettersTest {
    private static final int LETTERS = 120;
    private static final int KILLS = 3;

    @TempDir
    Path folder;

    private Path theCase = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void plan() throws IOException {
        theCase = folder.resolve("case");
        out = folder.resolve("letters");
        assertThat(CommandLineRun.on(theCase, "init", "--organisation", "Val de Mire")
                        .code())
                .isZero();
        try (CaseStore store = CaseFolder.of(theCase).open(KeySource.file(Path.of(theCase + ".key")))) {
            try (Draft draft = store.notices().draft()) {
                IntStream.range(0, LETTERS).forEach(i -> draft.add(notice(i)));
                PlanFacts facts =
                        new PlanFacts("2026-11-22", 1000, 987, 92.4, 98.1, 20_000, LETTERS, 0, 20_000 - LETTERS, 1);
                draft.commit(
                        1,
                        store.registry().version(),
                        store.results().version(),
                        new PlanContent(SettingsReader.example(), facts).encoded());
            }
            Signature.sign(store, 1, "Odile Verdurin", 2);
        }
    }

    private static Planned notice(int number) {
        String name = "Ana Martin-" + (char) ('A' + number / 26) + (char) ('a' + number % 26);
        Recipient to = new Recipient(List.of(name), "", List.of("4 allée du Port"), "29200", "Brest", "", List.of());
        String code = String.format(java.util.Locale.ROOT, "7K3MQ9XT2BWHD5R%05d", number);
        NoticeContent content =
                new NoticeContent(to, name, NoticeContent.Relation.SELF, "fr", false, code, 0, List.of());
        return new Planned(number, 0, Kind.NOT_FOUND, Channel.POST, 1, 0, State.PLANNED, code, content.encoded());
    }

    @Test
    void each_letter_stands_once_in_one_batch_whose_table_and_file_agree() throws Exception {
        int kills = 0;
        for (int i = 0; i < KILLS; i++) {
            List<String> before = batches();
            try (ScanProcess writing =
                    ScanProcess.start(folder, theCase, "notice", "letters", "--batch", "10", "-o", out.toString())) {
                while (writing.isAlive() && batches().equals(before)) {
                    Thread.sleep(1);
                }
                kills += writing.isAlive() ? 1 : 0;
                writing.kill();
            }
            assertThat(numbers()).doesNotHaveDuplicates();
        }
        assertThat(kills).as("kills in the middle").isPositive();
        CommandLineRun last = CommandLineRun.on(theCase, "notice", "letters", "-o", out.toString());
        assertThat(last.code()).as(last.err()).isZero();
        assertThat(numbers())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, LETTERS)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(batches()).noneMatch(name -> name.endsWith(".part"));
    }

    private List<String> batches() throws IOException {
        if (!Files.isDirectory(out)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(out)) {
            return list.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** The numbers in whole batches; each file must have the pages that its table tells of. */
    private List<String> numbers() throws IOException {
        List<String> numbers = new ArrayList<>();
        for (String name : batches()) {
            if (!name.endsWith(".part")) {
                List<String> rows = Files.readAllLines(out.resolve(name).resolve("letters.csv"));
                int pages = 0;
                for (String row : rows.subList(1, rows.size())) {
                    String[] cells = row.split(",", -1);
                    numbers.add(cells[0]);
                    assertThat(Integer.parseInt(cells[2])).as(name).isEqualTo(pages + 1);
                    pages += Integer.parseInt(cells[3]);
                }
                try (PDDocument pdf =
                        Loader.loadPDF(out.resolve(name).resolve("letters.pdf").toFile())) {
                    assertThat(pdf.getNumberOfPages()).as(name).isEqualTo(pages);
                }
            }
        }
        return numbers;
    }
}
