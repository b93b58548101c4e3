package org.tocsin.ports;

import java.util.Map;
import java.util.function.Consumer;

/** The hash-chained record of everything done in a case. Entries hold surrogate ids, codes and counts only. */
public interface Journal {
    /**
     * Adds an entry, durable when the call returns.
     *
     * @param event what was done, a short code such as {@code scan.finished}
     * @param facts surrogate ids, counts and codes; never personal data
     * @return the hash of the entry, 64 hexadecimal characters: the new head
     */
    String append(String event, Map<String, String> facts);

    /** The hash of the last entry; 64 zeros when there is none. */
    String head();

    /** Checks the chain from its first entry; a cut tail shows only against a head written down elsewhere. */
    Verdict verify();

    /** Gives all entries in order. */
    void forEach(Consumer<Entry> visitor);

    /** One entry; time in milliseconds since 1970. */
    record Entry(long number, long time, String event, Map<String, String> facts, String previous, String hash) {}

    /** What a check found: how many entries are right, and the number of the first wrong one, or -1. */
    record Verdict(long entries, long firstWrong) {}
}
