package org.tocsin.extract.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Takes signed files ({@code .p7m}) apart: what was signed is the one member. Encrypted ones are named so. */
public final class SignedReader implements ContentReader {
    private static final String TYPE = "application/pkcs7-mime";
    private static final Set<String> TYPES = Set.of(TYPE, "application/x-pkcs7-mime", "application/pkcs7-signature");

    @Override
    public boolean accepts(DetectedType type) {
        return TYPES.contains(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        try (InputStream in = content.open();
                InputStream signed = SignedContent.of(in)) {
            if (signed == null) {
                throw new UnreadableException(Reason.UNSUPPORTED, "signature without content");
            }
            BufferedInputStream bytes = new BufferedInputStream(signed);
            bytes.mark(64);
            String head = new String(bytes.readNBytes(32), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            bytes.reset();
            out.member(name(content.name(), head), bytes);
        }
        return new ReadResult(Outcome.CONTAINER, null, TYPE, 0, 0, "");
    }

    private static String name(String file, String head) {
        if (head.startsWith("content-") || head.startsWith("mime-version")) {
            return "part-1.eml";
        }
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        String bare = last.replaceFirst("(?i)\\.(p7[mscz]|pkcs7|sig)$", "");
        return bare.isBlank() || bare.equals(last) ? "part-1" : bare;
    }
}
