package org.tocsin.extract.mail;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.tocsin.extract.worker.BudgetExceeded;

/**
 * Writes an item of a mail store as a message file (RFC 5322, MIME), so that it is read as any other mail. The same item
 * gives the same bytes each time. Streams attachments.
 */
final class MessageFile {
    private static final int DEEPEST = 20;
    private static final int WORD = 45;
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, new byte[] {'\r', '\n'});

    private final OutputStream out;
    private int parts;
    private boolean damaged;

    private MessageFile(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes a message with all it holds.
     *
     * @return whether all of it could be read; a part that breaks off is ended, the next goes on
     */
    static boolean write(StoredMessage message, OutputStream out) throws IOException {
        MessageFile file = new MessageFile(out);
        file.message(message, 0);
        return !file.damaged;
    }

    private void message(StoredMessage message, int depth) throws IOException {
        damaged |= message.isBroken();
        line("MIME-Version: 1.0");
        for (StoredMessage.Line header : message.headers()) {
            line(header.name().replaceAll("[^!-9;-~]", "") + ": " + encoded(header.value()));
        }
        String boundary = "=_tocsin_" + parts++ + "_" + depth;
        line("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"");
        line("");
        body(message, boundary);
        for (StoredMessage.Attachment attachment : message.attachments()) {
            line("--" + boundary);
            attachment(attachment, depth);
        }
        line("--" + boundary + "--");
    }

    private void body(StoredMessage message, String boundary) throws IOException {
        boolean both = !message.plain().isBlank() && !message.html().isBlank();
        String inner = both ? boundary + "a" : boundary;
        if (both) {
            line("--" + boundary);
            line("Content-Type: multipart/alternative; boundary=\"" + inner + "\"");
            line("");
        }
        text("text/plain", message.plain(), inner);
        text("text/html", message.html(), inner);
        if (both) {
            line("--" + inner + "--");
        }
    }

    private void text(String type, String text, String boundary) throws IOException {
        if (text.isBlank()) {
            return;
        }
        line("--" + boundary);
        line("Content-Type: " + type + "; charset=utf-8");
        line("Content-Transfer-Encoding: base64");
        line("");
        out.write(LINES.encode(text.getBytes(StandardCharsets.UTF_8)));
        line("");
    }

    private void attachment(StoredMessage.Attachment attachment, int depth) throws IOException {
        boolean nested = attachment.nested() != null;
        line("Content-Type: " + (nested ? "message/rfc822" : type(attachment.type())));
        line("Content-Transfer-Encoding: base64");
        String kind = attachment.inline() ? "inline" : "attachment";
        line("Content-Disposition: " + kind + (attachment.name().isBlank() ? "" : name(attachment.name())));
        line("");
        try (OutputStream coded = LINES.wrap(new Open(out))) {
            content(attachment, coded, depth);
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            damaged = true;
        }
        line("");
    }

    private void content(StoredMessage.Attachment attachment, OutputStream coded, int depth) throws IOException {
        if (attachment.nested() != null) {
            if (depth >= DEEPEST) {
                throw new IOException("messages too deep");
            }
            MessageFile inner = new MessageFile(coded);
            inner.message(attachment.nested().load(), depth + 1);
            damaged |= inner.damaged;
        } else if (attachment.bytes() != null) {
            try (InputStream in = attachment.bytes().open()) {
                in.transferTo(coded);
            }
        }
    }

    private static String type(String type) {
        boolean proper = type.matches("[A-Za-z0-9.+-]{1,60}/[A-Za-z0-9.+-]{1,100}");
        boolean multi = type.toLowerCase(Locale.ROOT).matches("(multipart|message)/.*");
        return proper && !multi ? type : "application/octet-stream";
    }

    /** RFC 2231 */
    private static String name(String name) {
        StringBuilder coded = new StringBuilder("; filename*=UTF-8''");
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b == '.';
            coded.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
        return coded.toString();
    }

    /** RFC 2047: encoded words where a value is more than ASCII. */
    private static String encoded(String value) {
        String line = value.replaceAll("[\\r\\n\\t]+", " ");
        if (line.chars().allMatch(c -> c >= ' ' && c < 0x7F) && !line.contains("=?")) {
            return line;
        }
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        line.codePoints().forEach(point -> {
            word.appendCodePoint(point);
            if (word.toString().getBytes(StandardCharsets.UTF_8).length >= WORD - 3) {
                flush(word, words);
            }
        });
        flush(word, words);
        return words.toString();
    }

    private static void flush(StringBuilder word, StringBuilder words) {
        if (!word.isEmpty()) {
            byte[] bytes = word.toString().getBytes(StandardCharsets.UTF_8);
            words.append(words.isEmpty() ? "" : "\r\n ").append("=?UTF-8?B?");
            words.append(Base64.getEncoder().encodeToString(bytes)).append("?=");
            word.setLength(0);
        }
    }

    private void line(String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Stays open when the encoder around it is closed. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
