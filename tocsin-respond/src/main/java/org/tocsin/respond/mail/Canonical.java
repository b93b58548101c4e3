package org.tocsin.respond.mail;

import java.security.MessageDigest;

/** The relaxed forms of RFC 6376 §3.4, in which a signature does not see what relays do to white space. */
final class Canonical {
    private Canonical() {}

    /** A header field, possibly folded, without its last CRLF. */
    static String header(String field) {
        int colon = field.indexOf(':');
        String name = field.substring(0, colon).strip().toLowerCase(java.util.Locale.ROOT);
        StringBuilder value = new StringBuilder(field.length());
        boolean space = false;
        for (int i = colon + 1; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                space = !value.isEmpty();
            } else {
                value.append(space ? " " : "").append(c);
                space = false;
            }
        }
        return name + ':' + value;
    }

    /** Adds a body whose lines end with CRLF to a digest. */
    static void body(byte[] body, MessageDigest digest) {
        byte[] out = new byte[body.length + 2];
        int length = 0;
        int solid = 0;
        boolean space = false;
        for (int i = 0; i < body.length; i++) {
            byte b = body[i];
            if (b == ' ' || b == '\t') {
                space = true;
            } else if (b == '\r' && i + 1 < body.length && body[i + 1] == '\n') {
                i++;
                out[length++] = '\r';
                out[length++] = '\n';
                space = false;
            } else {
                if (space) {
                    out[length++] = ' ';
                    space = false;
                }
                out[length++] = b;
                solid = length;
            }
        }
        digest.update(out, 0, solid);
        if (solid > 0) {
            digest.update((byte) '\r');
            digest.update((byte) '\n');
        }
    }
}
