package org.tocsin.extract.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tocsin.extract.image.GreyImage;
import org.tocsin.model.PagePicture;

class ReducedTest {
    private static GreyImage paper(int width, int height, int brightness, int grain) {
        Random random = new Random(1);
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.max(0, Math.min(255, brightness + random.nextGaussian() * grain));
        }
        return new GreyImage(pixels, width, height, 300);
    }

    @Property(tries = 40)
    void pictureOfAnySize_keepsItsShapeWithinTheBounds(
            @ForAll @IntRange(min = 1, max = 9_000) int width, @ForAll @IntRange(min = 1, max = 3_000) int height) {
        PagePicture reduced = Reduced.of(new GreyImage(new byte[width * height], width, height, 0));
        assertThat(PagePicture.isAllowed(reduced.width(), reduced.height())).isTrue();
        assertThat(reduced.width()).isLessThanOrEqualTo(width);
        double shrunk = (double) reduced.width() / width;
        assertThat(Math.abs(reduced.height() - height * shrunk)).isLessThanOrEqualTo(1 + shrunk);
    }

    @Test
    void smallPicture_isNotMadeLarger() {
        PagePicture reduced = Reduced.of(paper(401, 120, 255, 0));
        assertThat(reduced.width()).isEqualTo(401);
        assertThat(reduced.height()).isEqualTo(120);
    }

    @Test
    void grainOfPaper_becomesWhite_andInkBlack() {
        GreyImage page = paper(1_000, 1_000, 225, 4);
        Arrays.fill(page.pixels(), 500_000, 520_000, (byte) 30);
        PagePicture reduced = Reduced.of(page);
        assertThat(reduced.level(10, 10)).isEqualTo(15);
        assertThat(reduced.level(990, 990)).isEqualTo(15);
        assertThat(reduced.level(500, 510)).isZero();
    }

    @Test
    void darkPicture_keepsItsShades() {
        PagePicture reduced = Reduced.of(paper(300, 300, 140, 0));
        assertThat(reduced.level(100, 100)).isBetween(5, 9);
    }

    @Test
    void rememberedPicture_comesBackAsItWas() {
        PagePicture noise = Reduced.of(paper(701, 333, 128, 60));
        assertThat(PressedPicture.of(noise).opened()).isEqualTo(noise);
        PagePicture plain = Reduced.of(paper(701, 333, 255, 0));
        assertThat(PressedPicture.of(plain).opened()).isEqualTo(plain);
        assertThat(PressedPicture.of(plain).pressed().length).isLessThan(5_000);
    }
}
