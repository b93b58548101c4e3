package org.tocsin.extract.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CleaningTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 1000;

    /** White paper with bars of 6 by 12 pixels in rows, like letters. */
    private static GreyImage page() {
        byte[] pixels = new byte[WIDTH * HEIGHT];
        Arrays.fill(pixels, (byte) 250);
        for (int top = 100; top < 900; top += 40) {
            for (int left = 100; left < 700; left += 14) {
                for (int y = top; y < top + 12; y++) {
                    Arrays.fill(pixels, y * WIDTH + left, y * WIDTH + left + 6, (byte) 20);
                }
            }
        }
        return new GreyImage(pixels, WIDTH, HEIGHT, 200);
    }

    private static GreyImage with(GreyImage page, byte[] pixels) {
        return new GreyImage(pixels, page.width(), page.height(), page.dpi());
    }

    @Test
    void clean_page_is_left_as_it_is() {
        GreyImage page = page();
        assertThat(Streaks.without(page)).isSameAs(page);
        assertThat(Specks.without(page)).isSameAs(page);
        assertThat(Grain.without(page)).isSameAs(page);
        assertThat(Sheet.alone(page)).isSameAs(page);
    }

    @Test
    void streak_from_edge_to_edge_is_painted_over_and_letters_stay() {
        byte[] pixels = page().pixels().clone();
        for (int y = 0; y < HEIGHT; y++) {
            pixels[y * WIDTH + 50] = 60;
            pixels[y * WIDTH + 103] = (byte) Math.min(pixels[y * WIDTH + 103] & 0xff, 60);
        }
        GreyImage cleaned = Streaks.without(with(page(), pixels));
        assertThat(cleaned.at(50, 500)).isEqualTo(250);
        assertThat(cleaned.at(103, 90)).isEqualTo(250);
        assertThat(cleaned.at(103, 106)).isLessThan(60);
    }

    @Test
    void dust_goes_from_a_dusty_page() {
        byte[] pixels = page().pixels().clone();
        Random random = new Random(5);
        for (int i = 0; i < 800; i++) {
            pixels[random.nextInt(pixels.length)] = 20;
        }
        pixels[950 * WIDTH + 400] = 20;
        GreyImage cleaned = Specks.without(with(page(), pixels));
        assertThat(cleaned.at(400, 950)).isGreaterThan(200);
        assertThat(cleaned.at(102, 106)).isEqualTo(20);
    }

    @Test
    void grain_of_the_paper_becomes_white_and_ink_stays_dark() {
        byte[] pixels = page().pixels().clone();
        Random random = new Random(7);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.max(0, Math.min(255, (pixels[i] & 0xff) - 20 + 18 * random.nextGaussian()));
        }
        GreyImage cleaned = Grain.without(with(page(), pixels));
        int white = 0;
        for (int x = 0; x < WIDTH; x++) {
            white += cleaned.at(x, 50) == 255 ? 1 : 0;
        }
        assertThat(white).isGreaterThan(WIDTH * 9 / 10);
        assertThat(cleaned.at(102, 106)).isLessThan(80);
    }

    @Test
    void sheet_seen_from_one_side_becomes_rectangular() {
        GreyImage page = page();
        double[] seen = {60, 70, 740, 40, 770, 950, 30, 960};
        double[] whole = {0, 0, WIDTH, 0, WIDTH, HEIGHT, 0, HEIGHT};
        double[] back = Perspective.between(seen, whole);
        byte[] pixels = new byte[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                pixels[y * WIDTH + x] = (byte) Perspective.at(page, back, x, y, 40);
            }
        }
        GreyImage alone = Sheet.alone(with(page, pixels));
        assertThat(alone.at(2, 2)).isGreaterThan(200);
        assertThat(alone.at(WIDTH - 3, HEIGHT - 3)).isGreaterThan(200);
        assertThat(darkRows(alone)).isEqualTo(20);
    }

    /** Rows of letters that are level: stretches of lines of pixels with ink, parted by lines without any. */
    private static int darkRows(GreyImage image) {
        int rows = 0;
        boolean inside = false;
        for (int y = 0; y < image.height(); y++) {
            boolean dark = false;
            for (int x = 0; x < image.width(); x++) {
                dark |= image.at(x, y) < 120;
            }
            rows += dark && !inside ? 1 : 0;
            inside = dark;
        }
        return rows;
    }
}
