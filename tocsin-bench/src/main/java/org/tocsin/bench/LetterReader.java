package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.Files;
import org.tocsin.model.Outcome;
import org.tocsin.model.Passage;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.HostileReader;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.ReadSink;

/** Reads letters that a measurement wrote itself, in this process: what a reader process costs is measured elsewhere. */
final class LetterReader implements HostileReader {
    @Override
    public ReadResult read(ReadRequest request, ReadSink sink) throws IOException {
        if (request.source() instanceof ContentSource.RootFile file) {
            sink.passage(Passage.of("page:1", Files.readString(file.path())));
            return new ReadResult(Outcome.READ, null, "text/plain", 1, 0, "");
        }
        throw new IllegalStateException("a letter has no members");
    }

    @Override
    public long spooledBytes() {
        return 0;
    }

    @Override
    public long spoolQuota() {
        return 1;
    }

    @Override
    public String isolation() {
        return "none: own letters";
    }

    @Override
    public int kills() {
        return 0;
    }

    @Override
    public void close() {}
}
