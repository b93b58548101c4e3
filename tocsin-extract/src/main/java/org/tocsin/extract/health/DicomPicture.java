package org.tocsin.extract.health;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.tocsin.extract.image.GreyImage;
import org.tocsin.extract.pages.PictureSource;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Reason;

/**
 * How the pixels of a data set are laid out (DICOM PS3.3 §C.7.6.3).
 *
 * @param rows     height
 * @param columns  width
 * @param samples  values per pixel
 * @param bits     allocated for a value
 * @param signed   whether values may be negative
 * @param planar   whether colours lie one plane behind the other
 * @param frames   how many pictures
 * @param colours  photometric interpretation
 * @param centre   of the window of grey values that is shown; not a number if the file does not say
 * @param width    of that window
 */
record DicomPicture(
        int rows,
        int columns,
        int samples,
        int bits,
        boolean signed,
        boolean planar,
        int frames,
        String colours,
        double centre,
        double width) {
    private static final String RLE = "1.2.840.10008.1.2.5";
    private static final int DARK = 110;

    static DicomPicture of(DicomItem item) {
        return new DicomPicture(
                u16(item, 0x00280010),
                u16(item, 0x00280011),
                Math.max(1, u16(item, 0x00280002)),
                Math.max(1, u16(item, 0x00280100)),
                u16(item, 0x00280103) == 1,
                u16(item, 0x00280006) == 1,
                (int) Math.max(1, Math.min(1_000_000, number(item, 0x00280008, 1))),
                text(item, 0x00280004),
                number(item, 0x00281050, Double.NaN),
                number(item, 0x00281051, Double.NaN));
    }

    /** Numbers of two bytes: small ones, so the byte that is not zero tells the order. */
    private static int u16(DicomItem item, int tag) {
        byte[] bytes = item.bytes(tag);
        if (bytes.length < 2) {
            return 0;
        }
        int little = (bytes[1] & 0xFF) << 8 | (bytes[0] & 0xFF);
        int big = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return item.has(BIG_ENDIAN) ? big : little;
    }

    /** Marks a data set whose numbers stand most significant byte first; a tag that no file can hold. */
    static final int BIG_ENDIAN = 0xFFFFFFFF;

    private static String text(DicomItem item, int tag) {
        return new String(item.bytes(tag), StandardCharsets.US_ASCII)
                .replace('\u0000', ' ')
                .strip();
    }

    private static double number(DicomItem item, int tag, double otherwise) {
        try {
            return Double.parseDouble(text(item, tag).split("\\\\", -1)[0].strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    long bytesPerFrame() {
        long values = (long) rows * columns * (colours.equals("YBR_FULL_422") ? 2 : samples);
        return bits == 1 ? (values + 7) / 8 : values * ((bits + 7) / 8);
    }

    /** A frame as a picture. */
    PictureSource source(byte[] frame, String syntax) {
        return new PictureSource() {
            @Override
            public Extent extent() throws IOException {
                if (rows < 1 || columns < 1) {
                    throw new IOException("no size");
                }
                return new Extent(columns, rows);
            }

            @Override
            public GreyImage load(long most) throws IOException {
                if ((long) rows * columns > most) {
                    throw new UnreadableException(Reason.TOO_LARGE, "pixels");
                }
                GreyImage grey = decoded(frame, syntax);
                return DicomGrey.dark(grey) < DARK ? DicomGrey.inverted(grey) : grey;
            }
        };
    }

    private GreyImage decoded(byte[] frame, String syntax) throws IOException {
        if (syntax.equals(RLE)) {
            return DicomGrey.of(
                    this, DicomRle.decode(frame, (int) Math.min(Integer.MAX_VALUE / 2, bytesPerFrame()), this), true);
        }
        boolean compressed = syntax.startsWith("1.2.840.10008.1.2.4");
        if (!compressed) {
            return DicomGrey.of(this, frame, false);
        }
        var image = ImageIO.read(new ByteArrayInputStream(frame));
        if (image == null) {
            throw new UnreadableException(Reason.UNSUPPORTED, "compression of the picture");
        }
        return GreyImage.of(image, 0);
    }
}
