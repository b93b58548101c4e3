package org.tocsin.extract.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.tocsin.extract.text.TextContentReader;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Reads a mail message (RFC 5322, MIME): headers and text are the passage {@code body}, attachments are members. */
public final class MailReader implements ContentReader {
    private static final String TYPE = "message/rfc822";
    private static final Set<String> TYPES =
            Set.of(TYPE, "multipart/related", "application/x-mimearchive", "message/news", "message/x-emlx");
    private static final Set<String> EXTENSIONS = Set.of("eml", "emlx", "mht", "mhtml", "nws");
    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setStrictParsing(false)
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(10_000)
            .setMaxContentLen(-1)
            .setMalformedHeaderStartsBody(false)
            .build();

    @Override
    public boolean accepts(DetectedType type) {
        return TYPES.contains(type.mediaType())
                || (type.kind() == DetectedType.Kind.TEXT && EXTENSIONS.contains(type.extension()));
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        MessageParts parts = new MessageParts(out, mode);
        boolean damaged = false;
        try (InputStream in = new MailStart(content.open())) {
            parts.all(tokens(in));
        } catch (BudgetExceeded e) {
            throw e;
        } catch (MimeException | IOException | RuntimeException e) {
            // what came before is kept
            damaged = true;
        }
        if (!parts.isMail() && content.type().kind() == DetectedType.Kind.TEXT) {
            return new TextContentReader().read(content, mode, out);
        }
        parts.give();
        return damaged ? partly(Reason.CORRUPT, "broken part") : result(parts);
    }

    private static ReadResult result(MessageParts parts) {
        if (parts.isLocked()) {
            return partly(Reason.ENCRYPTED, "encrypted part");
        }
        return parts.isCut()
                ? partly(Reason.TOO_LARGE, "body size")
                : new ReadResult(Outcome.READ, null, TYPE, 0, 0, "");
    }

    private static ReadResult partly(Reason reason, String word) {
        return new ReadResult(Outcome.PARTLY_READ, reason, TYPE, 0, 0, word);
    }

    /** The parts of a message, those of messages in it not taken apart. */
    static MimeTokenStream tokens(InputStream in) {
        MimeTokenStream tokens = new MimeTokenStream(CONFIG);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(in);
        return tokens;
    }
}
