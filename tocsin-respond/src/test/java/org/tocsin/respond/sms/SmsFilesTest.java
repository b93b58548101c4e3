package org.tocsin.respond.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.letter.batch.Batches;
import org.tocsin.respond.letter.batch.MemoryNotices;
import org.tocsin.respond.sms.SmsFiles.Pointer;

/** The table for whoever sends short messages. */
class SmsFilesTest {
    private static final String CODE = "7K3MQ9XT2BWHD5RV8NCE";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-03T08:00:00Z"));

    @TempDir
    Path folder;

    private final MemoryNotices notices = new MemoryNotices();
    private final Map<Integer, Pointer> pointers = new HashMap<>();

    private void to(int number, String language, String... phones) {
        notices.add(number, Channel.SMS, 1, State.PLANNED);
        pointers.put(number, new Pointer(List.of(phones), language, CODE));
    }

    private Batches.Result write() {
        SmsFiles files = new SmsFiles(
                new SmsText("Hôpital de Valmont", "01 99 00 12 34", true),
                notice -> Objects.requireNonNull(pointers.get(notice.number())));
        return new Batches(notices, Channel.SMS, files, CLOCK).write(1, 0, folder, 100);
    }

    private List<String> rows(Batches.Result result) throws IOException {
        List<String> lines =
                Files.readAllLines(folder.resolve(result.batches().get(0)).resolve("sms.csv"));
        return lines.subList(1, lines.size());
    }

    @Test
    void each_notice_has_one_row_with_a_pointer_and_nothing_of_what_was_found() throws IOException {
        to(1, "fr", "+33639981234");
        to(2, "en", "01 99 00 12 34", "0692123456");
        Batches.Result result = write();
        assertThat(result.written()).isEqualTo(2);
        assertThat(rows(result)).hasSize(2).allMatch(row -> row.contains(CODE) && !row.contains("http"));
        assertThat(rows(result).get(0)).startsWith("1,+33639981234,Hopital de Valmont : ");
        assertThat(rows(result).get(1)).startsWith("2,+262692123456,Hopital de Valmont: a personal message");
    }

    @Test
    void nobody_gets_a_second_message_from_a_second_run() throws IOException {
        to(1, "fr", "+33639981234");
        write();
        Batches.Result again = write();
        assertThat(again.written()).isZero();
        assertThat(again.batches()).isEmpty();
    }

    @Test
    void a_number_that_is_no_mobile_number_is_counted_and_kept_with_its_notice() throws IOException {
        to(1, "fr", "01 99 00 12 34");
        to(2, "fr", "+33639981234");
        to(3, "fr");
        Batches.Result result = write();
        assertThat(result.refused()).containsExactly(Map.entry("no_mobile_phone", 2));
        assertThat(result.needsAttention()).isTrue();
        assertThat(rows(result)).hasSize(1);
        assertThat(notices.notice(1).orElseThrow().state()).isEqualTo(State.UNDELIVERABLE);
        assertThat(notices.notice(2).orElseThrow().state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void a_sender_outside_the_alphabet_is_refused_instead_of_halving_the_message() {
        assertThat(new SmsText("Больница", "01 99 00 12 34", true).of("fr", CODE))
                .isEmpty();
        assertThat(new SmsText("Hôpital Noël", "01 99 00 12 34", true).of("fr", CODE))
                .hasValueSatisfying(text -> assertThat(Gsm7.length(text)).isPresent());
    }
}
