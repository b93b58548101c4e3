package org.tocsin.extract.codes;

import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.CodaBarReader;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.oned.Code39Reader;
import com.google.zxing.oned.Code93Reader;
import com.google.zxing.oned.ITFReader;
import com.google.zxing.oned.MultiFormatUPCEANReader;
import com.google.zxing.oned.OneDReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.codes.PageCode.Symbology;

/** Reads a line of black and white as a bar code, with more care for kinds without a check digit. */
final class LineReaders {
    private static final int LEAST_CODE_39 = 3;
    private static final int LEAST_ITF = 8;
    private static final int LEAST_CODABAR = 6;

    /** What a line says, and where from and to in it. */
    record Reading(Symbology symbology, String text, double from, double to) {
        boolean same(Reading other) {
            return symbology == other.symbology && text.equals(other.text);
        }

        @Override
        public String toString() {
            return "Reading[" + symbology.word() + "]";
        }
    }

    private final Map<DecodeHintType, Object> hints = Map.of(DecodeHintType.ASSUME_GS1, true);
    private final Code39Reader extended = new Code39Reader(false, true);
    private final List<OneDReader> readers = new ArrayList<>();

    LineReaders() {
        readers.add(new Code128Reader());
        readers.add(new Code39Reader());
        readers.add(new MultiFormatUPCEANReader(null));
        readers.add(new Code93Reader());
        readers.add(new ITFReader());
        readers.add(new CodaBarReader());
    }

    /** The first code of a line in either direction. */
    @Nullable
    Reading read(BitArray bits) {
        for (OneDReader reader : readers) {
            Reading forward = read(reader, bits);
            if (forward != null) {
                return forward;
            }
        }
        BitArray back = bits.clone();
        back.reverse();
        for (OneDReader reader : readers) {
            Reading reading = read(reader, back);
            if (reading != null) {
                int last = bits.getSize() - 1;
                return new Reading(reading.symbology(), reading.text(), last - reading.to(), last - reading.from());
            }
        }
        return null;
    }

    private @Nullable Reading read(OneDReader reader, BitArray bits) {
        try {
            Result result = reader.decodeRow(0, bits, hints);
            Symbology symbology = CodeText.symbology(result.getBarcodeFormat());
            String text = CodeText.of(result);
            if (symbology == null || !isTrusted(symbology, text)) {
                return null;
            }
            return new Reading(
                    symbology,
                    symbology == Symbology.CODE_39 ? extended(text, bits) : text,
                    result.getResultPoints()[0].getX(),
                    result.getResultPoints()[result.getResultPoints().length - 1].getX());
        } catch (ReaderException | RuntimeException e) {
            return null;
        }
    }

    private static boolean isTrusted(Symbology symbology, String text) {
        return switch (symbology) {
            case CODE_39 -> text.length() >= LEAST_CODE_39;
            case ITF -> text.length() >= LEAST_ITF;
            case CODABAR -> text.length() >= LEAST_CODABAR;
            default -> !text.isEmpty();
        };
    }

    /** Code 39 writes other characters as a sign and a letter: so it is read where every such sign has its letter. */
    private String extended(String text, BitArray bits) {
        if (!isExtended(text)) {
            return text;
        }
        try {
            return extended.decodeRow(0, bits, hints).getText();
        } catch (ReaderException | RuntimeException e) {
            return text;
        }
    }

    private static boolean isExtended(String text) {
        boolean lower = false;
        for (int i = 0; i < text.length(); i++) {
            if ("$%/+".indexOf(text.charAt(i)) >= 0) {
                if (i + 1 == text.length() || text.charAt(i + 1) < 'A' || text.charAt(i + 1) > 'Z') {
                    return false;
                }
                lower |= text.charAt(i) == '+';
                i++;
            }
        }
        return lower;
    }
}
