package org.tocsin.extract.codes;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Result;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.codes.PageCode.Symbology;

/** What a symbol says, with its separators (GS) kept; a GS at the start marks GS1 element strings. */
final class CodeText {
    static final char SEPARATOR = 0x1d;
    private static final String GS1_128 = "]C1";

    private CodeText() {}

    static String of(Result result) {
        String text = result.getText();
        if (text.startsWith(GS1_128)) {
            return SEPARATOR + text.substring(GS1_128.length());
        }
        return utf8(text);
    }

    /** Bytes that were taken for Latin-1 but are UTF-8. */
    private static String utf8(String text) {
        boolean high = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return text;
            }
            high |= text.charAt(i) > 0x7f;
        }
        if (!high) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    static @Nullable Symbology symbology(BarcodeFormat format) {
        return switch (format) {
            case CODE_128 -> Symbology.CODE_128;
            case CODE_39 -> Symbology.CODE_39;
            case CODE_93 -> Symbology.CODE_93;
            case CODABAR -> Symbology.CODABAR;
            case ITF -> Symbology.ITF;
            case EAN_8, EAN_13, UPC_A, UPC_E -> Symbology.EAN;
            case QR_CODE -> Symbology.QR;
            case PDF_417 -> Symbology.PDF417;
            case DATA_MATRIX -> Symbology.DATA_MATRIX;
            case AZTEC -> Symbology.AZTEC;
            default -> null;
        };
    }
}
