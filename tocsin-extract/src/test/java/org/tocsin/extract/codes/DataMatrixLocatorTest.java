package org.tocsin.extract.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.PerspectiveTransform;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.extract.image.Box;
import org.tocsin.extract.image.GreyImage;

class DataMatrixLocatorTest {
    private static final int SIDE = 320;
    private static final String TEXT = "8001234567 MARCHAND ELISE 12-04-1967";

    /** Looks at the middle of a picture, as large as a symbol and something around it. */
    private static @Nullable PageCode read(GreyImage picture, double size) {
        int reach = (int) Math.min(SIDE / 2.0, size * 0.65 + 12);
        Box box = new Box(SIDE / 2 - reach, SIDE / 2 - reach, SIDE / 2 + reach, SIDE / 2 + reach);
        return new DataMatrixLocator(new Work(10_000_000)).read(picture, box);
    }

    private static @Nullable PageCode read(BitMatrix modules, double module, double degrees, double tilt) {
        double size = Math.max(modules.getWidth(), modules.getHeight()) * module;
        return read(drawn(modules, module, degrees, tilt, 5), size);
    }

    private static BitMatrix modules(String text, SymbolShapeHint shape) {
        try {
            return new MultiFormatWriter()
                    .encode(
                            text,
                            BarcodeFormat.DATA_MATRIX,
                            1,
                            1,
                            Map.of(EncodeHintType.DATA_MATRIX_SHAPE, shape, EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A symbol in the middle, turned and seen askew, in light that falls off, amid noise. */
    private static GreyImage drawn(BitMatrix modules, double module, double degrees, double tilt, double noise) {
        double radians = Math.toRadians(degrees);
        double[] signs = {-1, -1, 1, -1, 1, 1, -1, 1};
        float[] corners = new float[8];
        for (int i = 0; i < 8; i += 2) {
            double u = signs[i] * modules.getWidth() * module / 2;
            double v = signs[i + 1] * modules.getHeight() * module / 2;
            double depth = 1 + tilt * signs[i] - tilt / 2 * signs[i + 1];
            corners[i] = (float) (SIDE / 2.0 + (u * Math.cos(radians) - v * Math.sin(radians)) / depth);
            corners[i + 1] = (float) (SIDE / 2.0 + (u * Math.sin(radians) + v * Math.cos(radians)) / depth);
        }
        PerspectiveTransform toModules = PerspectiveTransform.quadrilateralToQuadrilateral(
                corners[0],
                corners[1],
                corners[2],
                corners[3],
                corners[4],
                corners[5],
                corners[6],
                corners[7],
                0,
                0,
                modules.getWidth(),
                0,
                modules.getWidth(),
                modules.getHeight(),
                0,
                modules.getHeight());
        Random random = new Random(11);
        byte[] pixels = new byte[SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            int y = i / SIDE;
            double light = 0;
            for (int part = 0; part < 16; part++) {
                int row = part / 4;
                float[] place = {i % SIDE + part % 4 / 4f - 0.375f, y + row / 4f - 0.375f};
                toModules.transformPoints(place);
                boolean inside = place[0] >= 0
                        && place[1] >= 0
                        && place[0] < modules.getWidth()
                        && place[1] < modules.getHeight();
                light += inside && modules.get((int) place[0], (int) place[1]) ? 25 / 16.0 : 240 / 16.0;
            }
            double shade = 1 - 0.4 * (i % SIDE) / SIDE;
            pixels[i] = (byte) Math.max(0, Math.min(255, light * shade + noise * random.nextGaussian()));
        }
        return new GreyImage(pixels, SIDE, SIDE, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "6, 0, 0",
        "6, 15, 0",
        "6, -15, 0.02",
        "4, 97, 0.02",
        "4, 187, 0.03",
        "3, 5, 0.02",
        "3, 268, 0",
        "2.5, 3, 0",
        "2.5, 45, 0"
    })
    void a_symbol_seen_askew_in_uneven_light_is_read(double module, double degrees, double tilt) {
        assertThat(read(modules(TEXT, SymbolShapeHint.FORCE_SQUARE), module, degrees, tilt))
                .extracting(PageCode::text)
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 30, 60, 90, 150})
    void symbols_of_all_sizes_are_read(int digits) {
        String text = "8".repeat(digits);
        assertThat(read(modules(text, SymbolShapeHint.FORCE_SQUARE), 5, 2, 0))
                .extracting(PageCode::text)
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 18, 30, 60})
    void oblong_symbols_are_read(int digits) {
        String text = "81".repeat(digits / 2);
        assertThat(read(modules(text, SymbolShapeHint.FORCE_RECTANGLE), 4, 94, 0.01))
                .extracting(PageCode::text)
                .isEqualTo(text);
    }

    @Test
    void a_box_of_a_table_is_no_symbol() {
        byte[] pixels = new byte[SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            boolean line = i % SIDE % 60 < 3 || i / SIDE % 60 < 3;
            pixels[i] = (byte) (line ? 20 : 240);
        }
        assertThat(read(new GreyImage(pixels, SIDE, SIDE, 0), SIDE)).isNull();
    }

    @Test
    void a_mere_l_with_noise_inside_is_no_symbol() {
        BitMatrix modules = new BitMatrix(20, 20);
        Random random = new Random(2);
        for (int i = 0; i < 400; i++) {
            if (i % 20 == 0 || i / 20 == 19 || random.nextBoolean()) {
                modules.set(i % 20, i / 20);
            }
        }
        assertThat(read(modules, 5, 0, 0)).isNull();
    }

    @Test
    void a_box_outside_of_the_picture_says_nothing() {
        GreyImage picture = new GreyImage(new byte[64], 8, 8, 0);
        DataMatrixLocator locator = new DataMatrixLocator(new Work(10_000));
        assertThat(locator.read(picture, new Box(20, 20, 40, 40))).isNull();
        assertThat(locator.read(picture, new Box(0, 0, 2, 2))).isNull();
    }
}
