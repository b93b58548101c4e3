package org.tocsin.extract.codes;

import com.google.zxing.common.BitArray;
import java.util.ArrayList;
import java.util.List;
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
    private static final int ROWS = 8;
    private static final int LOOK = 5;
    private static final double ALIKE = 0.4;

    private final LineReaders readers = new LineReaders();
    private final Work work;

    StripeReader(Work work) {
        this.work = work;
    }

    /** The codes that stand side by side or below each other in a region. */
    List<PageCode> read(GreyImage picture, Region region) {
        Region whole = region.grown(0.12 * region.length() + 40, 0);
        double scale = whole.length() > 2500 ? 1 : SCALE;
        if (!areBars(picture, region) || !work.take(whole.length() * scale * BANDS * ROWS)) {
            return List.of();
        }
        Bands bands = Bands.of(picture, whole, scale, BANDS, ROWS);
        for (float sharpen : SHARPEN) {
            for (int window : WINDOWS) {
                List<PageCode> codes = agreed(bands, (int) (window * scale), sharpen);
                if (!codes.isEmpty()) {
                    return codes;
                }
            }
        }
        return List.of();
    }

    /** Bars are the same at both ends; letters are not. */
    private boolean areBars(GreyImage picture, Region region) {
        if (!work.take(region.length() * LOOK * LOOK)) {
            return false;
        }
        Bands look = Bands.of(picture, region, 1, LOOK, LOOK);
        int alike = 0;
        for (int band = 1; band < LOOK; band++) {
            alike += Bands.correlation(look.line(band - 1), look.line(band)) > ALIKE ? 1 : 0;
        }
        return alike > 0;
    }

    private record Line(LineReaders.Reading reading, int band) {}

    private List<PageCode> agreed(Bands bands, int window, float sharpen) {
        List<Line> lines = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            BitArray bits = RowBits.of(bands.line(band), window, sharpen);
            for (LineReaders.Reading reading : all(bits)) {
                lines.add(new Line(reading, band));
            }
        }
        return codes(bands, lines);
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

    private static List<PageCode> codes(Bands bands, List<Line> lines) {
        List<PageCode> codes = new ArrayList<>();
        List<Line> done = new ArrayList<>();
        for (Line line : lines) {
            int last = -1;
            for (Line other : lines) {
                if (other.band() > line.band() && isSame(line, other)) {
                    last = other.band();
                }
            }
            if (last > 0 && !isKnown(line, done)) {
                done.add(line);
                LineReaders.Reading reading = line.reading();
                Box box = bands.box(reading.from(), reading.to(), line.band(), last);
                codes.add(new PageCode(reading.symbology(), reading.text(), box));
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
}
