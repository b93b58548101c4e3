package org.tocsin.synth.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.tocsin.synth.people.Dice;

/** Internet messages (RFC 5322, 2045, 2047, 2231), written by hand so that every encoding occurs. */
public final class MailFile {
    /** One attached file. */
    public record Part(String name, byte[] content) {
        @Override
        public String toString() {
            return "Part[" + content.length + "]";
        }
    }

    /** A message; addresses are {@code Name <address>} or a bare address. */
    public record Letter(String from, String to, String date, String subject, String body, List<Part> parts) {
        @Override
        public String toString() {
            return "Letter[" + parts.size() + " parts]";
        }
    }

    private MailFile() {}

    /** The message as bytes. */
    public static byte[] write(Letter letter, Dice dice) {
        StringBuilder out = new StringBuilder();
        out.append("Return-Path: <>\r\nReceived: from mx0")
                .append(dice.between(1, 4))
                .append(".messagerie.local\r\n");
        out.append("From: ").append(address(letter.from(), dice)).append("\r\n");
        out.append("To: ").append(address(letter.to(), dice)).append("\r\n");
        out.append("Subject: ").append(word(letter.subject(), dice)).append("\r\n");
        out.append("Date: ").append(letter.date()).append("\r\n");
        out.append("Message-ID: <")
                .append(Long.toHexString(dice.nextLong()))
                .append("@messagerie.local>\r\nMIME-Version: 1.0\r\n");
        String edge = "----=_Part_" + Long.toHexString(dice.nextLong());
        if (letter.parts().isEmpty()) {
            out.append(dice.chance(0.3) ? alternative(letter.body(), edge, dice) : text(letter.body(), "plain", dice));
        } else {
            out.append("Content-Type: multipart/mixed; boundary=\"")
                    .append(edge)
                    .append("\"\r\n\r\n");
            out.append("--").append(edge).append("\r\n").append(text(letter.body(), "plain", dice));
            letter.parts()
                    .forEach(
                            part -> out.append("--").append(edge).append("\r\n").append(attachment(part, dice)));
            out.append("--").append(edge).append("--\r\n");
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A message under a detached signature (RFC 8551, multipart/signed) that nobody can check. */
    public static byte[] signed(Letter letter, Dice dice) {
        String edge = "----Signature" + Long.toHexString(dice.nextLong());
        byte[] proof = dice.bytes(1_400);
        proof[0] = 0x30;
        proof[1] = (byte) 0x82;
        String text = "From: " + address(letter.from(), dice) + "\r\nTo: " + address(letter.to(), dice)
                + "\r\nSubject: "
                + word(letter.subject(), dice) + "\r\nDate: " + letter.date()
                + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/signed; protocol=\"application/pkcs7-signature\";"
                + " micalg=sha-256; boundary=\"" + edge + "\"\r\n\r\n--" + edge + "\r\n"
                + text(letter.body(), "plain", dice) + "--" + edge
                + "\r\nContent-Type: application/pkcs7-signature; name=\"smime.p7s\"\r\nContent-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: attachment; filename=\"smime.p7s\"\r\n\r\n" + base64(proof) + "\r\n--" + edge
                + "--\r\n";
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String alternative(String body, String edge, Dice dice) {
        String html = "<html><body><p>" + Markup.escape(body).replace("\n", "<br>\n") + "</p></body></html>";
        return "Content-Type: multipart/alternative; boundary=\"" + edge + "\"\r\n\r\n--" + edge + "\r\n"
                + text(body, "plain", dice) + "--" + edge + "\r\n" + text(html, "html", dice) + "--" + edge + "--\r\n";
    }

    private static String text(String body, String kind, Dice dice) {
        Charset charset = dice.chance(0.4) ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
        if (!charset.newEncoder().canEncode(body)) {
            charset = StandardCharsets.UTF_8;
        }
        byte[] raw = body.replace("\n", "\r\n").getBytes(charset);
        String head = "Content-Type: text/" + kind + "; charset=" + charset.name() + "\r\nContent-Transfer-Encoding: ";
        return switch (dice.below(3)) {
            case 0 -> head + "base64\r\n\r\n" + base64(raw) + "\r\n";
            case 1 -> head + "quoted-printable\r\n\r\n" + quoted(raw) + "\r\n";
            default -> head + "8bit\r\n\r\n" + new String(raw, StandardCharsets.ISO_8859_1) + "\r\n";
        };
    }

    private static String attachment(Part part, Dice dice) {
        String name = dice.chance(0.5)
                ? "filename=\"" + word(part.name(), dice) + "\""
                : "filename*=utf-8''" + percent(part.name());
        return "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: attachment; " + name + "\r\n\r\n" + base64(part.content()) + "\r\n";
    }

    private static String base64(byte[] raw) {
        return Base64.getMimeEncoder().encodeToString(raw);
    }

    /** Quoted-printable with soft breaks. */
    static String quoted(byte[] raw) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (byte b : raw) {
            int c = b & 0xff;
            boolean line = c == '\r' || c == '\n';
            String piece =
                    line || (c >= 32 && c < 127 && c != '=') ? String.valueOf((char) c) : String.format("=%02X", c);
            if (column + piece.length() > 74 && !line) {
                out.append("=\r\n");
                column = 0;
            }
            out.append(piece);
            column = line ? 0 : column + piece.length();
        }
        return out.toString();
    }

    private static String percent(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean safe = b > 0 && (Character.isLetterOrDigit(b) || b == '.' || b == '-' || b == '_');
            out.append(safe ? String.valueOf((char) b) : String.format("%%%02X", b & 0xff));
        }
        return out.toString();
    }

    private static String address(String text, Dice dice) {
        int at = text.indexOf(" <");
        return at < 0 ? text : word(text.substring(0, at), dice) + text.substring(at);
    }

    /** Header text, as encoded words (RFC 2047) when not ASCII. */
    private static String word(String text, Dice dice) {
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        boolean base64 = dice.chance(0.5);
        for (int i = 0; i < text.length(); i += 12) {
            byte[] raw = text.substring(i, Math.min(text.length(), i + 12)).getBytes(StandardCharsets.UTF_8);
            out.append(i == 0 ? "" : "\r\n ").append("=?utf-8?").append(base64 ? "b?" : "q?");
            out.append(base64 ? Base64.getEncoder().encodeToString(raw) : word(raw))
                    .append("?=");
        }
        return out.toString();
    }

    private static String word(byte[] raw) {
        StringBuilder out = new StringBuilder();
        for (byte b : raw) {
            boolean safe = b > 0 && Character.isLetterOrDigit(b);
            out.append(safe ? String.valueOf((char) b) : String.format("=%02X", b & 0xff));
        }
        return out.toString();
    }
}
