package org.tocsin.respond.mail;

import java.util.Set;

/**
 * How much mail the servers of some domains, which belong together, are given at once.
 *
 * @param domains   in lower case
 * @param most      mails on their way at one moment; 0 for as many as there are connections
 * @param perMinute mails begun in a minute; 0 for any number
 */
public record Limit(Set<String> domains, int most, int perMinute) {
    public Limit {
        domains = Set.copyOf(domains);
    }

    /** Leaves all free. */
    static final Limit NONE = new Limit(Set.of(), 0, 0);
}
