package org.tocsin.extract.health;

import java.io.IOException;
import org.tocsin.extract.image.GreyImage;

/** Pixels of a frame in grey. */
final class DicomGrey {
    private DicomGrey() {}

    /**
     * The picture.
     *
     * @param planes whether the bytes lie plane by plane, most significant first, as after RLE
     * @throws IOException if there are fewer bytes than pixels
     */
    static GreyImage of(DicomPicture shape, byte[] frame, boolean planes) throws IOException {
        int pixels = Math.multiplyExact(shape.rows(), shape.columns());
        if (pixels < 1 || frame.length < Math.min(shape.bytesPerFrame(), pixels / 8)) {
            throw new IOException("fewer bytes than pixels");
        }
        byte[] grey = new byte[pixels];
        if (shape.bits() == 1) {
            for (int i = 0; i < pixels && i / 8 < frame.length; i++) {
                grey[i] = (byte) ((frame[i / 8] >> i % 8 & 1) * 255);
            }
        } else if (shape.bits() <= 8) {
            eight(shape, frame, planes, grey);
        } else {
            sixteen(shape, frame, planes, grey);
        }
        if (shape.colours().equals("MONOCHROME1")) {
            invert(grey);
        }
        return new GreyImage(grey, shape.columns(), shape.rows(), 0);
    }

    private static void eight(DicomPicture shape, byte[] frame, boolean planes, byte[] grey) {
        boolean rgb = shape.samples() >= 3 && shape.colours().startsWith("RGB");
        boolean apart = planes || shape.planar();
        int step = shape.colours().equals("YBR_FULL_422") ? 2 : apart ? 1 : shape.samples();
        for (int i = 0; i < grey.length; i++) {
            int at = i * step;
            int value = byteAt(frame, at);
            if (rgb) {
                int next = apart ? grey.length : 1;
                // weights of ITU-R BT.601
                value = (299 * value + 587 * byteAt(frame, at + next) + 114 * byteAt(frame, at + 2 * next)) / 1000;
            }
            grey[i] = (byte) value;
        }
    }

    private static void sixteen(DicomPicture shape, byte[] frame, boolean planes, byte[] grey) {
        int[] values = new int[grey.length];
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int i = 0; i < values.length; i++) {
            int low = planes ? byteAt(frame, values.length + i) : byteAt(frame, 2 * i * shape.samples());
            int high = planes ? byteAt(frame, i) : byteAt(frame, 2 * i * shape.samples() + 1);
            int value = high << 8 | low;
            values[i] = shape.signed() ? (short) value : value;
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        boolean window = shape.width() > 1;
        double from = window ? shape.centre() - shape.width() / 2 : least;
        double span = window ? shape.width() : Math.max(1, most - least);
        for (int i = 0; i < values.length; i++) {
            grey[i] = (byte) Math.max(0, Math.min(255, (values[i] - from) * 255 / span));
        }
    }

    private static int byteAt(byte[] bytes, int at) {
        return at < bytes.length ? bytes[at] & 0xFF : 0;
    }

    /** The mean of all pixels. */
    static int dark(GreyImage picture) {
        long sum = 0;
        for (byte b : picture.pixels()) {
            sum += b & 0xFF;
        }
        return (int) (sum / picture.pixels().length);
    }

    /** Light letters on a dark ground become dark ones on a light ground. */
    static GreyImage inverted(GreyImage picture) {
        byte[] copy = picture.pixels().clone();
        invert(copy);
        return new GreyImage(copy, picture.width(), picture.height(), picture.dpi());
    }

    private static void invert(byte[] grey) {
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) (255 - (grey[i] & 0xFF));
        }
    }
}
