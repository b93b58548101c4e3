package org.tocsin.respond.mail;

import java.time.Duration;
import java.util.List;

/**
 * How a wave is sent.
 *
 * @param connections    kept open at a time
 * @param perConnection  mails after which a connection is made anew, before the server ends it
 * @param perHour        mails begun in an hour; 0 for any number
 * @param limits         of single domains
 * @param policyRefusals how many refusals of policy count as those of their recipients before a wave stops
 * @param patience       how long a server may be unreachable
 * @param most           mails to hand over in this run; {@code Integer.MAX_VALUE} for all
 * @param waits          whether to wait, up to two days, for recipients that the server puts off
 */
public record SendTerms(
        int connections,
        int perConnection,
        int perHour,
        List<Limit> limits,
        int policyRefusals,
        Duration patience,
        int most,
        boolean waits) {
    /** Four connections, no limits, no refusal of policy, half an hour of patience. */
    public static final SendTerms STANDARD =
            new SendTerms(4, 500, 0, List.of(), 0, Duration.ofMinutes(30), Integer.MAX_VALUE, true);

    public SendTerms {
        limits = List.copyOf(limits);
    }

    /** The same for this run. */
    public SendTerms run(int mails, boolean patient) {
        return new SendTerms(connections, perConnection, perHour, limits, policyRefusals, patience, mails, patient);
    }
}
