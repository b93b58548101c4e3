package org.tocsin.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tocsin.extract.worker.DetectedType.Kind;
import org.tocsin.model.Field;
import org.tocsin.model.Outcome;
import org.tocsin.model.Passage;
import org.tocsin.model.Reason;
import org.tocsin.ports.Effort;
import org.tocsin.ports.ReadResult;

class FrameStreamTest {
    private static byte[] written(Frame frame) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameStream.write(out, frame);
        return out.toByteArray();
    }

    private static Frame read(byte[] bytes) throws IOException {
        return FrameStream.read(new ByteArrayInputStream(bytes));
    }

    @Provide
    Arbitrary<Frame> frames() {
        Arbitrary<String> text = Arbitraries.strings()
                .withCharRange(' ', '\uD7FF')
                .withChars("é😀\n\t")
                .ofMaxLength(60)
                .map(s -> new String(
                        s.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8));
        Arbitrary<Frame> told =
                text.map(s -> new Frame.Told(new Passage("row:1", s, List.of(new Field("label", 0, s.length())))));
        Arbitrary<Frame> bare = Combinators.combine(
                        text, Arbitraries.integers().greaterOrEqual(0), Arbitraries.of(Reason.class))
                .as((name, ordinal, reason) -> new Frame.Bare(ordinal, name, ordinal, reason));
        Arbitrary<Frame> typed =
                Combinators.combine(text, Arbitraries.of(Kind.class)).as(Frame.Typed::new);
        Arbitrary<Frame> ended =
                text.map(s -> new Frame.Ended(new ReadResult(Outcome.PARTLY_READ, Reason.TIMEOUT, "a/b", 3, 1, s), 77));
        Arbitrary<Frame> whole = Arbitraries.of(
                new Frame.Hello(1),
                new Frame.Alive(7),
                new Frame.Fault("disk"),
                new Frame.Setup(Budgets.defaults(), "/a", "/b", 5, List.of("secret"), new Recognition("/d", "fra+eng")),
                new Frame.Ended(new ReadResult(Outcome.READ, null, "a/b", 0, 0, ""), 0));
        return Arbitraries.oneOf(told, bare, typed, ended, whole);
    }

    @Property(tries = 300)
    void frame_comesBackAsItWas(@ForAll("frames") Frame frame) throws IOException {
        assertThat(read(written(frame))).isEqualTo(frame);
    }

    @Property(tries = 300)
    void cutFrame_isAnErrorAndNeverAnotherFrame(@ForAll("frames") Frame frame, @ForAll @IntRange(max = 5000) int cut)
            throws IOException {
        byte[] whole = written(frame);
        byte[] part = Arrays.copyOf(whole, cut % whole.length);
        assertThatThrownBy(() -> read(part)).isInstanceOf(IOException.class);
    }

    @Property(tries = 500)
    void flippedBit_isAnErrorAndNeverAnotherContent(
            @ForAll("frames") Frame frame, @ForAll @IntRange(max = 100_000) int bit) throws IOException {
        byte[] changed = written(frame);
        int at = bit / 8 % changed.length;
        changed[at] ^= (byte) (1 << (bit % 8));
        if (at == 1) {
            // The type is not in the check sum; a payload under a wrong type is refused or has the same shape.
            return;
        }
        assertThatThrownBy(() -> read(changed)).isInstanceOf(IOException.class);
    }

    @Property(tries = 500)
    void anyBytes_endInAnErrorOrAFrame(@ForAll byte[] bytes) {
        try {
            assertThat(read(bytes)).isNotNull();
        } catch (IOException e) {
            assertThat(e).hasMessageNotContaining("null pointer");
        }
    }

    @Test
    void memberAndRead_comeBackWithTheirBytes() throws IOException {
        byte[] hash = new byte[32];
        hash[3] = 9;
        Frame.Member member = (Frame.Member) read(written(new Frame.Member(4, "n", 10, hash, "f", hash, true)));
        assertThat(member.sha256()).isEqualTo(hash);
        assertThat(member.damaged()).isTrue();
        Frame.Read read =
                (Frame.Read) read(written(new Frame.Read("/p", null, 10, "n", 2, Mode.SMALL, Effort.GLANCE, 3)));
        assertThat(read.key()).isNull();
        assertThat(read.firstMember()).isEqualTo(3);
    }

    @Test
    void resultThatContradictsItself_isRefused() throws IOException {
        byte[] frame = written(new Frame.Ended(new ReadResult(Outcome.READ, Reason.CORRUPT, "a/b", 0, 0, ""), 0));
        assertThatThrownBy(() -> read(frame)).isInstanceOf(GarbageException.class);
    }

    @Test
    void loneSurrogate_keepsOffsetsTrue() throws IOException {
        Passage passage = new Passage("body", "a\uD800b", List.of(new Field("x", 2, 3)));
        Frame.Told told = (Frame.Told) read(written(new Frame.Told(passage)));
        assertThat(told.passage().text()).isEqualTo("a?b");
        assertThat(told.passage().fields()).isEqualTo(passage.fields());
    }

    @Property(tries = 50)
    void longPassage_isCutIntoPiecesThatAddUp(@ForAll @IntRange(min = 1, max = 3_000_000) int length) {
        String text = "mot é ".repeat(length / 6 + 1).substring(0, length);
        List<Passage> pieces = PassagePieces.of(
                new Passage("page:1", text, List.of(new Field("first", 0, 1), new Field("last", length - 1, length))));
        assertThat(String.join("", pieces.stream().map(Passage::text).toList())).isEqualTo(text);
        assertThat(pieces).allMatch(piece -> piece.text().length() <= FrameCodec.MAX_TEXT);
        assertThat(pieces.stream().mapToInt(piece -> piece.fields().size()).sum())
                .isEqualTo(2);
    }
}
