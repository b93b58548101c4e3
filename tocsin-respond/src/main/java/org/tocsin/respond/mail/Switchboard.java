package org.tocsin.respond.mail;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Makes the connections of a wave and gives up when the server could not be reached for too long. Safe for many threads. */
final class Switchboard {
    private final SmtpAccess access;
    private final long patienceNanos;
    private final LongSupplier clock;
    private final Set<SmtpLine> lines = ConcurrentHashMap.newKeySet();
    private long aliveAt;

    /**
     * Connections to this server.
     *
     * @param clock nanoseconds of a clock that never jumps
     */
    Switchboard(SmtpAccess access, Duration patience, LongSupplier clock) {
        this.access = access;
        this.clock = clock;
        patienceNanos = patience.toNanos();
        aliveAt = clock.getAsLong();
    }

    /** A new connection, or null if there is none now; stops the wave where waiting does not help. */
    @Nullable
    SmtpLine connect(Halt halt) {
        try {
            SmtpLine line = SmtpLine.open(access);
            lines.add(line);
            return line;
        } catch (SmtpRefusal e) {
            if (!e.passes()) {
                halt.stop(why(e.why()), e.reply().told());
            } else {
                silent(e.reply(), halt);
            }
            return null;
        }
    }

    /** Ends a connection in good order. */
    void quit(SmtpLine line) {
        lines.remove(line);
        line.quit();
    }

    /** Ends a connection that is of no use any more. */
    void drop(SmtpLine line) {
        lines.remove(line);
        line.drop();
    }

    /** The server has dealt with a mail. */
    synchronized void alive() {
        aliveAt = clock.getAsLong();
    }

    /** The server has dealt with none; stops the wave when it has not for too long. */
    synchronized void silent(Reply reply, Halt halt) {
        if (clock.getAsLong() - aliveAt > patienceNanos) {
            halt.stop(Stop.Why.UNREACHABLE, reply.told());
        }
    }

    private static Stop.Why why(SmtpRefusal.Why why) {
        return switch (why) {
            case PROTECTION -> Stop.Why.PROTECTION;
            case SIGN_IN -> Stop.Why.SIGN_IN;
            case REFUSED -> Stop.Why.REFUSED;
            case UNREACHABLE, BUSY -> Stop.Why.UNREACHABLE;
        };
    }

    /** Ends all connections at once. */
    void drop() {
        lines.forEach(SmtpLine::drop);
    }
}
