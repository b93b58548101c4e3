package org.tocsin.respond.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a mail server answered.
 *
 * @param to       what it answers
 * @param code     three digits; -1 if the connection ended instead
 * @param enhanced status of RFC 3463 such as {@code 5.1.1}, or empty
 * @param text     all of it, which may hold addresses
 */
record Reply(To to, int code, String enhanced, String text) {
    private static final int LONGEST = 300;
    private static final Pattern ENHANCED = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

    /** What a server answers to. */
    enum To {
        /** Connection, protection and signing in. */
        CONNECTION,
        /** The envelope sender. */
        SENDER,
        /** The envelope recipient. */
        RECIPIENT,
        /** The content. */
        CONTENT
    }

    /** No answer: the connection ended. */
    static final Reply NONE = new Reply(To.CONNECTION, -1, "", "");

    /** The answer in these lines. */
    static Reply of(To to, int code, String lines) {
        String text = HeaderText.clean(lines, LONGEST);
        String[] words = text.length() > 4 ? text.substring(4).split(" ", 2) : new String[] {""};
        return new Reply(to, code, ENHANCED.matcher(words[0]).matches() ? words[0] : "", text);
    }

    boolean isGood() {
        return code >= 200 && code < 400;
    }

    boolean isLater() {
        return code >= 400 && code < 500;
    }

    boolean isNever() {
        return code >= 500;
    }

    /** Whether the enhanced status begins so, as {@code 5.7.} does. */
    boolean is(String start) {
        return enhanced.startsWith(start);
    }

    /** Code and text without addresses and what may hold a name: for messages that people see. */
    String told() {
        if (code < 0) {
            return "";
        }
        StringBuilder told = new StringBuilder();
        for (String word : text.split(" ")) {
            boolean hides = word.indexOf('@') >= 0;
            told.append(told.isEmpty() ? "" : " ").append(hides ? "(...)" : word);
        }
        return told.toString();
    }

    /** The code alone. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Reply[%d %s]", code, enhanced);
    }
}
