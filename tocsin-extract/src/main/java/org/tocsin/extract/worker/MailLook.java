package org.tocsin.extract.worker;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows mails and mailboxes by the block of header lines at their start, whatever their name says. */
final class MailLook {
    private static final int MAIL = 16_384;
    private static final int MAILBOX = 4096;
    private static final Pattern HEADER_LINE = Pattern.compile("[!-9;-~]{1,76}:.*|[ \\t].*");
    private static final Pattern MAIL_HEADER = Pattern.compile(
            "(?i)(from|to|cc|subject|date|received|return-path|mime-version|message-id|content-type|delivered-to"
                    + "|reply-to|sender|content-transfer-encoding|in-reply-to|references|resent-[a-z]+|list-[a-z]+|x-[a-z0-9-]+):.*");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,12}");

    private final String text;
    private int at;

    private MailLook(String text) {
        this.text = text;
    }

    /** The media type of a mail or mailbox; null for anything else. */
    static @Nullable String typeOf(byte[] head) {
        if (isMailbox(head)) {
            return "application/mbox";
        }
        return isMail(head) ? "message/rfc822" : null;
    }

    private static boolean isMailbox(byte[] head) {
        if (head.length < 6 || head[0] != 'F' || !latin(head, 5).equals("From ")) {
            return false;
        }
        MailLook look = new MailLook(latin(head, MAILBOX));
        look.line();
        return look.mailHeaders(1);
    }

    private static boolean isMail(byte[] head) {
        MailLook look = new MailLook(latin(head, MAIL).stripLeading());
        // Apple Mail writes the length first
        String first = look.line();
        if (first == null || !LENGTH.matcher(first.strip()).matches()) {
            look.at = 0;
        }
        return look.mailHeaders(2);
    }

    /** The next line; null at the end. */
    private @Nullable String line() {
        if (at > text.length()) {
            return null;
        }
        int end = text.indexOf('\n', at);
        int next = end < 0 ? text.length() + 1 : end + 1;
        int last = end < 0 ? text.length() : end;
        int cut = end > at && text.charAt(end - 1) == '\r' ? end - 1 : last;
        String line = text.substring(at, cut);
        at = next;
        return line;
    }

    /** Whether at least so many lines of the block of header lines from here on are well-known mail headers. */
    private boolean mailHeaders(int least) {
        int known = 0;
        for (String line = line(); line != null && HEADER_LINE.matcher(line).matches(); line = line()) {
            if (MAIL_HEADER.matcher(line).matches()) {
                known++;
            }
            if (known == least) {
                return true;
            }
        }
        return false;
    }

    private static String latin(byte[] head, int count) {
        return new String(head, 0, Math.min(count, head.length), StandardCharsets.ISO_8859_1);
    }
}
