package org.tocsin.synth.format.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import java.util.Map;

/** Paints symbols of scanners, module by module. */
final class Symbols {
    private Symbols() {}

    private static BitMatrix matrix(Label.Code code) {
        BarcodeFormat format = switch (code.kind()) {
            case CODE_128 -> BarcodeFormat.CODE_128;
            case CODE_39 -> BarcodeFormat.CODE_39;
            case QR -> BarcodeFormat.QR_CODE;
            case DATA_MATRIX -> BarcodeFormat.DATA_MATRIX;
        };
        try {
            return new MultiFormatWriter()
                    .encode(
                            code.content(),
                            format,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    0,
                                    EncodeHintType.CHARACTER_SET,
                                    "ISO-8859-1",
                                    EncodeHintType.DATA_MATRIX_SHAPE,
                                    SymbolShapeHint.FORCE_SQUARE));
        } catch (WriterException e) {
            throw new IllegalStateException("a symbol of kind " + code.kind() + " cannot be made", e);
        }
    }

    /** Number of modules across. */
    static int modules(Label.Code code) {
        return matrix(code).getWidth();
    }

    /** Paints bars of a height, or a square of the width that the module size gives. */
    static void paint(Board board, Label.Code code, double x, double y, double module, double height) {
        BitMatrix bits = matrix(code);
        double tall = code.square() ? module : height;
        for (int row = 0; row < bits.getHeight(); row++) {
            for (int from = 0; from < bits.getWidth(); from++) {
                int to = from;
                while (to < bits.getWidth() && bits.get(to, row)) {
                    to++;
                }
                if (to > from) {
                    board.ink(12).block(x + from * module, y + row * tall, (to - from) * module, tall);
                    from = to;
                }
            }
        }
    }
}
