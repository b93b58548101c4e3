package org.tocsin.respond.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import javax.net.ssl.SSLException;

/** No connection to the mail server: it cannot be reached or does not let us in. */
final class SmtpRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why there is no connection. */
    enum Why {
        /** It cannot be reached, or the connection ended. Tried again. */
        UNREACHABLE,
        /** It says that it has no room now. Tried again. */
        BUSY,
        /** The way to it cannot be protected as the settings ask. */
        PROTECTION,
        /** User and password are not taken. */
        SIGN_IN,
        /** It wants nothing from us. */
        REFUSED
    }

    private final Why why;
    private final transient Reply reply;

    SmtpRefusal(Why why, Reply reply, Exception cause) {
        super(why.name(), cause);
        this.why = why;
        this.reply = reply;
    }

    static SmtpRefusal of(Reply reply, MessagingException cause) {
        if (reply.isNever()) {
            return new SmtpRefusal(Why.REFUSED, reply, cause);
        }
        if (reply.isLater()) {
            return new SmtpRefusal(Why.BUSY, reply, cause);
        }
        boolean unprotected = isTls(cause) || String.valueOf(cause.getMessage()).contains("STARTTLS");
        return new SmtpRefusal(unprotected ? Why.PROTECTION : Why.UNREACHABLE, Reply.NONE, cause);
    }

    static SmtpRefusal unreachable(IOException cause) {
        return new SmtpRefusal(isTls(cause) ? Why.PROTECTION : Why.UNREACHABLE, Reply.NONE, cause);
    }

    private static boolean isTls(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof SSLException) {
                return true;
            }
        }
        return false;
    }

    Why why() {
        return why;
    }

    Reply reply() {
        return reply;
    }

    /** Whether it may go better a little later. */
    boolean passes() {
        return why == Why.UNREACHABLE || why == Why.BUSY;
    }
}
