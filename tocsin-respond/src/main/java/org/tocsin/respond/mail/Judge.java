package org.tocsin.respond.mail;

import java.util.Set;

/** Says what a server's answer means for a notice (RFC 5321 §4.2, RFC 3463). */
final class Judge {
    /** Without an enhanced status: mailbox unavailable, not local, name not allowed, address in a form it does not know. */
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(501, 550, 551, 553);

    private Judge() {}

    /** What an answer other than the one to the end of a mail means. */
    static Fate of(Reply reply) {
        if (reply.code() < 0) {
            return Fate.LOST;
        }
        if (reply.isGood()) {
            return Fate.ACCEPTED;
        }
        return reply.isLater() ? later(reply) : never(reply);
    }

    /** What the answer to the end of a mail means; none leaves open whether the server has it. */
    static Fate ofEnd(Reply reply) {
        return reply.code() < 0 ? Fate.UNCERTAIN : of(reply);
    }

    private static Fate later(Reply reply) {
        boolean recipient = reply.to() == Reply.To.RECIPIENT || reply.to() == Reply.To.CONTENT;
        return recipient && reply.code() != 421 && !reply.is("4.3.") ? Fate.LATER : Fate.BUSY;
    }

    private static Fate never(Reply reply) {
        if (reply.is("5.7.")) {
            return Fate.STOP;
        }
        boolean mailbox = reply.is("5.1.") || reply.is("5.2.");
        return switch (reply.to()) {
            case RECIPIENT ->
                mailbox || reply.is("5.4.") || reply.is("5.6.") || isNoMailbox(reply) ? Fate.UNDELIVERABLE : Fate.STOP;
            case CONTENT -> mailbox ? Fate.UNDELIVERABLE : Fate.STOP;
            case CONNECTION, SENDER -> Fate.STOP;
        };
    }

    private static boolean isNoMailbox(Reply reply) {
        return reply.enhanced().isEmpty()
                && NO_SUCH_MAILBOX.contains(reply.code())
                && !reply.text().toLowerCase(java.util.Locale.ROOT).contains("relay");
    }
}
