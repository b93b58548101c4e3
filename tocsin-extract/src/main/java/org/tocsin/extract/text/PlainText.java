package org.tocsin.extract.text;

import java.io.IOException;
import java.io.Reader;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;

/** Running text. */
public final class PlainText implements TextFormat {
    @Override
    public boolean is(String head, String extension) {
        return true;
    }

    @Override
    public Seen read(TextSource source, Content content, Mode mode, Found out) throws IOException {
        try (Reader in = source.open()) {
            Chunks.cut("part", in, out::passage, out::alive);
        }
        return Seen.whole("text/plain");
    }
}
