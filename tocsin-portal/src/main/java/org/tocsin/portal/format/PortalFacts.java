package org.tocsin.portal.format;

import java.time.Instant;
import java.util.List;

/**
 * What a portal says to everybody.
 *
 * @param organisation its name
 * @param expires      from then on no record is opened
 * @param senders      the addresses that notices are sent from, all of them
 * @param sites        host names of the organisation's genuine sites, the portal's first
 * @param help         lines that say where a human answers: telephone, hours, desk
 * @param leaked       kinds of data that the published files hold, as the words of the result tables
 * @param template     the notice without anything personal, in each language
 */
public record PortalFacts(
        String organisation,
        Instant expires,
        List<String> senders,
        List<String> sites,
        List<String> help,
        List<String> leaked,
        List<PortalText> template) {
    public PortalFacts {
        senders = List.copyOf(senders);
        sites = List.copyOf(sites);
        help = List.copyOf(help);
        leaked = List.copyOf(leaked);
        template = List.copyOf(template);
    }
}
