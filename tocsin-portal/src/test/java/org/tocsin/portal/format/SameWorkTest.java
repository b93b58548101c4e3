package org.tocsin.portal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not there costs the same work as what is: seen by what a thread allocates, which no other work on the machine disturbs. */
class SameWorkTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    /** Bytes that the one allocates more than the other, in the median of many turns: how either is compiled changes from turn to turn. */
    private static long difference(Supplier<?> one, Supplier<?> other) {
        long[] bytes = new long[201];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = allocated(one) - allocated(other);
        }
        Arrays.sort(bytes);
        return bytes[bytes.length / 2];
    }

    private static long allocated(Supplier<?> work) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(work.get()).isNotNull();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void a_guessed_code_and_a_right_one_are_worked_on_alike() throws IOException {
        Invented invented = new Invented(64);
        try (Bundle bundle = Bundle.open(invented.write(folder))) {
            Random lot = new Random(5);
            Supplier<?> right = () -> bundle.open(invented.code(1 + lot.nextInt(64)));
            long usual = allocated(right);
            assertThat(difference(() -> bundle.open(Code.random(RANDOM)), right))
                    .isCloseTo(0, within(usual / 20));
        }
    }

    @Test
    void a_record_that_is_not_there_is_fetched_like_one_that_is() throws IOException {
        Invented invented = new Invented(64);
        try (Bundle bundle = Bundle.open(invented.write(folder))) {
            byte[] there = RecordKeys.id(invented.salt, invented.code(3));
            byte[] none = new byte[Bundle.ID];
            assertThat(difference(() -> bundle.fetch(none), () -> bundle.fetch(there)))
                    .isZero();
        }
    }

    @Property(tries = 200)
    void the_index_finds_what_it_holds_and_nothing_else(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll long seed) {
        Random lot = new Random(seed);
        byte[][] ids = new byte[size][RecordKeys.ID];
        for (byte[] id : ids) {
            lot.nextBytes(id);
        }
        Arrays.sort(ids, Arrays::compareUnsigned);
        ByteBuffer all = ByteBuffer.allocate(size * RecordKeys.ID);
        for (byte[] id : ids) {
            all.put(id);
        }
        Index index = new Index(all, size);
        for (int slot = 0; slot < size; slot++) {
            assertThat(index.find(ids[slot])).isEqualTo(new Index.Place(slot, -1));
            byte[] near = ids[slot].clone();
            near[RecordKeys.ID - 1] ^= 1;
            assertThat(index.find(near).mask()).isZero();
        }
        assertThat(index.find(new byte[RecordKeys.ID]).mask()).isZero();
    }
}
