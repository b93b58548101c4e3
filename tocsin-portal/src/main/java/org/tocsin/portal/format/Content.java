package org.tocsin.portal.format;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * What lies inside a sealed record: four bytes length of the compressed part, the compressed part (raw deflate: four bytes length of the
 * lines, the lines, the letter), zeros up to the size of every record. Compression tells nothing: all records are equally long.
 */
final class Content {
    static final int INT = 4;

    /** More than any notice with its letter; stops a damaged length. */
    private static final int MOST = 16 << 20;

    private Content() {}

    /** The lines and the letter, compressed, with their length in front. */
    static byte[] pack(PortalNotice notice) {
        byte[] lines = lines(notice);
        PortalNotice.Letter letter = notice.letter();
        int letterLength = letter == null ? 0 : letter.content().length;
        byte[] plain = new byte[INT + lines.length + letterLength];
        put(plain, 0, lines.length);
        System.arraycopy(lines, 0, plain, INT, lines.length);
        if (letter != null) {
            System.arraycopy(letter.content(), 0, plain, INT + lines.length, letterLength);
        }
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            byte[] packed = new byte[INT + plain.length + plain.length / 1000 + 64];
            int length = deflater.deflate(packed, INT, packed.length - INT);
            put(packed, 0, length);
            return Arrays.copyOf(packed, INT + length);
        } finally {
            deflater.end();
        }
    }

    private static byte[] lines(PortalNotice notice) {
        LineWriter lines = new LineWriter()
                .line(Marks.NUMBER, Integer.toString(notice.number()))
                .line(Marks.DATED, notice.dated().toString());
        PortalNotice.Letter letter = notice.letter();
        if (letter != null) {
            lines.line(Marks.FILE, letter.name()).line(Marks.MEDIA, letter.mediaType());
        }
        notice.texts().forEach(lines::text);
        return lines.bytes();
    }

    /** The reverse of {@link #pack}. */
    static Opened unpack(byte[] padded) {
        int length = get(padded, 0);
        if (length < 0 || length > padded.length - INT) {
            throw new BundleException("a record of the bundle is damaged: fetch the bundle again");
        }
        Inflater inflater = new Inflater(true);
        byte[] plain = new byte[Math.max(64, 4 * length)];
        try {
            inflater.setInput(padded, INT, length);
            int done = 0;
            while (!inflater.finished()) {
                if (done == plain.length) {
                    plain = grown(plain);
                }
                int more = inflater.inflate(plain, done, plain.length - done);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new DataFormatException();
                }
                done += more;
            }
            return new Opened(plain, done);
        } catch (DataFormatException e) {
            Arrays.fill(plain, (byte) 0);
            throw new BundleException("a record of the bundle is damaged: fetch the bundle again", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] grown(byte[] plain) throws DataFormatException {
        if (plain.length > MOST) {
            throw new DataFormatException();
        }
        byte[] larger = Arrays.copyOf(plain, plain.length * 2);
        Arrays.fill(plain, (byte) 0);
        return larger;
    }

    static void put(byte[] bytes, int at, int value) {
        for (int i = 0; i < INT; i++) {
            bytes[at + i] = (byte) (value >>> (24 - 8 * i));
        }
    }

    static int get(byte[] bytes, int at) {
        int value = 0;
        for (int i = 0; i < INT; i++) {
            value = (value << 8) | (bytes[at + i] & 0xff);
        }
        return value;
    }
}
