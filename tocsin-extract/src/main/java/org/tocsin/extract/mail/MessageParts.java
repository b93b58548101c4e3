package org.tocsin.extract.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.text.MediaNames;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Reason;

/** Walks the parts of one message. Of alternatives it takes the plain text unless the HTML says clearly more. */
final class MessageParts {
    private static final int LONGEST = 8 << 20;
    private static final int DEEPEST = 60;
    private static final int DEEPEST_SIGNED = 10;
    private static final String PGP = "-----BEGIN PGP MESSAGE-----";
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> SIGNED = Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");
    private static final Set<String> SIGNATURES =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature");
    private static final Set<String> REPORTS =
            Set.of("message/delivery-status", "message/disposition-notification", "message/feedback-report");

    /** Begins the name of headers that hold the fields of contacts, meetings and tasks of a mail store. */
    static final String FIELD = "X-Outlook-";

    private static final String STORED = FIELD.toLowerCase(Locale.ROOT);
    private static final Map<String, String> SHOWN = shown();

    private final Found out;
    private final Mode mode;
    private final BodyText body = new BodyText();
    private final Deque<Alternatives> open = new ArrayDeque<>();
    private Map<String, String> headers = new LinkedHashMap<>();
    private boolean mail;
    private boolean top = true;
    private boolean locked;
    private boolean cut;
    private int part;
    private int signed;

    MessageParts(Found out, Mode mode) {
        this.out = out;
        this.mode = mode;
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

    /** Whether a part is encrypted. */
    boolean isLocked() {
        return locked;
    }

    /** Whether text was left out because of its size. */
    boolean isCut() {
        return cut;
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
                        || "content-type".equals(name)
                        || "message-id".equals(name));
        if (top && label != null) {
            body.header(label, HeaderText.decode(value));
        } else if (top && name.startsWith(STORED)) {
            body.header(name.substring(STORED.length()).replace('-', ' '), HeaderText.decode(value));
        }
    }

    /** Headers in eight bits without encoding are decoded by the look of their bytes. */
    private static String raw(Field field) throws IOException {
        ByteSequence raw = field.getRaw();
        byte[] bytes = raw == null ? new byte[0] : raw.toByteArray();
        for (byte b : bytes) {
            if (b < 0) {
                String text = PartText.decoded(bytes, false, null);
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
                outer.add(false, best);
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

    private void part(InputStream in, String type) throws IOException, MimeException {
        part++;
        String disposition = headers.getOrDefault("content-disposition", "");
        String contentType = headers.getOrDefault("content-type", "");
        String name = HeaderText.parameter(disposition, "filename");
        if (name == null || name.isBlank()) {
            name = HeaderText.parameter(contentType, "name");
        }
        boolean named = name != null && !name.isBlank();
        boolean attached = "attachment".equals(HeaderText.value(disposition));
        if (SIGNED.contains(type) && signed < DEEPEST_SIGNED) {
            signed(in);
        } else if (SIGNATURES.contains(type)) {
            in.transferTo(OutputStream.nullOutputStream());
        } else if ("application/pgp-encrypted".equals(type)) {
            locked = true;
            in.transferTo(OutputStream.nullOutputStream());
        } else if (!attached && !named && isText(type)) {
            text(in, HTML.contains(type), HeaderText.parameter(contentType, "charset"));
        } else {
            file(in, type, named ? name : null, attached);
        }
    }

    private static boolean isText(String type) {
        return HTML.contains(type)
                || REPORTS.contains(type)
                || (type.startsWith("text/") && !"text/calendar".equals(type));
    }

    private void file(InputStream in, String type, @Nullable String name, boolean attached) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(64);
        String head = new String(bytes.readNBytes(40), StandardCharsets.ISO_8859_1);
        bytes.reset();
        boolean wanted = mode == Mode.FULL && (name != null || attached || !type.startsWith("image/"));
        if (head.stripLeading().startsWith("-----BEGIN PGP MESSAGE")) {
            locked = true;
            out.member(name(name, type), 0, Reason.ENCRYPTED);
        } else if (wanted) {
            out.member(name(name, type), bytes);
        }
        bytes.transferTo(OutputStream.nullOutputStream());
    }

    /** What was signed is itself a part, mostly with parts of its own: it belongs to this message. */
    private void signed(InputStream in) throws IOException, MimeException {
        int before = open.size();
        signed++;
        try (InputStream inner = SignedContent.of(in)) {
            if (inner != null) {
                all(MailReader.tokens(inner));
            }
        } catch (UnreadableException e) {
            locked |= e.reason() == Reason.ENCRYPTED;
        } finally {
            signed--;
            while (open.size() > before) {
                end();
            }
        }
        in.transferTo(OutputStream.nullOutputStream());
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
        cut |= in.transferTo(OutputStream.nullOutputStream()) > 0;
        String raw = PartText.decoded(bytes, html, declared);
        String shown = html ? BodyText.html(raw) : unlocked(Uuencoded.take(raw, out, mode == Mode.FULL));
        Alternatives parts = alternatives();
        if (parts == null) {
            body.text(shown);
        } else {
            parts.add(html, shown);
        }
    }

    /** Leaves blocks out that PGP encrypted. */
    private String unlocked(String text) {
        int start = text.indexOf(PGP);
        if (start < 0) {
            return text;
        }
        locked = true;
        int end = text.indexOf("-----END PGP MESSAGE-----", start);
        return text.substring(0, start) + (end < 0 ? "" : text.substring(end + 25));
    }
}
