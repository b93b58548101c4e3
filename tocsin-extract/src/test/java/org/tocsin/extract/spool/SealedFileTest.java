package org.tocsin.extract.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class SealedFileTest {
    private static Path folder = Path.of("");

    @BeforeContainer
    static void make() throws IOException {
        folder = Files.createTempDirectory("sealed");
    }

    @AfterContainer
    static void remove() throws IOException {
        Files.deleteIfExists(folder);
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static SealedOutput sealed(byte[] clear) throws IOException {
        SealedOutput out = new SealedOutput(folder);
        out.write(clear, 0, clear.length / 2);
        out.write(clear, clear.length / 2, clear.length - clear.length / 2);
        out.close();
        return out;
    }

    private static byte[] opened(Path file, byte[] key, long size) throws IOException {
        try (InputStream in = Channels.newInputStream(new SealedChannel(file, key, size))) {
            return in.readAllBytes();
        }
    }

    @Property(tries = 30)
    void sealedBytes_openAgainAndTellNothing(@ForAll @IntRange(max = 200_000) int size) throws IOException {
        byte[] clear = noise(size);
        SealedOutput out = sealed(clear);
        try {
            assertThat(opened(out.file(), out.key(), size)).isEqualTo(clear);
            byte[] raw = Files.readAllBytes(out.file());
            assertThat(raw).hasSize((int) SealedFormat.sealedSize(size));
            if (size > 32) {
                assertThat(Arrays.equals(raw, 0, 32, clear, 0, 32)).isFalse();
            }
        } finally {
            out.abandon();
        }
    }

    @Property(tries = 30)
    void anyPlace_isReadAtOnce(
            @ForAll @IntRange(min = 1, max = 200_000) int size, @ForAll @IntRange(max = 199_999) int place)
            throws IOException {
        byte[] clear = noise(size);
        SealedOutput out = sealed(clear);
        int at = place % size;
        ByteBuffer buffer = ByteBuffer.allocate(Math.min(1000, size - at));
        try (SealedChannel channel = new SealedChannel(out.file(), out.key(), size)) {
            channel.position(at).read(buffer);
            assertThat(buffer.array()).isEqualTo(Arrays.copyOfRange(clear, at, at + buffer.capacity()));
        } finally {
            out.abandon();
        }
    }

    @Property(tries = 40)
    void anyFlippedBit_isNoticed(
            @ForAll @IntRange(min = 1, max = 100_000) int size, @ForAll @IntRange(max = 1_000_000) int bit)
            throws IOException {
        SealedOutput out = sealed(noise(size));
        byte[] raw = Files.readAllBytes(out.file());
        raw[bit / 8 % raw.length] ^= (byte) (1 << (bit % 8));
        Files.write(out.file(), raw);
        try {
            assertThatThrownBy(() -> opened(out.file(), out.key(), size)).isInstanceOf(IOException.class);
        } finally {
            out.abandon();
        }
    }

    @Property(tries = 20)
    void cutFile_isNoticedEvenAtTheEndOfAChunk(@ForAll @IntRange(min = 1, max = 3) int chunks) throws IOException {
        int whole = 4 * SealedFormat.CHUNK;
        int shorter = chunks * SealedFormat.CHUNK;
        SealedOutput out = sealed(noise(whole));
        byte[] raw = Files.readAllBytes(out.file());
        Files.write(out.file(), Arrays.copyOf(raw, (int) SealedFormat.sealedSize(shorter)));
        try {
            assertThatThrownBy(() -> opened(out.file(), out.key(), whole)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> opened(out.file(), out.key(), shorter)).isInstanceOf(IOException.class);
        } finally {
            out.abandon();
        }
    }

    @Property(tries = 10)
    void otherKey_opensNothing(@ForAll @IntRange(max = 70_000) int size) throws IOException {
        SealedOutput out = sealed(noise(size));
        byte[] other = SealedFormat.randomBytes(SealedFormat.KEY_BYTES);
        try (SealedChannel channel = new SealedChannel(out.file(), other, size)) {
            if (size > 0) {
                assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1))).isInstanceOf(IOException.class);
            } else {
                assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            }
        } finally {
            out.abandon();
        }
    }
}
