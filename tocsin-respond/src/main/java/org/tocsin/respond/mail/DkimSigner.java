package org.tocsin.respond.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Signs mails of one domain (RFC 6376, RFC 8463), relaxed for header and body. Safe for many threads.
 *
 * <p>The names of signed fields that must not be doubled on the way are named once more than they occur, so that a field which is added
 * breaks the signature.
 */
final class DkimSigner {
    /** Of RFC 6376 §5.4.1 those that a notice has. */
    private static final List<String> FIELDS = List.of(
            "From",
            "To",
            "Reply-To",
            "Subject",
            "Date",
            "Message-ID",
            "MIME-Version",
            "Content-Type",
            "Content-Language",
            "Auto-Submitted");

    private static final List<String> SINGLE = List.of("From", "To", "Subject", "Date", "Message-ID", "Content-Type");
    private static final int WIDTH = 72;

    private final DkimKey key;
    private final Pen pen;
    private final String tags;

    /** Signs for this domain with the key that its DNS holds under this selector. */
    DkimSigner(DkimKey key, String domain, String selector) {
        this.key = key;
        pen = Pen.of(key);
        tags = "v=1; a=" + key.algorithm() + "; c=relaxed/relaxed;\r\n d=" + domain.toLowerCase(Locale.ROOT) + "; s="
                + selector + ";";
    }

    /** The field that signs these fields, each without its last CRLF, and this body, whose lines end with CRLF; with CRLF. */
    String sign(List<String> header, byte[] body, long epochSeconds) {
        List<String> names = new ArrayList<>();
        for (String field : header) {
            String name = field.substring(0, field.indexOf(':'));
            if (FIELDS.contains(name)) {
                names.add(name);
            }
        }
        names.addAll(SINGLE);
        String start = tags + "\r\n q=dns/txt; t=" + epochSeconds + ";\r\n h=" + list(names);
        return signed("DKIM-Signature: " + start, names, header, body);
    }

    /** The same with all that stands before the body's hash given. */
    String signed(String start, List<String> names, List<String> header, byte[] body) {
        String unsigned = start + ";\r\n bh=" + bodyHash(body) + ";\r\n b=";
        StringBuilder data = new StringBuilder(2048);
        for (String field : chosen(header, names)) {
            data.append(Canonical.header(field)).append("\r\n");
        }
        data.append(Canonical.header(unsigned));
        return unsigned + folded(signature(data.toString())) + "\r\n";
    }

    /** Of several fields of one name the last is taken first; a name without a further field adds nothing. */
    private static List<String> chosen(List<String> header, List<String> names) {
        List<String> rest = new ArrayList<>(header);
        Collections.reverse(rest);
        List<String> chosen = new ArrayList<>();
        for (String name : names) {
            for (int i = 0; i < rest.size(); i++) {
                if (rest.get(i).regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                    chosen.add(rest.remove(i));
                    break;
                }
            }
        }
        return chosen;
    }

    private String signature(String data) {
        byte[] octets = data.getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(pen.sign(key.isRsa() ? octets : sha256().digest(octets)));
    }

    private static String bodyHash(byte[] body) {
        MessageDigest digest = sha256();
        Canonical.body(body, digest);
        return Base64.getEncoder().encodeToString(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < text.length(); i += WIDTH) {
            folded.append(i == 0 ? "" : "\r\n ").append(text, i, Math.min(text.length(), i + WIDTH));
        }
        return folded.toString();
    }

    private static String list(List<String> names) {
        StringBuilder list = new StringBuilder();
        int column = 0;
        for (String name : names) {
            if (column + name.length() > WIDTH) {
                list.append("\r\n  ");
                column = 0;
            }
            list.append(list.isEmpty() ? "" : ":").append(name);
            column += name.length() + 1;
        }
        return list.toString();
    }
}
