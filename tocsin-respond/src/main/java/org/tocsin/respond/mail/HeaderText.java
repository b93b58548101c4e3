package org.tocsin.respond.mail;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;

/** Words in the header of a mail: no line feed or hidden character comes through, accents as RFC 2047 says. */
final class HeaderText {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SUBJECT = 200;
    private static final int WIDTH = 78;

    private HeaderText() {}

    /** A field with a mailbox and the name that is shown before it; the name alone is encoded. */
    static String mailbox(String field, String name, MailAddress address) {
        try {
            InternetAddress mailbox = new InternetAddress(address.text(), clean(name, LONGEST_NAME), "UTF-8");
            String[] lines =
                    (field + ": " + mailbox).replace("?= =?", "?=\r\n =?").split("\r\n", -1);
            for (int i = 0; i < lines.length; i++) {
                lines[i] = lines[i].length() > WIDTH ? broken(lines[i]) : lines[i];
            }
            return String.join("\r\n", lines);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java knows UTF-8", e);
        }
    }

    /** Breaks a long line where it may be broken: before the address, else behind the name of the field. */
    private static String broken(String line) {
        int address = line.lastIndexOf(" <");
        int start = line.startsWith(" ") ? -1 : line.indexOf(": ") + 1;
        String kept = address > 0 ? line.substring(0, address) + "\r\n" + line.substring(address) : line;
        int first = address > 0 ? address : line.length();
        return first > WIDTH && start > 0 ? kept.substring(0, start) + "\r\n" + kept.substring(start) : kept;
    }

    /** A subject, folded. */
    static String subject(String text) {
        try {
            return MimeUtility.fold(9, MimeUtility.encodeText(clean(text, LONGEST_SUBJECT), "UTF-8", null));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java knows UTF-8", e);
        }
    }

    /** Controls and marks that turn the direction of what follows are left out, white space becomes one space. */
    static String clean(String text, int longest) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean space = false;
        int count = 0;
        for (int c : text.codePoints().toArray()) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = !clean.isEmpty();
            } else if (!isHidden(c) && count++ < longest) {
                clean.append(space ? " " : "").appendCodePoint(c);
                space = false;
            }
        }
        return clean.toString();
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            // joiners belong to Arabic and Indic spelling
            case Character.FORMAT -> c != 0x200C && c != 0x200D;
            default -> false;
        };
    }
}
