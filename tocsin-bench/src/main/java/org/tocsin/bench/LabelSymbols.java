package org.tocsin.bench;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import java.util.Map;
import java.util.Random;
import org.tocsin.extract.codes.PageCode.Symbology;

/** Symbols as hospital labels bear them, with invented contents. */
final class LabelSymbols {
    /** A symbol: one bit a module, bars already as high as they are printed. */
    record Symbol(Symbology kind, String text, BitMatrix modules) {
        @Override
        public String toString() {
            return "Symbol[" + kind.word() + "]";
        }
    }

    private static final String[] GIVEN = {"ODILE", "BASILE", "CORENTIN", "MAXENCE", "ELVIRE", "SIDONIE"};
    private static final String[] FAMILY = {"KERVADEC", "ROUSSELIN", "DE LA TOURNELLE", "MBARECK", "QUENTIN-ROY"};

    private final Random random;

    LabelSymbols(Random random) {
        this.random = random;
    }

    Symbol of(Symbology kind) {
        return switch (kind) {
            case CODE_128 -> bars(kind, BarcodeFormat.CODE_128, number(8 + random.nextInt(5)));
            case CODE_39 -> bars(kind, BarcodeFormat.CODE_39, number(7 + random.nextInt(4)));
            case PDF417 -> matrix(kind, BarcodeFormat.PDF_417, ins(), Map.of(EncodeHintType.MARGIN, 0));
            case QR ->
                matrix(
                        kind,
                        BarcodeFormat.QR_CODE,
                        random.nextBoolean() ? ins() : number(10),
                        Map.of(EncodeHintType.MARGIN, 0));
            case DATA_MATRIX ->
                matrix(
                        kind,
                        BarcodeFormat.DATA_MATRIX,
                        random.nextInt(4) > 0 ? ins() : number(10),
                        Map.of(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE));
            default -> throw new IllegalArgumentException("no label bears " + kind);
        };
    }

    private static Symbol bars(Symbology kind, BarcodeFormat format, String text) {
        BitMatrix row = encode(format, text, Map.of(EncodeHintType.MARGIN, 0));
        int height = Math.max(20, row.getWidth() / 5);
        BitMatrix modules = new BitMatrix(row.getWidth(), height);
        for (int x = 0; x < row.getWidth(); x++) {
            if (row.get(x, 0)) {
                modules.setRegion(x, 0, 1, height);
            }
        }
        return new Symbol(kind, text, modules);
    }

    private static Symbol matrix(Symbology kind, BarcodeFormat format, String text, Map<EncodeHintType, ?> hints) {
        return new Symbol(kind, text, encode(format, text, hints));
    }

    private static BitMatrix encode(BarcodeFormat format, String text, Map<EncodeHintType, ?> hints) {
        try {
            return new MultiFormatWriter().encode(text, format, 1, 1, hints);
        } catch (WriterException e) {
            throw new IllegalStateException("an invented text does not fit its symbol", e);
        }
    }

    private String number(int digits) {
        StringBuilder number = new StringBuilder("8");
        while (number.length() < digits) {
            number.append(random.nextInt(10));
        }
        return number.toString();
    }

    private String ins() {
        String body = (1 + random.nextInt(2)) + number(12).substring(1) + "99";
        return "IS01" + "0".repeat(22) + "S1" + (body + "0".repeat(15)).substring(0, 15)
                + "S21.2.250.1.213.1.4.10\u001d"
                + "S3" + GIVEN[random.nextInt(GIVEN.length)] + " " + GIVEN[random.nextInt(GIVEN.length)] + "\u001d"
                + "S4" + FAMILY[random.nextInt(FAMILY.length)] + "\u001d" + "S5" + (random.nextBoolean() ? "M" : "F")
                + "S6" + (10 + random.nextInt(18)) + "-0" + (1 + random.nextInt(9)) + "-19" + (20 + random.nextInt(79))
                + "S735238";
    }
}
