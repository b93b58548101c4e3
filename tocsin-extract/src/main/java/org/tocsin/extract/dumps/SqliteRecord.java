package org.tocsin.extract.dumps;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** One record of a SQLite table: a header of types, then the values. */
final class SqliteRecord {
    /** Takes the values in order. */
    interface Values {
        /** Nothing. */
        void nothing() throws IOException;

        /** A number or text. */
        void text(String text) throws IOException;

        /** Bytes. */
        void bytes(byte[] bytes) throws IOException;
    }

    private static final int COLUMNS = 40_000;

    private SqliteRecord() {}

    /** A number of one to nine bytes. */
    static long number(ByteBuffer in) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            byte b = in.get();
            value = value << 7 | (b & 0x7F);
            if (b >= 0) {
                return value;
            }
        }
        return value << 8 | (in.get() & 0xFF);
    }

    /** Gives the values of a record. */
    static void read(byte[] record, int length, Charset charset, Values out) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(record, 0, length);
        long end = number(header);
        ByteBuffer body = ByteBuffer.wrap(record, 0, length);
        body.position((int) Math.min(end, length));
        for (int i = 0; header.position() < end && i < COLUMNS; i++) {
            value(number(header), body, charset, out);
        }
    }

    private static void value(long type, ByteBuffer body, Charset charset, Values out) throws IOException {
        if (type >= 12) {
            byte[] bytes = new byte[(int) Math.min((type - 12) / 2, body.remaining())];
            body.get(bytes);
            if (type % 2 == 0) {
                out.bytes(bytes);
            } else {
                out.text(new String(bytes, charset));
            }
            return;
        }
        switch ((int) type) {
            case 0 -> out.nothing();
            case 7 -> out.text(real(body.getDouble()));
            case 8 -> out.text("0");
            case 9 -> out.text("1");
            default -> out.text(String.valueOf(whole(body, type == 5 ? 6 : type == 6 ? 8 : (int) type)));
        }
    }

    private static long whole(ByteBuffer body, int bytes) {
        long value = body.get();
        for (int i = 1; i < bytes; i++) {
            value = value << 8 | (body.get() & 0xFF);
        }
        return value;
    }

    private static String real(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? String.valueOf((long) value) : String.valueOf(value);
    }
}
