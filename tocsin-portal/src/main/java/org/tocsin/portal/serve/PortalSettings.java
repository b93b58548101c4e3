package org.tocsin.portal.serve;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a portal is served.
 *
 * @param bundle      the file
 * @param bind        address to listen on
 * @param port        0 takes a free one
 * @param replies     folder for sealed replies; without it the portal takes none
 * @param hosts       names under which browsers ask for it, beside this machine's own
 * @param behindProxy a reverse proxy on a private address ends TLS and sends X-Forwarded-For
 * @param tls         own certificate, or null
 * @param rate        how much it answers
 */
public record PortalSettings(
        Path bundle,
        String bind,
        int port,
        @Nullable Path replies,
        List<String> hosts,
        boolean behindProxy,
        @Nullable Tls tls,
        Rate rate) {
    public PortalSettings {
        hosts = List.copyOf(hosts);
    }

    /** Certificate chain and private key (PKCS #8), both PEM. */
    public record Tls(Path certificate, Path key) {}

    /**
     * How many forms it takes.
     *
     * @param perMinute from one address (of IPv6 from one /64); many telephones share one
     * @param perSecond from all together
     */
    public record Rate(int perMinute, int perSecond) {
        /** Enough for a mobile operator's shared address, and for two processors. */
        public static final Rate USUAL = new Rate(120, 200);
    }
}
