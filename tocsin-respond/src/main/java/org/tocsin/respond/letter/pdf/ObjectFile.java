package org.tocsin.respond.letter.pdf;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Numbered objects of a PDF 1.7 file, written as they come: small ones together in compressed streams (ISO 32000-1, 7.5.7). */
final class ObjectFile {
    private static final int TOGETHER = 200;

    private final DigestOutputStream out;
    private final LongArrayList places = new LongArrayList();
    private final IntArrayList pending = new IntArrayList();
    private final IntArrayList starts = new IntArrayList();
    private final Bytes bodies = new Bytes(1 << 14);
    private long written;

    ObjectFile(OutputStream target) throws IOException {
        out = new DigestOutputStream(target, sha256());
        places.add(0);
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number of an object that is written later. */
    int reserve() {
        places.add(-1);
        return places.size() - 1;
    }

    /** Writes an object that is no stream. */
    int object(int number, String body) throws IOException {
        pending.add(number);
        starts.add(bodies.size());
        bodies.text(body).raw('\n');
        if (pending.size() >= TOGETHER) {
            flush();
        }
        return number;
    }

    int object(String body) throws IOException {
        return object(reserve(), body);
    }

    /** Writes a stream; {@code entries} are those of its dictionary but the length. */
    int stream(int number, String entries, byte[] data) throws IOException {
        places.set(number, written);
        write((number + " 0 obj\n<<" + entries + "/Length " + data.length + ">>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        write(data);
        write("\nendstream\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        return number;
    }

    /** Writes a stream packed. */
    int packed(String entries, byte[] data) throws IOException {
        return stream(reserve(), entries + "/Filter/FlateDecode", Bytes.deflate(data, data.length));
    }

    private void flush() throws IOException {
        if (pending.isEmpty()) {
            return;
        }
        int number = reserve();
        StringBuilder index = new StringBuilder();
        for (int i = 0; i < pending.size(); i++) {
            index.append(pending.getInt(i)).append(' ').append(starts.getInt(i)).append(' ');
            // kept as a negative number: the stream it lies in, and where in it
            places.set(pending.getInt(i), -(((long) number << 16) | i) - 2);
        }
        Bytes all = new Bytes(index.length() + bodies.size()).text(index.toString());
        byte[] body = bodies.toArray();
        for (byte value : body) {
            all.raw(value);
        }
        String entries = "/Type/ObjStm/N " + pending.size() + "/First " + index.length() + "/Filter/FlateDecode";
        stream(number, entries, all.deflated());
        pending.clear();
        starts.clear();
        bodies.clear();
    }

    /** Writes the table of objects and returns the file's SHA-256. */
    byte[] finish(int catalog) throws IOException {
        flush();
        int number = reserve();
        places.set(number, written);
        String id = "<" + HexFormat.of().formatHex(soFar(), 0, 16) + ">";
        long start = written;
        stream(
                number,
                "/Type/XRef/Size " + places.size() + "/W[1 6 2]/Root " + catalog + " 0 R/ID[" + id + id
                        + "]/Filter/FlateDecode",
                table());
        write(("startxref\n" + start + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return out.getMessageDigest().digest();
    }

    private byte[] soFar() {
        try {
            return ((MessageDigest) out.getMessageDigest().clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] table() {
        Bytes table = new Bytes(places.size() * 9);
        for (int i = 0; i < places.size(); i++) {
            long place = places.getLong(i);
            if (i == 0 || place == -1) {
                row(table, 0, 0, i == 0 ? 0xffff : 0);
            } else if (place < 0) {
                long inside = -(place + 2);
                row(table, 2, inside >> 16, (int) (inside & 0xffff));
            } else {
                row(table, 1, place, 0);
            }
        }
        return table.deflated();
    }

    private static void row(Bytes table, int kind, long place, int rest) {
        table.raw(kind);
        for (int shift = 40; shift >= 0; shift -= 8) {
            table.raw((int) (place >> shift));
        }
        table.raw(rest >> 8).raw(rest);
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }
}
