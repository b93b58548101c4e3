package org.tocsin.respond.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail that came back (RFC 3464). Which notice it is about, its envelope tells by the token of the notice, else the message id
 * of the mail that it returns; addresses are not looked at, because servers rewrite them.
 */
final class ReturnedMail {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z]{11,23}");
    private static final List<String> TOLD_BY =
            List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Failed-Recipients", "To");
    private static final List<String> RELATED = List.of("In-Reply-To", "References");
    private static final int DEPTH = 4;
    private static final int LONGEST = 200;

    /** What a mail is. */
    enum Sort {
        /** The notice reaches nobody. */
        FAILED,
        /** It is still tried, or was delivered: nothing to do. */
        PASSING,
        /** A machine answers, as for somebody on holiday. */
        AUTOMATIC,
        /** Anything else: a human being may have written it. */
        OTHER
    }

    /**
     * What was found out.
     *
     * @param notice its number, or 0 if no token of this case was found
     * @param detail status and what the server said
     */
    record Found(Sort sort, int notice, String detail) {
        /** Tells nothing of the detail. */
        @Override
        public String toString() {
            return "Found[" + sort + ", " + notice + "]";
        }
    }

    private final TokenMint mint;
    private @Nullable DeliveryStatus status;
    private long notice;

    private ReturnedMail(TokenMint mint) {
        this.mint = mint;
    }

    /** Reads one; what cannot be read is something else. */
    static Found read(InputStream octets, TokenMint mint) {
        try {
            return new ReturnedMail(mint).found(new MimeMessage(SESSION, octets));
        } catch (MessagingException | IOException | RuntimeException e) {
            return new Found(Sort.OTHER, 0, "");
        }
    }

    private Found found(MimeMessage mail) throws MessagingException, IOException {
        TOLD_BY.forEach(name -> look(mail, name));
        walk(mail, 0);
        RELATED.forEach(name -> look(mail, name));
        int number = notice > Integer.MAX_VALUE ? 0 : (int) notice;
        DeliveryStatus report = status;
        if (report == null) {
            return new Found(isAutomatic(mail) ? Sort.AUTOMATIC : Sort.OTHER, number, "");
        }
        for (int i = 0; i < report.getRecipientDSNCount(); i++) {
            InternetHeaders recipient = report.getRecipientDSN(i);
            if (value(recipient, "Action").equals("failed")) {
                return new Found(Sort.FAILED, number, detail(recipient));
            }
        }
        return new Found(Sort.PASSING, number, "");
    }

    private void look(Part part, String header) {
        try {
            String[] values = part.getHeader(header);
            if (values != null) {
                for (String value : values) {
                    look(value);
                }
            }
        } catch (MessagingException e) {
            // a header that cannot be read names no notice
            return;
        }
    }

    private void look(String text) {
        Matcher word = WORD.matcher(text);
        while (notice == 0 && word.find()) {
            notice = mint.notice(word.group());
        }
    }

    private void walk(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEPTH) {
            return;
        }
        Object content =
                part.isMimeType("multipart/*") || part.isMimeType("message/*") || part.isMimeType("text/rfc822-headers")
                        ? part.getContent()
                        : "";
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                walk(child, depth + 1);
            }
        } else if (content instanceof DeliveryStatus report) {
            status = report;
        } else if (content instanceof MimeMessage returned) {
            look(returned, "Message-ID");
        }
    }

    private static boolean isAutomatic(MimeMessage mail) throws MessagingException {
        String submitted = String.valueOf(mail.getHeader("Auto-Submitted", ","));
        String precedence = String.valueOf(mail.getHeader("Precedence", ",")).toLowerCase(Locale.ROOT);
        return !(submitted.equals("null") || submitted.equalsIgnoreCase("no"))
                || precedence.contains("auto_reply")
                || mail.getHeader("X-Autoreply") != null
                || mail.getHeader("X-Autorespond") != null;
    }

    private static String detail(InternetHeaders recipient) {
        String said = value(recipient, "Status") + ' ' + value(recipient, "Diagnostic-Code");
        return HeaderText.clean(said, LONGEST);
    }

    private static String value(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, " ");
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
