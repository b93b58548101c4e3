package org.tocsin.extract.codes;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.datamatrix.decoder.Decoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.codes.PageCode.Symbology;
import org.tocsin.extract.image.Box;
import org.tocsin.extract.image.GreyImage;

/**
 * Reads a DataMatrix symbol by its own marks (ISO/IEC 16022): the solid L, whose two lines are found among the edges, and the
 * dashed sides across from it, on which a grid in perspective is fitted for each size that a symbol may have. Reed-Solomon then
 * proves the reading.
 */
final class DataMatrixLocator {
    private static final int[][] SIZES = sizes();
    private static final double LEAST_MODULE = 1.7;
    private static final int MOST_CORNERS = 6;
    private static final int MOST_GRIDS = 3;
    private static final double LEAST_FIT = 0.33;
    private static final double LEAST_TIMING = 0.75;
    private static final double[] STEPS = {0.5, 0.25, 0.12, 0.06};
    private static final float[] SHARPEN = {0, 0.12f, 0.3f};

    private final Decoder decoder = new Decoder();
    private final Work work;

    DataMatrixLocator(Work work) {
        this.work = work;
    }

    private static int[][] sizes() {
        int[] squares = {10, 12, 14, 16, 18, 20, 22, 24, 26, 32, 36, 40, 44, 48, 52, 64, 72, 80, 88, 96, 104};
        int[][] oblong = {{8, 18}, {8, 32}, {12, 26}, {12, 36}, {16, 36}, {16, 48}};
        List<int[]> sizes = new ArrayList<>(List.of(oblong));
        for (int side : squares) {
            sizes.add(new int[] {side, side});
        }
        return sizes.toArray(int[][]::new);
    }

    private record Fitted(ModuleGrid grid, double fit) {}

    /** The symbol in a box and its surroundings; null if there is none. */
    @Nullable
    PageCode read(GreyImage picture, Box box) {
        if (!work.take(2.0 * box.width() * box.height())) {
            return null;
        }
        Edges edges = Edges.of(picture, box);
        List<SolidCorner> corners = SolidCorner.in(edges);
        for (SolidCorner corner : corners.subList(0, Math.min(MOST_CORNERS, corners.size()))) {
            for (Fitted fitted : likeliest(edges, corner)) {
                PageCode code = decode(refined(fitted, edges.contrast));
                if (code != null) {
                    return code;
                }
            }
        }
        return null;
    }

    private List<Fitted> likeliest(Edges edges, SolidCorner corner) {
        List<Fitted> grids = new ArrayList<>();
        for (int[] size : SIZES) {
            double up = corner.up() / size[0];
            double right = corner.right() / size[1];
            boolean square = Math.abs(up - right) < 0.22 * Math.max(up, right);
            boolean thick = Math.max(up, right) > 0.55 * corner.module() && Math.min(up, right) < 1.8 * corner.module();
            if (Math.min(up, right) > LEAST_MODULE && square && thick && work.take(100.0 * (size[0] + size[1]))) {
                Fitted best = null;
                for (int i = -2; i <= 2; i++) {
                    for (int j = -2; j <= 2; j++) {
                        Fitted grid = grid(edges.picture, corner, size, 1 + 0.5 * i / size[0], 1 + 0.5 * j / size[1]);
                        best = best == null || grid.fit > best.fit ? grid : best;
                    }
                }
                if (best != null && best.fit > LEAST_FIT * edges.contrast) {
                    grids.add(best);
                }
            }
        }
        grids.sort(Comparator.comparingDouble(Fitted::fit).reversed());
        return grids.subList(0, Math.min(MOST_GRIDS, grids.size()));
    }

    private static Fitted grid(GreyImage picture, SolidCorner at, int[] size, double more, double wider) {
        double upX = at.upX() * at.up() * more;
        double upY = at.upY() * at.up() * more;
        double rightX = at.rightX() * at.right() * wider;
        double rightY = at.rightY() * at.right() * wider;
        double[] corners = {
            at.x() + upX,
            at.y() + upY,
            at.x() + upX + rightX,
            at.y() + upY + rightY,
            at.x() + rightX,
            at.y() + rightY,
            at.x(),
            at.y()
        };
        ModuleGrid grid = new ModuleGrid(picture, size[0], size[1], corners);
        return new Fitted(grid, grid.fit());
    }

    /** Each corner is moved by smaller and smaller parts of a module as long as the border fits better. */
    private static Fitted refined(Fitted start, double contrast) {
        ModuleGrid grid = start.grid;
        double[] c = grid.corners();
        double module = Math.hypot(c[0] - c[6], c[1] - c[7]) / grid.rows();
        Fitted best = start;
        for (double step : STEPS) {
            boolean better = true;
            for (int round = 0; round < 4 && better; round++) {
                better = false;
                for (int i = 0; i < 16; i++) {
                    double[] moved = best.grid.corners().clone();
                    moved[i / 2] += (i % 2 == 0 ? step : -step) * module;
                    ModuleGrid other = new ModuleGrid(grid.picture(), grid.rows(), grid.columns(), moved);
                    double fit = other.fit();
                    if (fit > best.fit + 0.001 * contrast) {
                        best = new Fitted(other, fit);
                        better = true;
                    }
                }
            }
        }
        return best;
    }

    private @Nullable PageCode decode(Fitted fitted) {
        if (fitted.grid.timing() < LEAST_TIMING) {
            return null;
        }
        for (float sharpen : SHARPEN) {
            BitMatrix bits = fitted.grid.bits(sharpen);
            try {
                DecoderResult read = decoder.decode(bits);
                Result result =
                        new Result(read.getText(), read.getRawBytes(), new ResultPoint[0], BarcodeFormat.DATA_MATRIX);
                String text = CodeText.of(result);
                if (!text.isBlank()) {
                    return new PageCode(Symbology.DATA_MATRIX, text, fitted.grid.box());
                }
            } catch (ReaderException | RuntimeException e) {
                // wrong size or too much damage
            }
        }
        return null;
    }
}
