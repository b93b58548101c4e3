package org.tocsin.extract.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
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
    private static final int GLIMPSE = 16;

    @Override
    public boolean accepts(DetectedType type) {
        return TYPE.equals(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        try (InputStream in = content.open();
                SeekableByteChannel channel = content.channel()) {
            MboxMessages messages = new MboxMessages(in, place -> glimpse(channel, place));
            for (int number = 1; messages.next(); number++) {
                out.alive();
                InputStream message = messages.message();
                out.member(String.valueOf(number), message);
                rest(message, out);
            }
        }
        return new ReadResult(Outcome.CONTAINER, null, TYPE, 0, 0, "");
    }

    /** A message that was received before is passed over line by line. */
    private static void rest(InputStream message, Found out) throws IOException {
        byte[] block = new byte[1 << 15];
        for (int lines = 0; message.read(block) >= 0; lines++) {
            if (lines % 4096 == 0) {
                out.alive();
            }
        }
    }

    private static byte[] glimpse(SeekableByteChannel channel, long place) throws IOException {
        if (place < 0 || place >= channel.size()) {
            return new byte[0];
        }
        ByteBuffer bytes = ByteBuffer.allocate(GLIMPSE);
        channel.position(place);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until it is full or the mailbox ends
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
