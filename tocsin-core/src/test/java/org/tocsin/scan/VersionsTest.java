package org.tocsin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

class VersionsTest {
    private static ReadResult read(String mediaType) {
        return new ReadResult(Outcome.READ, null, mediaType, 1, 0, "");
    }

    @Test
    void kinds_that_a_newer_reader_reads_better_are_told_by_exact_type_or_its_beginning() {
        assertThat(Versions.readsBetter(read("application/pdf"), 3)).isTrue();
        assertThat(Versions.readsBetter(read("image/tiff"), 3)).isTrue();
        assertThat(Versions.readsBetter(read("application/pdfx"), 3)).isFalse();
        assertThat(Versions.readsBetter(read("audio/mpeg"), 3)).isFalse();
    }

    @Test
    void what_the_same_reader_ended_is_not_read_better_by_it() {
        assertThat(Versions.readsBetter(read("application/pdf"), Versions.READER))
                .isFalse();
    }

    @Test
    void what_was_not_supported_is_tried_again_whatever_its_type() {
        ReadResult unsupported = new ReadResult(Outcome.UNREADABLE, Reason.UNSUPPORTED, "x/y", 0, 0, "");
        assertThat(Versions.readsBetter(unsupported, 3)).isTrue();
    }
}
