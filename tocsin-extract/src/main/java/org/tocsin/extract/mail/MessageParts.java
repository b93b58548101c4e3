package org.tocsin.extract.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.text.CharsetGuess;
import org.tocsin.extract.text.DecodedReader;
import org.tocsin.extract.text.HtmlReader;
import org.tocsin.extract.text.MediaNames;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;

/** Walks the parts of one message. Of alternatives it takes the plain text unless the HTML says clearly more. */
final class MessageParts {
    private static final int LONGEST = 8 << 20;
    private static final int DEEPEST = 60;
    private static final Map<String, String> SHOWN = shown();

    private final Found out;
    private final Mode mode;
    private final BodyText body = new BodyText();
    private final Deque<Alternatives> open = new ArrayDeque<>();
    private Map<String, String> headers = new LinkedHashMap<>();
    private boolean mail;
    private boolean top = true;
    private int part;

    MessageParts(Found out, Mode mode) {
        this.out = out;
        this.mode = mode;
    }

    private static final class Alternatives {
        private final boolean alternative;
        private String plain = "";
        private String html = "";

        Alternatives(boolean alternative) {
            this.alternative = alternative;
        }

        /** HTML is taken where the plain text is a stub such as "your program cannot show this". */
        String best() {
            return plain.isBlank() || html.length() > 4 * plain.length() + 400 ? html : plain;
        }
    }

    private static Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String name : new String[] {"From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Date", "Subject"}) {
            shown.put(name.toLowerCase(Locale.ROOT), name);
        }
        return shown;
    }

    /** Whether what was read looks like a message at all. */
    boolean isMail() {
        return mail;
    }

    void all(MimeTokenStream tokens) throws IOException, MimeException {
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            out.alive();
            switch (state) {
                case T_START_HEADER -> headers = new LinkedHashMap<>();
                case T_FIELD -> field(tokens.getField());
                case T_END_HEADER -> top = false;
                case T_START_MULTIPART -> begin(tokens.getBodyDescriptor().getMimeType());
                case T_END_MULTIPART -> end();
                case T_BODY ->
                    part(
                            tokens.getDecodedInputStream(),
                            String.valueOf(tokens.getBodyDescriptor().getMimeType()));
                default -> {}
            }
        }
    }

    void give() throws IOException {
        while (!open.isEmpty()) {
            end();
        }
        body.give(out);
    }

    private void field(Field field) throws IOException {
        String name = field.getName().toLowerCase(Locale.ROOT);
        String value = raw(field);
        headers.putIfAbsent(name, value);
        String label = SHOWN.get(name);
        mail |= top
                && (label != null
                        || "received".equals(name)
                        || "mime-version".equals(name)
                        || "message-id".equals(name));
        if (top && label != null) {
            body.header(label, HeaderText.decode(value));
        }
    }

    /** Headers in eight bits without encoding are decoded by the look of their bytes. */
    private static String raw(Field field) throws IOException {
        ByteSequence raw = field.getRaw();
        byte[] bytes = raw == null ? new byte[0] : raw.toByteArray();
        for (byte b : bytes) {
            if (b < 0) {
                CharsetGuess guess = CharsetGuess.of(bytes);
                String text = all(DecodedReader.open(new java.io.ByteArrayInputStream(bytes), guess));
                return text.substring(text.indexOf(':') + 1);
            }
        }
        String value = field.getBody();
        return value == null ? "" : value;
    }

    private void begin(@Nullable String type) throws IOException {
        if (open.size() > DEEPEST) {
            throw new IOException("parts too deep");
        }
        open.push(new Alternatives("multipart/alternative".equals(type)));
    }

    private void end() {
        Alternatives ended = open.poll();
        if (ended != null && ended.alternative) {
            String best = ended.best();
            Alternatives outer = alternatives();
            if (outer == null) {
                body.text(best);
            } else {
                outer.plain += best;
            }
        }
    }

    /** The innermost set of alternatives that is open; a multipart/related in it belongs to one alternative. */
    private @Nullable Alternatives alternatives() {
        for (Alternatives parts : open) {
            if (parts.alternative) {
                return parts;
            }
        }
        return null;
    }

    private void part(InputStream in, String type) throws IOException {
        part++;
        String disposition = headers.getOrDefault("content-disposition", "");
        String contentType = headers.getOrDefault("content-type", "");
        String name = HeaderText.parameter(disposition, "filename");
        if (name == null || name.isBlank()) {
            name = HeaderText.parameter(contentType, "name");
        }
        boolean named = name != null && !name.isBlank();
        boolean attached = "attachment".equals(HeaderText.value(disposition));
        boolean html = "text/html".equals(type) || "application/xhtml+xml".equals(type);
        if (!attached && !named && (html || (type.startsWith("text/") && !"text/calendar".equals(type)))) {
            text(in, html, HeaderText.parameter(contentType, "charset"));
        } else if (mode == Mode.FULL && (named || attached || !type.startsWith("image/"))) {
            out.member(name(named ? name : null, type), in);
        } else {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private String name(@Nullable String name, String type) {
        boolean message = "message/rfc822".equals(type);
        if (name == null) {
            return "part-" + part + (message ? ".eml" : MediaNames.extension(type));
        }
        return message && !name.toLowerCase(Locale.ROOT).endsWith(".eml") ? name + ".eml" : name;
    }

    private void text(InputStream in, boolean html, @Nullable String declared) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST);
        in.transferTo(java.io.OutputStream.nullOutputStream());
        CharsetGuess looked = html ? HtmlReader.charset(bytes) : CharsetGuess.of(bytes);
        boolean valid = looked.bom() > 0 || (looked.charset().name().startsWith("UTF-") && !ascii(bytes));
        CharsetGuess guess = declared == null || valid ? looked : HtmlReader.named(declared, looked);
        String raw = all(DecodedReader.open(new java.io.ByteArrayInputStream(bytes), guess));
        Alternatives parts = alternatives();
        if (parts == null) {
            body.text(html ? BodyText.html(raw) : raw);
        } else if (html) {
            parts.html += BodyText.html(raw);
        } else {
            parts.plain += raw;
        }
    }

    private static boolean ascii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static String all(Reader in) throws IOException {
        java.io.StringWriter text = new java.io.StringWriter();
        in.transferTo(text);
        return text.toString();
    }
}
