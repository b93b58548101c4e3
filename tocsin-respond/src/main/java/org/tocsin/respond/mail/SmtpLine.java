package org.tocsin.respond.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection to a mail server that is kept open for many mails; used by one thread. Angus Mail connects, protects and signs in; the
 * mails go step by step, because their state is written between the server's yes to the recipient and the content, and because it
 * matters whether a connection ended before or after the end of a mail.
 */
final class SmtpLine extends SMTPTransport {
    private final Socket socket;
    private OutputStream content = OutputStream.nullOutputStream();

    private SmtpLine(Session session, URLName name, Socket socket) {
        super(session, name);
        this.socket = socket;
    }

    /**
     * Connects and signs in.
     *
     * @throws SmtpRefusal if the server does not let us in, or cannot be reached
     */
    static SmtpLine open(SmtpAccess access) throws SmtpRefusal {
        Socket socket = access.socket();
        SmtpLine line = new SmtpLine(access.session(), access.name(), socket);
        try {
            line.connect(socket);
            return line;
        } catch (AuthenticationFailedException e) {
            Reply reply = line.answer(Reply.To.CONNECTION);
            line.drop();
            throw new SmtpRefusal(SmtpRefusal.Why.SIGN_IN, reply, e);
        } catch (MessagingException e) {
            Reply reply = line.answer(Reply.To.CONNECTION);
            line.drop();
            throw SmtpRefusal.of(reply, e);
        }
    }

    /** Asks whether the server takes a mail for this recipient; both commands without a pause where it knows pipelining. */
    synchronized Reply offer(Mail mail) {
        boolean utf8 = mail.to().needsUtf8();
        if (utf8 && !supportsExtension("SMTPUTF8")) {
            return new Reply(Reply.To.RECIPIENT, 553, "5.6.7", "553 5.6.7 the server knows no addresses with accents");
        }
        String from = "MAIL FROM:<" + mail.sender() + ">"
                + (supportsExtension("SIZE") ? " SIZE=" + mail.content().length : "")
                + (utf8 ? " SMTPUTF8" : "");
        String to = "RCPT TO:<" + octets(mail.to().text()) + ">";
        try {
            return supportsExtension("PIPELINING") ? together(from, to) : oneByOne(from, to);
        } catch (MessagingException e) {
            return Reply.NONE;
        }
    }

    /** One character for each octet of UTF-8, as which the transport writes it. */
    private static String octets(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private Reply together(String from, String to) throws MessagingException {
        sendCommand(from);
        sendCommand(to);
        readServerResponse();
        Reply sender = answer(Reply.To.SENDER);
        if (sender.code() < 0) {
            return sender;
        }
        readServerResponse();
        return sender.isGood() ? answer(Reply.To.RECIPIENT) : sender;
    }

    private Reply oneByOne(String from, String to) throws MessagingException {
        simpleCommand(from);
        Reply sender = answer(Reply.To.SENDER);
        if (!sender.isGood()) {
            return sender;
        }
        simpleCommand(to);
        return answer(Reply.To.RECIPIENT);
    }

    /** Asks to send the content, which {@link #write} may do after a good answer. */
    synchronized Reply begin() {
        try {
            content = data();
            return answer(Reply.To.CONTENT);
        } catch (SMTPSendFailedException e) {
            return answer(Reply.To.CONTENT);
        } catch (MessagingException e) {
            return Reply.NONE;
        }
    }

    /**
     * Sends the content without its end: the server has no mail yet.
     *
     * @return whether all of it was written
     */
    synchronized boolean write(byte[] octets) {
        try {
            content.write(octets);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends the mail and waits for the answer; if there is none, nobody knows whether the server has the mail. */
    synchronized Reply end() {
        try {
            finishData();
            return answer(Reply.To.CONTENT);
        } catch (SMTPSendFailedException e) {
            return answer(Reply.To.CONTENT);
        } catch (IOException | MessagingException e) {
            return Reply.NONE;
        }
    }

    /** Forgets what was offered; whether the connection is still of use. */
    synchronized boolean reset() {
        try {
            return simpleCommand("RSET") == 250;
        } catch (MessagingException e) {
            return false;
        }
    }

    private Reply answer(Reply.To to) {
        String lines = getLastServerResponse();
        return lines == null || getLastReturnCode() < 200 ? Reply.NONE : Reply.of(to, getLastReturnCode(), lines);
    }

    /** Says good-bye; a connection that is lost is only forgotten. */
    void quit() {
        try {
            close();
        } catch (MessagingException e) {
            drop();
        }
    }

    /** Ends the connection at once, whatever it waits for; by any thread. */
    void drop() {
        try {
            socket.close();
        } catch (IOException e) {
            // there is nothing left to end
            return;
        }
    }
}
