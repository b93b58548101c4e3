package org.tocsin.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.tocsin.model.Outcome;
import org.tocsin.model.Passage;
import org.tocsin.ports.ReadResult;

/**
 * The last resort for a content that kills its readers: runs of at least six printable characters, read as Windows-1252
 * and, where every second byte is zero, as UTF-16.
 */
final class RawStrings {
    private static final int SHORTEST = 6;
    private static final int PASSAGE = 64_000;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final Found out;
    private final StringBuilder passage = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private int zeros;

    private RawStrings(Found out) {
        this.out = out;
    }

    static ReadResult read(Content content, long limit, Found out) throws IOException {
        return new RawStrings(out).run(content, limit);
    }

    private ReadResult run(Content content, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        boolean utf8 = TextLook.isUtf8(content.head(buffer.length));
        long left = limit;
        try (InputStream in = content.open()) {
            for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
                left -= read;
                String text = new String(buffer, 0, read, utf8 ? StandardCharsets.UTF_8 : WESTERN);
                text.chars().forEach(this::take);
                flush(PASSAGE);
                out.alive();
            }
        }
        endRun();
        flush(1);
        return new ReadResult(Outcome.READ, null, content.type().mediaType(), 0, 0, "strings");
    }

    private void take(int character) {
        if (character == 0 && zeros == 0 && run.length() > 0) {
            zeros = 1;
            return;
        }
        if (character >= ' ' && character != 0x7F && character != 0xFFFD && !Character.isISOControl(character)) {
            run.append((char) character);
            zeros = 0;
            return;
        }
        endRun();
    }

    private void endRun() {
        zeros = 0;
        if (run.length() >= SHORTEST) {
            passage.append(run).append('\n');
        }
        run.setLength(0);
    }

    private void flush(int from) throws IOException {
        if (run.length() > PASSAGE) {
            endRun();
        }
        if (passage.length() >= from) {
            out.passage(Passage.of("body", passage.toString()));
            passage.setLength(0);
        }
    }
}
