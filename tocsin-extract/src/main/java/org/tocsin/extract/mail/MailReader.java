package org.tocsin.extract.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
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
            Set.of(TYPE, "multipart/related", "application/x-mimearchive", "message/news");
    private static final Set<String> EXTENSIONS = Set.of("eml", "mht", "mhtml", "nws");
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
        MimeTokenStream tokens = new MimeTokenStream(CONFIG);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        boolean damaged = false;
        try (InputStream in = new SkipMark(content.open())) {
            tokens.parse(in);
            parts.all(tokens);
        } catch (BudgetExceeded e) {
            throw e;
        } catch (MimeException | MimeIOException | RuntimeException e) {
            damaged = true;
        }
        if (!parts.isMail() && content.type().kind() == DetectedType.Kind.TEXT) {
            return new TextContentReader().read(content, mode, out);
        }
        parts.give();
        return damaged
                ? new ReadResult(Outcome.PARTLY_READ, Reason.CORRUPT, TYPE, 0, 0, "broken part")
                : new ReadResult(Outcome.READ, null, TYPE, 0, 0, "");
    }

    /** Blank lines, a byte order mark or an mbox line before the headers would end them at once. */
    private static final class SkipMark extends BufferedInputStream {
        SkipMark(InputStream in) throws IOException {
            super(in, 16_384);
            mark(8);
            int c = read();
            while (c == '\r' || c == '\n' || c == ' ' || c == 0xEF || c == 0xBB || c == 0xBF) {
                mark(8);
                c = read();
            }
            reset();
            mark(8);
            if ("From ".equals(new String(readNBytes(5), java.nio.charset.StandardCharsets.ISO_8859_1))) {
                for (int b = read(); b >= 0 && b != '\n'; b = read()) {
                    // the rest of the mbox line is no header
                }
            } else {
                reset();
            }
        }
    }
}
