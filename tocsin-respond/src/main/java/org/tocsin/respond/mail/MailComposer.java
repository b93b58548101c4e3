package org.tocsin.respond.mail;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.respond.notice.Message;
import org.tocsin.respond.notice.Recipient;

/**
 * Sets notices as mails: text and HTML side by side, signed, without attachment, without anything that would be fetched or tell that it
 * was opened, and without a way to unsubscribe, because a notice that the law asks for has none. Safe for many threads.
 */
public final class MailComposer {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private static final String LINE_END = "\r\n";
    /** Room that is enough for most. */
    private static final int HEADER = 4 * 1024;

    private static final int BODY = 24 * 1024;

    private final Sender sender;
    private final TokenMint mint;
    private final List<DkimSigner> signers;
    private final Clock clock;

    /**
     * Mails of this sender.
     *
     * @param mint  makes the token of each notice
     * @param clock for the date, in the zone that it shall show
     */
    public MailComposer(Sender sender, TokenMint mint, List<DkimIdentity> identities, Clock clock) {
        this.sender = sender;
        this.mint = mint;
        this.clock = clock;
        signers = identities.stream().map(DkimIdentity::signer).toList();
    }

    /** The mail of a notice. */
    Mail compose(long notice, Recipient recipient, MailAddress to, Message message) {
        String token = mint.token(notice);
        ZonedDateTime now = ZonedDateTime.now(clock);
        List<String> header = header(token, recipient, to, message, now);
        byte[] body = body(boundary(token), message);
        Octets mail = new Octets(body.length + HEADER);
        for (DkimSigner signer : signers) {
            mail.add(signer.sign(header, body, now.toEpochSecond()));
        }
        for (String field : header) {
            mail.add(field);
            mail.add(LINE_END);
        }
        mail.add(LINE_END);
        mail.add(body);
        return new Mail(sender.bouncesTo(token), to, mail.toArray());
    }

    private List<String> header(String token, Recipient recipient, MailAddress to, Message message, ZonedDateTime now) {
        List<String> header = new ArrayList<>();
        header.add("Date: " + DATE.format(now));
        header.add(HeaderText.mailbox("From", sender.name(), sender.address()));
        header.add(HeaderText.mailbox("To", String.join(" ", recipient.nameLines()), to));
        MailAddress replyTo = sender.replyTo();
        if (replyTo != null) {
            header.add("Reply-To: " + replyTo.text());
        }
        header.add("Subject: " + HeaderText.subject(message.subject()));
        header.add("Message-ID: <" + token + '@' + sender.address().domain() + '>');
        header.add("MIME-Version: 1.0");
        header.add("Content-Language: " + message.language());
        header.add("Auto-Submitted: auto-generated");
        header.add("Content-Type: multipart/alternative;\r\n boundary=\"" + boundary(token) + '"');
        return header;
    }

    private static String boundary(String token) {
        return "=_" + token;
    }

    private static byte[] body(String boundary, Message message) {
        Octets body = new Octets(BODY);
        part(boundary, "plain", PlainBody.of(message), body);
        part(boundary, "html", HtmlBody.of(message), body);
        body.add("--" + boundary + "--\r\n");
        return body.toArray();
    }

    private static void part(String boundary, String kind, String text, Octets body) {
        body.add("--" + boundary + "\r\nContent-Type: text/" + kind + "; charset=UTF-8\r\n");
        body.add("Content-Transfer-Encoding: quoted-printable\r\n\r\n");
        QuotedPrintable.write(text, body);
        body.add(LINE_END);
    }
}
