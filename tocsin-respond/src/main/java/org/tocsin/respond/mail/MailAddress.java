package org.tocsin.respond.mail;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address that a server can be asked to deliver to (RFC 5321, RFC 6531). Quoted local parts and address literals are not
 * taken: nobody gets a notice by them.
 *
 * @param local  before the at sign, as given
 * @param domain in lower case and in the ASCII form of international names
 */
public record MailAddress(String local, String domain) {
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final String NOT_IN_LOCAL = "()<>[]:;@\\,\"";

    /** The address in this text, or null if it is none. */
    public static @Nullable MailAddress of(String text) {
        String address = text.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || !isLocal(address.substring(0, at))) {
            return null;
        }
        String domain = domain(address.substring(at + 1));
        return domain == null ? null : new MailAddress(address.substring(0, at), domain);
    }

    private static boolean isLocal(String local) {
        return local.getBytes(StandardCharsets.UTF_8).length <= LONGEST_LOCAL
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..")
                && local.codePoints().allMatch(MailAddress::isInLocal);
    }

    private static boolean isInLocal(int c) {
        return c > ' '
                && c != 0x7F
                && NOT_IN_LOCAL.indexOf(c) < 0
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT
                && Character.getType(c) != Character.SURROGATE;
    }

    private static @Nullable String domain(String name) {
        try {
            String ascii = IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            boolean whole = ascii.length() <= LONGEST_DOMAIN
                    && ascii.indexOf('.') > 0
                    && !ascii.endsWith(".")
                    && !ascii.contains("..");
            return whole ? ascii : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether the server must know SMTPUTF8 to take it. */
    public boolean needsUtf8() {
        return local.chars().anyMatch(c -> c > 0x7E);
    }

    /** As it stands in an envelope. */
    public String text() {
        return local + '@' + domain;
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "MailAddress[hidden]";
    }
}
