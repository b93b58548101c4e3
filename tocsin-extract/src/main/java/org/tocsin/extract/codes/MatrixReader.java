package org.tocsin.extract.codes;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.aztec.AztecReader;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.pdf417.PDF417Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.extract.codes.PageCode.Symbology;
import org.tocsin.extract.image.Box;
import org.tocsin.extract.image.GreyImage;

/** Reads the matrix codes and stacked codes of a patch. */
final class MatrixReader {
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    private static final int LEAST_STACKED = 150;
    private static final int MOST_STACKED = 1_500_000;

    private final PDF417Reader stacked = new PDF417Reader();
    private final List<Reader> readers = List.of(new DataMatrixReader(), new QRCodeReader(), new AztecReader());

    /** What a patch says in one way of binarising it. */
    List<PageCode> read(Patch patch, Binarisation binarisation, boolean inverted) {
        BitMatrix bits = binarisation.of(patch.picture());
        if (inverted) {
            bits.flip();
        }
        List<PageCode> codes = new ArrayList<>();
        for (Reader reader : readers) {
            try {
                add(patch, reader.decode(bitmap(bits), HINTS), codes);
            } catch (ReaderException | RuntimeException e) {
                // no such symbol here
            }
        }
        if (codes.isEmpty() && mayBeStacked(bits)) {
            try {
                add(patch, stacked.decode(bitmap(bits), HINTS), codes);
            } catch (ReaderException | RuntimeException e) {
                // no such symbol here
            }
        }
        return codes;
    }

    /** Looking for PDF417 costs more than all else: not in what is too small for it, nor in what fills a page. */
    private static boolean mayBeStacked(BitMatrix bits) {
        return Math.max(bits.getWidth(), bits.getHeight()) >= LEAST_STACKED
                && (long) bits.getWidth() * bits.getHeight() <= MOST_STACKED;
    }

    private static BinaryBitmap bitmap(BitMatrix bits) {
        return new BinaryBitmap(Binarisation.ready(bits));
    }

    private static void add(Patch patch, Result result, List<PageCode> codes) {
        Symbology symbology = CodeText.symbology(result.getBarcodeFormat());
        String text = CodeText.of(result);
        if (symbology != null && !text.isBlank()) {
            codes.add(new PageCode(symbology, text, box(patch, result.getResultPoints())));
        }
    }

    private static Box box(Patch patch, ResultPoint[] points) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -1;
        double bottom = -1;
        for (ResultPoint point : points) {
            if (point != null) {
                double[] place = patch.inSource(point.getX(), point.getY());
                left = Math.min(left, place[0]);
                right = Math.max(right, place[0]);
                top = Math.min(top, place[1]);
                bottom = Math.max(bottom, place[1]);
            }
        }
        if (right < left) {
            return patch.region().box();
        }
        return new Box(
                (int) Math.max(0, left), (int) Math.max(0, top), (int) Math.max(1, right), (int) Math.max(1, bottom));
    }

    /** A whole picture as it is. */
    static Patch whole(GreyImage picture, double scale) {
        Region all = new Region(
                (picture.width() - 1) / 2.0, (picture.height() - 1) / 2.0, 0, picture.width(), picture.height(), 0);
        return Patch.of(picture, all, scale);
    }
}
