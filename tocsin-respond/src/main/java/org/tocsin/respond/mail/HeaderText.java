package org.tocsin.respond.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Words in the header of a mail: no line feed or hidden character comes through, accents as RFC 2047 says. */
final class HeaderText {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_PLAIN = 60;
    /** So that a word and the name of its field stand in a line. */
    private static final int OCTETS_OF_WORD = 39;

    private HeaderText() {}

    /** A field with a mailbox and the name that is shown before it; the name alone is encoded. */
    static String mailbox(String field, String name, MailAddress address) {
        String shown = phrase(clean(name, LONGEST_NAME));
        return shown.isEmpty() ? field + ": " + address.text() : field + ": " + shown + "\r\n <" + address.text() + '>';
    }

    private static String phrase(String name) {
        if (!isPlain(name) || name.length() > LONGEST_PLAIN) {
            return encoded(name);
        }
        boolean bare = name.chars().allMatch(c -> c == ' ' || Character.isLetterOrDigit(c));
        return bare ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A subject, folded. */
    static String subject(String text) {
        String clean = clean(text, LONGEST_SUBJECT);
        return isPlain(clean) && clean.length() <= LONGEST_PLAIN ? clean : encoded(clean);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7F) && !text.contains("=?");
    }

    /** Encoded words of whole characters, one a line. */
    private static String encoded(String text) {
        StringBuilder words = new StringBuilder();
        StringBuilder part = new StringBuilder();
        int octets = 0;
        for (int c : text.codePoints().toArray()) {
            int width = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (octets + width > OCTETS_OF_WORD) {
                words.append(word(part)).append("\r\n ");
                part.setLength(0);
                octets = 0;
            }
            part.appendCodePoint(c);
            octets += width;
        }
        return words.append(word(part)).toString();
    }

    private static String word(CharSequence part) {
        byte[] octets = part.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(octets) + "?=";
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
