package org.tocsin.extract.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.extract.image.GreyImage;

class ZxingCodeFinderTest {
    private static final String INS =
            "IS01" + "0".repeat(22) + "S1267039122804530S21.2.250.1.213.1.4.8S3ELISES4MARCHAND";

    private static List<String> read(GreyImage picture) {
        return new ZxingCodeFinder().find(picture).stream().map(PageCode::text).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "CODE_128, 0", "CODE_128, 12", "CODE_128, 90", "CODE_39, 0", "CODE_39, 183", "ITF, 4", "EAN_13, 0",
        "QR_CODE, 0", "QR_CODE, 15", "PDF_417, 0", "PDF_417, 270", "AZTEC, 3", "DATA_MATRIX, 0", "DATA_MATRIX, 4",
        "DATA_MATRIX, 90", "DATA_MATRIX, 176"
    })
    void a_symbol_amid_text_is_read_in_any_direction(BarcodeFormat format, double degrees) {
        String text = switch (format) {
            case EAN_13 -> "3401234567890";
            case QR_CODE, DATA_MATRIX, PDF_417, AZTEC -> INS;
            default -> "8001234567";
        };
        GreyImage page = new DrawnPage(1000, 1200, 7)
                .text(18)
                .symbol(format, text, 520, 610, 3.2, degrees)
                .noise(6)
                .picture();
        assertThat(read(page)).contains(text);
    }

    @Test
    void a_sheet_of_stickers_is_read_sticker_by_sticker_from_top_to_bottom() {
        DrawnPage sheet = new DrawnPage(1600, 2000, 3);
        for (int row = 0; row < 7; row++) {
            sheet.symbol(BarcodeFormat.CODE_128, "80012345" + row, 420, 200 + row * 260, 3, 0);
            sheet.symbol(BarcodeFormat.DATA_MATRIX, "80012345" + row, 1200, 200 + row * 260, 4, 1);
        }
        List<PageCode> codes = new ZxingCodeFinder().find(sheet.noise(4).picture());
        assertThat(codes).hasSize(14);
        assertThat(codes.get(0).text()).isEqualTo("800123450");
        assertThat(codes.get(13).text()).isEqualTo("800123456");
    }

    @Test
    void text_without_symbols_says_nothing() {
        for (int size : new int[] {12, 18, 30}) {
            assertThat(read(new DrawnPage(1240, 1754, size).text(size).noise(8).picture()))
                    .isEmpty();
        }
    }

    @Test
    void a_picture_too_small_for_any_symbol_says_nothing() {
        assertThat(read(new GreyImage(new byte[9], 3, 3, 0))).isEmpty();
        assertThat(read(new GreyImage(new byte[4000], 4000, 1, 0))).isEmpty();
    }

    @Test
    void a_picture_that_is_all_stripes_or_all_noise_ends_with_nothing() {
        int side = 2400;
        byte[] stripes = new byte[side * side];
        byte[] noise = new byte[side * side];
        new Random(5).nextBytes(noise);
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = (byte) ((i % side / 3 + i / side / 60) % 2 == 0 ? 20 : 240);
        }
        assertThat(read(new GreyImage(stripes, side, side, 0))).isEmpty();
        assertThat(read(new GreyImage(noise, side, side, 0))).isEmpty();
    }

    @Test
    void a_code_names_the_place_where_it_lies() {
        GreyImage page = new DrawnPage(1000, 1200, 7)
                .symbol(BarcodeFormat.DATA_MATRIX, "8001234567", 700, 300, 5, 0)
                .picture();
        PageCode code = new ZxingCodeFinder().find(page).get(0);
        assertThat((code.box().left() + code.box().right()) / 2).isBetween(660, 740);
        assertThat((code.box().top() + code.box().bottom()) / 2).isBetween(260, 340);
        assertThat(code.toString()).doesNotContain("8001234567");
    }
}
