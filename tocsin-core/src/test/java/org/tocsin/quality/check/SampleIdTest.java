package org.tocsin.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tocsin.ports.Sealer;

class SampleIdTest {
    /** A case whose fingerprints depend on one number. */
    private record Case(int key) implements Sealer {
        @Override
        public byte[] seal(byte[] plain, String place) {
            return plain;
        }

        @Override
        public byte[] open(byte[] sealed, String place) {
            return sealed;
        }

        @Override
        public byte[] fingerprint(String domain, byte[] value) {
            int hash = 31 * Arrays.hashCode(value) + key * 7919;
            return Integer.toString(hash * 40503).concat("0000000000000000").getBytes(StandardCharsets.UTF_8);
        }
    }

    @Property(tries = 200)
    void writtenId_isReadAgain(
            @ForAll @IntRange(min = 1, max = 99) int draw, @ForAll @IntRange(min = 1, max = 99999) int n) {
        SampleId id = new SampleId(draw, n);
        String written = id.written(new Case(1));
        assertThat(SampleId.parse(" " + written.toUpperCase(java.util.Locale.ROOT) + " "))
                .isEqualTo(id);
        assertThat(id.isOf(new Case(1), written)).isTrue();
    }

    @Test
    void anotherCase_doesNotKnowTheId() {
        String written = new SampleId(1, 17).written(new Case(1));
        assertThat(SampleId.parse(written)).isEqualTo(new SampleId(1, 17));
        assertThat(new SampleId(1, 17).isOf(new Case(2), written)).isFalse();
    }

    @Property
    void anyCell_isReadWithoutFailing(@ForAll String cell) {
        SampleId id = SampleId.parse(cell);
        assertThat(id == null || (id.draw() > 0 && id.ordinal() > 0)).isTrue();
    }
}
