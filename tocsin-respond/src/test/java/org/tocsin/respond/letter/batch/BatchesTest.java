package org.tocsin.respond.letter.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.respond.letter.Letter;
import org.tocsin.respond.letter.LetterSource.Unaddressed;
import org.tocsin.respond.letter.batch.Batches.Result;
import org.tocsin.respond.letter.batch.MemoryNotices.Stopped;
import org.tocsin.respond.notice.Block;
import org.tocsin.respond.notice.Message;
import org.tocsin.respond.notice.Recipient;

class BatchesTest {
    private static final int LETTERS = 23;
    private static final int SIZE = 10;
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-03T08:00:00Z"));

    @TempDir
    Path folder;

    private final MemoryNotices notices = new MemoryNotices();

    @Test
    void wave_becomes_batches_of_one_file_and_one_table_each() throws IOException {
        plan(LETTERS);
        Result result = write(letters(false));
        assertThat(result.batches()).hasSize(3);
        assertThat(result.written()).isEqualTo(LETTERS);
        assertThat(result.needsAttention()).isFalse();
        assertThat(states()).containsOnly(Map.entry(State.ACCEPTED, LETTERS));
        assertThat(writtenOnce()).containsExactlyElementsOf(numbers(LETTERS));
        Path batch = folder.resolve(result.batches().get(0));
        assertThat(Files.readString(batch.resolve("letters.csv")))
                .startsWith(
                        "number,file,first_page,pages,line_1,line_2,line_3,line_4,line_5,line_6,country,text_sha256")
                .contains("1,letters.pdf,1,1,Mme Ana 1,1 RUE DES LILAS,29200 BREST,,,,FR,")
                .contains("10,letters.pdf,10,1,")
                .doesNotContain("diagnostic");
        try (PDDocument pdf = Loader.loadPDF(batch.resolve("letters.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(SIZE);
        }
    }

    @Test
    void each_letter_can_be_a_file_of_its_own() throws IOException {
        plan(3);
        Result result = write(letters(true));
        try (Stream<Path> files = Files.list(folder.resolve(result.batches().get(0)))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("0000001.pdf", "0000002.pdf", "0000003.pdf", "letters.csv");
        }
    }

    @Test
    void files_are_for_their_owner_alone() throws IOException {
        plan(2);
        write(letters(false));
        try (Stream<Path> files = Files.walk(folder.resolve(folderNames().get(0)))) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .endsWith("------"));
        }
    }

    @Test
    void second_run_writes_nothing_again() throws IOException {
        plan(LETTERS);
        write(letters(false));
        Result again = write(letters(false));
        assertThat(again.written()).isZero();
        assertThat(writtenOnce()).hasSize(LETTERS);
    }

    @Test
    void other_waves_channels_and_held_notices_stay() {
        plan(2);
        notices.add(50, Channel.POST, 2, State.PLANNED);
        notices.add(51, Channel.EMAIL, 1, State.PLANNED);
        notices.add(52, Channel.POST, 1, State.HELD);
        write(letters(false));
        assertThat(states()).isEqualTo(Map.of(State.ACCEPTED, 2, State.PLANNED, 2, State.HELD, 1));
    }

    @Test
    void batch_is_of_one_wave_so_that_each_is_printed_on_its_day() {
        notices.add(1, Channel.POST, 2, State.PLANNED);
        notices.add(2, Channel.POST, 1, State.PLANNED);
        notices.add(3, Channel.POST, 2, State.PLANNED);
        Result result = new Batches(notices, Channel.POST, letters(false), CLOCK).write(1, 0, folder, SIZE);
        assertThat(result.batches())
                .extracting(name -> name.replaceFirst("-\\d{8}-\\d{6}", ""))
                .containsExactly("letters-wave1-2", "letters-wave2-1");
        assertThat(states()).isEqualTo(Map.of(State.ACCEPTED, 3));
    }

    @Test
    void address_that_cannot_work_is_refused_and_the_others_are_written() throws IOException {
        plan(5);
        LetterFiles files =
                new LetterFiles(notice -> () -> letter(notice, notice.number() == 3 ? "" : "Brest"), options(false));
        Result result = write(files);
        assertThat(result.refused()).containsExactly(Map.entry("no_city", 1));
        assertThat(result.needsAttention()).isTrue();
        assertThat(notices.notice(3).orElseThrow().state()).isEqualTo(State.UNDELIVERABLE);
        assertThat(writtenOnce()).containsExactly(1, 2, 4, 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void stop_at_any_change_of_states_ends_in_exactly_one_copy_of_each(int call) throws IOException {
        plan(LETTERS);
        notices.stop(call, Integer.MAX_VALUE);
        assertThatThrownBy(() -> write(letters(false))).isInstanceOf(Stopped.class);
        notices.stop(Integer.MAX_VALUE, call);
        try {
            write(letters(false));
        } catch (Stopped e) {
            notices.stop(Integer.MAX_VALUE, Integer.MAX_VALUE);
        }
        Result last = write(letters(false));
        assertThat(last.uncertain()).isZero();
        assertThat(states()).containsOnly(Map.entry(State.ACCEPTED, LETTERS));
        assertThat(writtenOnce()).containsExactlyElementsOf(numbers(LETTERS));
        assertThat(folderNames()).noneMatch(name -> name.endsWith(".part"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 11, 23})
    void stop_while_a_file_is_written_ends_in_exactly_one_copy_of_each(int letter) throws IOException {
        plan(LETTERS);
        assertThatThrownBy(() -> write(new Stopping(letters(false), letter))).isInstanceOf(Stopped.class);
        assertThat(folderNames()).anyMatch(name -> name.endsWith(".part"));
        write(letters(false));
        assertThat(states()).containsOnly(Map.entry(State.ACCEPTED, LETTERS));
        assertThat(writtenOnce()).containsExactlyElementsOf(numbers(LETTERS));
        assertThat(folderNames()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void batch_that_is_whole_but_was_taken_away_before_its_result_was_kept_is_uncertain_and_never_written_again()
            throws IOException {
        plan(5);
        notices.stop(2, Integer.MAX_VALUE);
        assertThatThrownBy(() -> write(letters(false))).isInstanceOf(Stopped.class);
        notices.stop(Integer.MAX_VALUE, Integer.MAX_VALUE);
        Path batch = folder.resolve(folderNames().get(0));
        Files.move(batch, folder.resolve("taken-to-the-printer"));
        Result result = write(letters(false));
        assertThat(result.uncertain()).isEqualTo(5);
        assertThat(result.written()).isZero();
        assertThat(states()).containsOnly(Map.entry(State.UNCERTAIN, 5));
        assertThat(write(letters(false)).written()).isZero();
    }

    @Test
    void unfinished_batch_in_another_folder_is_made_there_and_not_here(@TempDir Path other) throws IOException {
        plan(5);
        assertThatThrownBy(() -> write(new Stopping(letters(false), 2))).isInstanceOf(Stopped.class);
        Batches batches = new Batches(notices, Channel.POST, letters(false), CLOCK);
        batches.write(1, 1, other, SIZE);
        assertThat(writtenOnce()).containsExactly(1, 2, 3, 4, 5);
        try (Stream<Path> files = Files.list(other)) {
            assertThat(files.filter(Files::isDirectory)).isEmpty();
        }
    }

    @Test
    void batch_whose_folder_is_not_on_this_machine_is_left_alone_and_named() {
        plan(1);
        notices.move(List.of(org.tocsin.ports.NoticeStore.Move.of(
                1,
                State.PLANNED,
                State.HANDED_OVER,
                1,
                new Batch(Path.of("/nowhere/at/all"), "letters-wave1-x-1").detail())));
        Result result = write(letters(false));
        assertThat(result.elsewhere()).containsExactly("/nowhere/at/all/letters-wave1-x-1");
        assertThat(states()).containsOnly(Map.entry(State.HANDED_OVER, 1));
    }

    @Test
    void unfinished_batch_of_another_plan_is_neither_made_with_the_texts_of_this_one_nor_thrown_away()
            throws IOException {
        plan(5);
        assertThatThrownBy(() -> write(new Stopping(letters(false), 2))).isInstanceOf(Stopped.class);
        notices.add(6, 2, Channel.POST, 1, State.PLANNED);
        assertThat(new Batches(notices, Channel.POST, letters(false), CLOCK)
                        .write(2, 1, folder, SIZE)
                        .written())
                .isEqualTo(1);
        assertThat(writtenOnce()).containsExactly(6);
        assertThat(states()).containsOnly(Map.entry(State.HANDED_OVER, 5), Map.entry(State.ACCEPTED, 1));
        Result own = write(letters(false));
        assertThat(own.uncertain()).isZero();
        assertThat(writtenOnce()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void two_processes_do_not_write_to_one_folder() throws IOException {
        plan(2);
        try (FileChannel held = PrivateFolder.lock(folder).orElseThrow()) {
            assertThat(held.isOpen()).isTrue();
            assertThatThrownBy(() -> write(letters(false)))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining("another process");
        }
        assertThat(states()).containsOnly(Map.entry(State.PLANNED, 2));
    }

    @Test
    void full_disk_loses_nothing_and_the_next_run_goes_on() throws IOException {
        plan(5);
        BatchContent full = new Stopping(letters(false), 3) {
            @Override
            RuntimeException stop() {
                throw new java.io.UncheckedIOException(new IOException("No space left on device"));
            }
        };
        assertThatThrownBy(() -> write(full)).isInstanceOf(CaseException.class).hasMessageContaining("nothing is lost");
        write(letters(false));
        assertThat(writtenOnce()).containsExactly(1, 2, 3, 4, 5);
    }

    /** Stops like a killed process behind a letter. */
    private static class Stopping implements BatchContent {
        private final BatchContent content;
        private int left;

        Stopping(BatchContent content, int left) {
            this.content = content;
            this.left = left;
        }

        @Override
        public String kind() {
            return content.kind();
        }

        @Override
        public Written write(Path part, Consumer<Consumer<Notice>> all) throws IOException {
            return content.write(
                    part,
                    visitor -> all.accept(notice -> {
                        visitor.accept(notice);
                        if (--left == 0) {
                            throw stop();
                        }
                    }));
        }

        RuntimeException stop() {
            throw new Stopped();
        }

        @Override
        public Map<Integer, String> read(Path whole) throws IOException {
            return content.read(whole);
        }
    }

    private void plan(int count) {
        for (int number = 1; number <= count; number++) {
            notices.add(number, Channel.POST, 1, State.PLANNED);
        }
    }

    private Result write(BatchContent content) {
        return new Batches(notices, Channel.POST, content, CLOCK).write(1, 1, folder, SIZE);
    }

    private static LetterFiles letters(boolean each) {
        return new LetterFiles(notice -> () -> letter(notice, "Brest"), options(each));
    }

    private static LetterFiles.Options options(boolean each) {
        return new LetterFiles.Options("Courriers", "fr", CLOCK.instant(), each, 2);
    }

    private static Unaddressed letter(Notice notice, String city) {
        Message message =
                new Message("fr", "Vos données", List.of(new Block.Paragraph("Le diagnostic n° " + notice.number())));
        Letter letter =
                new Letter(List.of("Hôpital"), List.of(), "", "courrier " + notice.number(), message, List.of());
        Recipient recipient = new Recipient(
                List.of("Mme Ana " + notice.number()),
                "",
                List.of(notice.number() + ", rue des Lilas"),
                "29200",
                city,
                "",
                List.of());
        return new Unaddressed(recipient, letter, "");
    }

    private Map<State, Integer> states() {
        Map<State, Integer> states = new TreeMap<>();
        notices.forEach(Which.all(), notice -> states.merge(notice.state(), 1, Integer::sum));
        return states;
    }

    private static List<Integer> numbers(int count) {
        return Stream.iterate(1, number -> number + 1).limit(count).toList();
    }

    private List<String> folderNames() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** The numbers in all whole batches, with repetition. */
    private List<Integer> writtenOnce() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (String name : folderNames()) {
            if (!name.endsWith(".part")) {
                numbers.addAll(PrinterTable.read(folder.resolve(name)).keySet());
            }
        }
        numbers.sort(null);
        return numbers;
    }
}
