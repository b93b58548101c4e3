package org.tocsin.extract.health;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * The group of meta information at the start of a file, which is always written explicitly and least significant byte first.
 *
 * @param syntax how the rest is written
 * @param rest   the data set
 */
record DicomMeta(DicomSyntax syntax, InputStream rest) {
    private static final int SYNTAX = 0x00020010;
    private static final int MOST_ELEMENTS = 64;
    private static final int LONGEST = 1 << 16;

    /** Reads it if it is there; the stream stands at {@code start}. */
    static DicomMeta read(InputStream in, byte[] head, int start, DicomItem dataSet) throws IOException {
        DicomStream stream = new DicomStream(in, false);
        byte[] next = stream.take(Math.min(8, Math.max(0, head.length - start)));
        int elements = 0;
        while (next.length == 8 && next[0] == 2 && next[1] == 0 && elements++ < MOST_ELEMENTS) {
            element(stream, next, dataSet);
            next = in.readNBytes(8);
        }
        String uid = new DicomCharsets("").text(dataSet.bytes(SYNTAX)).strip();
        InputStream rest = new SequenceInputStream(new ByteArrayInputStream(next), in);
        return new DicomMeta(syntax(uid, next), rest);
    }

    /** A named syntax that the first element contradicts is not believed. */
    private static DicomSyntax syntax(String uid, byte[] next) {
        DicomSyntax guess = DicomSyntax.guess(next);
        DicomSyntax named = DicomSyntax.of(uid);
        boolean same = named.explicit() == guess.explicit() && named.big() == guess.big();
        return uid.isEmpty() || (!same && !named.deflated())
                ? new DicomSyntax(guess.explicit(), guess.big(), false, uid)
                : named;
    }

    private static void element(DicomStream stream, byte[] start, DicomItem dataSet) throws IOException {
        int tag = 2 << 16 | (start[3] & 0xFF) << 8 | (start[2] & 0xFF);
        String vr = "" + (char) start[4] + (char) start[5];
        boolean longForm = vr.equals("OB") || vr.equals("UN") || vr.equals("OW") || vr.equals("UT");
        long length = longForm ? stream.u32() : (start[7] & 0xFF) << 8 | (start[6] & 0xFF);
        if (length <= LONGEST) {
            dataSet.put(tag, vr, stream.take((int) length));
        } else {
            stream.skip(length);
        }
    }
}
