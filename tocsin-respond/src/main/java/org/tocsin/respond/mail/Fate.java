package org.tocsin.respond.mail;

/** What became of an attempt to hand a mail over. */
public enum Fate {
    /** The server has taken it over; never means that it was read. */
    ACCEPTED,
    /** The server does not take mail for this recipient: the post must bring it. */
    UNDELIVERABLE,
    /** Not now for this recipient: tried again later. */
    LATER,
    /** The server takes nothing at the moment: tried again soon. */
    BUSY,
    /** The connection ended before the mail did: the server does not have it. Tried again at once. */
    LOST,
    /** The connection ended after the mail and before the answer: nobody knows. Not tried again without a rule. */
    UNCERTAIN,
    /** The server refuses for a reason that will meet others too: nothing more is sent until somebody has looked. */
    STOP,
    /** Its text has faults and must not go out: it waits for a human. */
    HELD,
    /** Somebody else has moved the notice: it is not ours to send. */
    TAKEN
}
