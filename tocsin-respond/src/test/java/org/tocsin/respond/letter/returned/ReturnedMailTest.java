package org.tocsin.respond.letter.returned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.letter.batch.MemoryNotices;

class ReturnedMailTest {
    @TempDir
    Path folder;

    private final MemoryNotices notices = new MemoryNotices();

    @BeforeEach
    void letters_were_sent() {
        for (int number = 1; number <= 6; number++) {
            notices.add(number, Channel.POST, 1, State.ACCEPTED);
        }
        notices.add(7, Channel.EMAIL, 1, State.ACCEPTED);
        notices.add(8, Channel.POST, 1, State.PLANNED);
    }

    @Test
    void returned_letters_are_kept_with_their_reason() throws IOException {
        ReturnedMail.Result result = read(
                "numéro;motif de retour\n0000001;Destinataire inconnu à l'adresse\n2;NPAI\n"
                        + "3;Pli avisé et non réclamé\n4;Défaut d'accès ou d'adressage\n5;Pli refusé par le destinataire\n6;\n");
        assertThat(result.returned()).isEqualTo(6);
        assertThat(result.reasons())
                .isEqualTo(Map.of(
                        ReturnReason.UNKNOWN_THERE, 2,
                        ReturnReason.UNCLAIMED, 1,
                        ReturnReason.BAD_ADDRESS, 1,
                        ReturnReason.REFUSED, 1,
                        ReturnReason.OTHER, 1));
        assertThat(notices.notice(1).orElseThrow().state()).isEqualTo(State.RETURNED);
        assertThat(notices.events(3).get(0).detail()).isEqualTo("unclaimed");
    }

    @Test
    void list_given_twice_changes_nothing() throws IOException {
        read("number,reason\n1,moved\n2,moved\n");
        ReturnedMail.Result again = read("number,reason\n1,moved\n2,moved\n2,moved\n");
        assertThat(again.returned()).isZero();
        assertThat(again.known()).isEqualTo(3);
        assertThat(notices.events(1)).hasSize(1);
    }

    @Test
    void letter_named_twice_in_one_list_counts_once() throws IOException {
        ReturnedMail.Result result = read("number\n1\n1\n");
        assertThat(result.returned()).isEqualTo(1);
        assertThat(result.known()).isEqualTo(1);
    }

    @Test
    void lines_that_name_no_letter_that_was_sent_are_told() throws IOException {
        ReturnedMail.Result result = read("number,reason\n99,x\nMme Leroux,x\n7,x\n8,x\n,x\n1,x\n99999999999,x\n");
        assertThat(result.wrong()).containsExactly(2L, 3L, 4L, 5L, 6L, 8L);
        assertThat(result.returned()).isEqualTo(1);
    }

    @Test
    void file_without_numbers_is_refused() {
        assertThatThrownBy(() -> read("nom;motif\nLeroux;NPAI\n"))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("number")
                .hasMessageNotContaining("Leroux");
    }

    @Test
    void file_that_is_missing_is_refused() {
        assertThatThrownBy(() -> ReturnedMail.read(folder.resolve("none.csv"), notices, InstantSource.system()))
                .isInstanceOf(CaseException.class);
    }

    private ReturnedMail.Result read(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("returned.csv"), csv);
        return ReturnedMail.read(file, notices, InstantSource.fixed(Instant.EPOCH));
    }
}
