package org.tocsin.extract.codes;

import com.google.zxing.Binarizer;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import org.tocsin.extract.image.GreyImage;

/** Ways to turn a picture into black and white. */
enum Binarisation {
    /** The mean of what lies around, for uneven light. */
    LOCAL {
        @Override
        BitMatrix of(GreyImage picture) {
            int radius = Math.max(8, Math.min(picture.width(), picture.height()) / 6);
            return local(picture, radius);
        }
    },
    /** One threshold for all: what parts the brightness best in two (Otsu 1979). */
    GLOBAL {
        @Override
        BitMatrix of(GreyImage picture) {
            int threshold = otsu(picture);
            BitMatrix bits = new BitMatrix(picture.width(), picture.height());
            for (int y = 0; y < picture.height(); y++) {
                for (int x = 0; x < picture.width(); x++) {
                    if (picture.at(x, y) <= threshold) {
                        bits.set(x, y);
                    }
                }
            }
            return bits;
        }
    };

    abstract BitMatrix of(GreyImage picture);

    /** The threshold between dark and light. */
    static int otsu(GreyImage picture) {
        long[] counts = new long[256];
        for (byte pixel : picture.pixels()) {
            counts[pixel & 0xff]++;
        }
        double total = picture.pixels().length;
        double sum = 0;
        for (int i = 0; i < 256; i++) {
            sum += i * (double) counts[i];
        }
        double below = 0;
        double sumBelow = 0;
        double best = -1;
        int threshold = 127;
        for (int i = 0; i < 256; i++) {
            below += counts[i];
            sumBelow += i * (double) counts[i];
            if (below > 0 && below < total) {
                double difference = sumBelow / below - (sum - sumBelow) / (total - below);
                double between = below * (total - below) * difference * difference;
                if (between > best) {
                    best = between;
                    threshold = i;
                }
            }
        }
        return threshold;
    }

    private static BitMatrix local(GreyImage picture, int radius) {
        int width = picture.width();
        int height = picture.height();
        long[] sums = new long[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            long row = 0;
            for (int x = 0; x < width; x++) {
                row += picture.at(x, y);
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        BitMatrix bits = new BitMatrix(width, height);
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - radius) * (width + 1);
            int bottom = Math.min(height, y + radius + 1) * (width + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - radius);
                int right = Math.min(width, x + radius + 1);
                long sum = sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left];
                long area = (long) (right - left) * ((bottom - top) / (width + 1));
                if (picture.at(x, y) * area < sum - 6 * area) {
                    bits.set(x, y);
                }
            }
        }
        return bits;
    }

    /** Hands ready bits to a reader. */
    static Binarizer ready(BitMatrix bits) {
        return new Ready(bits);
    }

    private static final class Ready extends Binarizer {
        private final BitMatrix bits;

        Ready(BitMatrix bits) {
            super(new NoLight(bits.getWidth(), bits.getHeight()));
            this.bits = bits;
        }

        @Override
        public BitArray getBlackRow(int y, BitArray row) {
            return bits.getRow(y, row);
        }

        @Override
        public BitMatrix getBlackMatrix() {
            return bits;
        }

        @Override
        public Binarizer createBinarizer(LuminanceSource source) {
            return this;
        }
    }

    /** Only the size counts. */
    private static final class NoLight extends LuminanceSource {
        NoLight(int width, int height) {
            super(width, height);
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            return new byte[getWidth()];
        }

        @Override
        public byte[] getMatrix() {
            return new byte[getWidth() * getHeight()];
        }
    }
}
