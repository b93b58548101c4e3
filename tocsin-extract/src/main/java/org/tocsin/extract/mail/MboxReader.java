package org.tocsin.extract.mail;

import java.io.IOException;
import java.io.InputStream;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Outcome;
import org.tocsin.ports.ReadResult;

/** Takes an mbox mailbox apart (RFC 4155): the n-th message is the member {@code n}. Streams; a broken message is one member. */
public final class MboxReader implements ContentReader {
    private static final String TYPE = "application/mbox";

    @Override
    public boolean accepts(DetectedType type) {
        return TYPE.equals(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        try (InputStream in = content.open()) {
            MboxMessages messages = new MboxMessages(in);
            for (int number = 1; messages.next(); number++) {
                out.alive();
                InputStream message = messages.message();
                out.member(String.valueOf(number), message);
                message.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
        return new ReadResult(Outcome.CONTAINER, null, TYPE, 0, 0, "");
    }
}
