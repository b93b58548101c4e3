package org.tocsin.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Layout;
import org.tocsin.model.PagePicture;
import org.tocsin.model.Passage;

/** What a reader process says about a picture is checked before it counts. */
class PictureWireTest {
    private static final Passage PAGE = new Passage("page:1", "x", List.of(), new Layout(10, 10, List.of()));

    private static Frame.Told sent(Passage passage, PagePicture picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameStream.write(out, new Frame.Told(passage, picture));
        return (Frame.Told) FrameStream.read(new ByteArrayInputStream(out.toByteArray()));
    }

    private static WireIn claim(int width, int height, int bytes) {
        return new WireIn(new WireOut()
                .number(width)
                .number(height)
                .bytes(new byte[bytes])
                .toBytes());
    }

    @Property(tries = 60)
    void anyPixels_comeBack(
            @ForAll @IntRange(min = 1, max = 900) int width,
            @ForAll @IntRange(min = 1, max = 900) int height,
            @ForAll long seed)
            throws IOException {
        byte[] pixels = new byte[PagePicture.bytes(width, height)];
        new Random(seed).nextBytes(pixels);
        PagePicture picture = new PagePicture(width, height, pixels);
        assertThat(sent(PAGE, picture)).isEqualTo(new Frame.Told(PAGE, picture));
    }

    @Test
    void sizeOutOfBounds_isGarbage() {
        assertThatThrownBy(() -> PictureWire.decode(claim(PagePicture.LONGEST + 1, 1, 4), PAGE))
                .isInstanceOf(GarbageException.class);
        assertThatThrownBy(() -> PictureWire.decode(claim(5_000, 5_000, 4), PAGE))
                .isInstanceOf(GarbageException.class);
        assertThatThrownBy(() -> PictureWire.decode(claim(5, 0, 0), PAGE)).isInstanceOf(GarbageException.class);
        assertThatThrownBy(() -> PictureWire.decode(claim(-1, 5, 0), PAGE)).isInstanceOf(GarbageException.class);
    }

    @Test
    void otherNumberOfBytesThanTheSizeNeeds_isGarbage() {
        assertThatThrownBy(() -> PictureWire.decode(claim(100, 100, 4_999), PAGE))
                .isInstanceOf(GarbageException.class);
        assertThatThrownBy(() -> PictureWire.decode(claim(100, 100, 5_001), PAGE))
                .isInstanceOf(GarbageException.class);
    }

    @Test
    void pictureWithoutPlacesOfWords_isGarbage() {
        assertThatThrownBy(() -> sent(Passage.of("body", "x"), new PagePicture(2, 2, new byte[2])))
                .isInstanceOf(GarbageException.class);
    }
}
