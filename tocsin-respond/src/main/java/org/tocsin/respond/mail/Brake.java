package org.tocsin.respond.mail;

/**
 * Stops a wave that goes wrong as a whole: refusals for a reason of policy, or one recipient after the other that the server does not
 * want, which tells more about the server or our settings than about so many people. Safe for many threads.
 */
final class Brake {
    private static final int IN_A_ROW = 25;

    private int policyLeft;
    private int inARow;

    /** A brake that lets so many refusals of policy pass. */
    Brake(int policyRefusals) {
        policyLeft = policyRefusals;
    }

    synchronized void accepted() {
        inARow = 0;
    }

    synchronized void refused(Reply reply, Halt halt) {
        if (++inARow >= IN_A_ROW) {
            halt.stop(Stop.Why.EVERYBODY_REFUSED, reply.told());
        }
    }

    /** One text after the other with faults: it is the settings that have them. */
    synchronized void held(Halt halt) {
        if (++inARow >= IN_A_ROW) {
            halt.stop(Stop.Why.TEXT, "");
        }
    }

    /** Whether a refusal of policy may count as one of its recipient alone; else the wave stops. */
    synchronized boolean tolerates(Reply reply, Halt halt) {
        if (reply.to() != Reply.To.SENDER && policyLeft > 0) {
            policyLeft--;
            return true;
        }
        halt.stop(Stop.Why.POLICY, reply.told());
        return false;
    }
}
