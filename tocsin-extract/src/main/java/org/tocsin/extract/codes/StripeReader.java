package org.tocsin.extract.codes;

import com.google.zxing.common.BitArray;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.image.Box;
import org.tocsin.extract.image.GreyImage;

/**
 * Reads the bar codes of a striped region. The region is turned upright and cut into bands; the mean of each band is a line that
 * is nearly free of noise. Two bands must say the same.
 */
final class StripeReader {
    private static final int BANDS = 9;
    private static final int MOST_IN_LINE = 3;
    private static final int[] WINDOWS = {20, 45, 10};
    private static final float[] SHARPEN = {0, 1.5f};
    private static final double SCALE = 2;

    private final LineReaders readers = new LineReaders();
    private final Work work;

    StripeReader(Work work) {
        this.work = work;
    }

    /** The codes that stand side by side or below each other in a region. */
    List<PageCode> read(GreyImage picture, Region region) {
        Region whole = region.grown(0.12 * region.length() + 40, 0);
        double scale = whole.length() > 2500 ? 1 : SCALE;
        if (!work.take(whole.length() * scale * whole.breadth())) {
            return List.of();
        }
        Patch patch = Patch.of(picture, whole, scale);
        List<PageCode> codes = new ArrayList<>();
        for (float sharpen : SHARPEN) {
            for (int window : WINDOWS) {
                codes.addAll(agreed(patch, (int) (window * scale), sharpen));
                if (!codes.isEmpty()) {
                    return codes;
                }
            }
        }
        return codes;
    }

    private record Line(LineReaders.Reading reading, int top, int bottom) {}

    private List<PageCode> agreed(Patch patch, int window, float sharpen) {
        List<Line> lines = new ArrayList<>();
        int height = patch.picture().height();
        int step = Math.max(1, height / BANDS);
        for (int band = 0; band < BANDS && band * step < height; band++) {
            int top = band * step;
            int bottom = Math.min(height, top + step);
            BitArray bits = RowBits.of(mean(patch.picture(), top, bottom), window, sharpen);
            for (LineReaders.Reading reading : all(bits)) {
                lines.add(new Line(reading, top, bottom));
            }
        }
        return codes(patch, lines);
    }

    private static float[] mean(GreyImage picture, int top, int bottom) {
        float[] line = new float[picture.width()];
        for (int y = top; y < bottom; y++) {
            for (int x = 0; x < line.length; x++) {
                line[x] += picture.at(x, y);
            }
        }
        for (int x = 0; x < line.length; x++) {
            line[x] /= bottom - top;
        }
        return line;
    }

    /** The codes of a line: what was read is wiped out and the rest read again. */
    private List<LineReaders.Reading> all(BitArray bits) {
        List<LineReaders.Reading> readings = new ArrayList<>();
        BitArray rest = bits;
        while (readings.size() < MOST_IN_LINE) {
            LineReaders.Reading reading = readers.read(rest);
            if (reading == null) {
                break;
            }
            readings.add(reading);
            BitArray wiped = new BitArray(rest.getSize());
            for (int i = 0; i < rest.getSize(); i++) {
                if (rest.get(i) && (i < reading.from() - 1 || i > reading.to() + 1)) {
                    wiped.set(i);
                }
            }
            rest = wiped;
        }
        return readings;
    }

    private static List<PageCode> codes(Patch patch, List<Line> lines) {
        List<PageCode> codes = new ArrayList<>();
        List<Line> done = new ArrayList<>();
        for (Line line : lines) {
            if (isKnown(line, done)) {
                continue;
            }
            Line first = line;
            Line last = null;
            for (Line other : lines) {
                if (other.top() > first.top() && isSame(first, other)) {
                    last = other;
                }
            }
            if (last != null) {
                done.add(line);
                codes.add(
                        new PageCode(line.reading().symbology(), line.reading().text(), box(patch, first, last)));
            }
        }
        return codes;
    }

    private static boolean isKnown(Line line, List<Line> done) {
        return done.stream().anyMatch(known -> isSame(known, line));
    }

    private static boolean isSame(Line a, Line b) {
        return a.reading().same(b.reading())
                && a.reading().from() < b.reading().to()
                && b.reading().from() < a.reading().to();
    }

    private static Box box(Patch patch, Line first, @Nullable Line last) {
        int bottom = last == null ? first.bottom() : last.bottom();
        double[] start = patch.inSource(first.reading().from(), first.top());
        double[] end = patch.inSource(first.reading().to(), bottom);
        double[] middle = {(start[0] + end[0]) / 2, (start[1] + end[1]) / 2};
        double length = (first.reading().to() - first.reading().from()) / patch.scale();
        double breadth = (bottom - first.top()) / patch.scale();
        return new Region(middle[0], middle[1], patch.region().angle(), length, breadth, 0).box();
    }
}
