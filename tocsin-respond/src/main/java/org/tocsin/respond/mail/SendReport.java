package org.tocsin.respond.mail;

import org.jspecify.annotations.Nullable;

/**
 * How a run of a wave ended.
 *
 * @param accepted      mails that the server has taken over
 * @param undeliverable notices that the server does not take or that have no address
 * @param uncertain     mails of which nobody knows
 * @param held          notices whose text has faults: they wait for a human
 * @param later         attempts that were put off
 * @param unwritten     results that could not be written: their notices will be uncertain
 * @param stop          why it ended early, or null
 */
public record SendReport(
        long accepted,
        long undeliverable,
        long uncertain,
        long held,
        long later,
        int unwritten,
        @Nullable Stop stop) {}
