package org.tocsin.portal.serve;

import com.sun.net.httpserver.HttpExchange;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Under which names this server answers, and from where a request comes. */
final class Hosts {
    private final Set<String> known;
    private final boolean behindProxy;

    Hosts(PortalSettings settings) {
        known = new HashSet<>(List.of("127.0.0.1", "localhost", "[::1]", settings.bind()));
        settings.hosts().forEach(host -> known.add(host.toLowerCase(Locale.ROOT)));
        behindProxy = settings.behindProxy();
    }

    /** Whether the browser asked for one of our names: a page elsewhere may not reach us by giving us another. */
    boolean knows(HttpExchange exchange) {
        List<String> asked = exchange.getRequestHeaders().get("Host");
        return asked != null && asked.size() == 1 && known.contains(name(asked.get(0)));
    }

    private static String name(String header) {
        int colon = header.lastIndexOf(':');
        boolean port = colon > header.lastIndexOf(']');
        return (port ? header.substring(0, colon) : header).toLowerCase(Locale.ROOT);
    }

    /** The address of the visitor, for counting only. */
    byte[] visitor(HttpExchange exchange) {
        InetAddress peer = exchange.getRemoteAddress().getAddress();
        String forwarded = last(exchange.getRequestHeaders().get("X-Forwarded-For"));
        boolean near = peer.isLoopbackAddress() || peer.isSiteLocalAddress();
        if (!behindProxy || !near || forwarded == null || !forwarded.matches("[0-9a-fA-F.:]+")) {
            return peer.getAddress();
        }
        try {
            // digits, dots and colons only: no name is looked up
            return InetAddress.getByName(forwarded).getAddress();
        } catch (UnknownHostException e) {
            return peer.getAddress();
        }
    }

    /** The proxy adds the address it saw at the end; what stands before it anybody may have written. */
    private static @Nullable String last(@Nullable List<String> headers) {
        if (headers == null || headers.isEmpty()) {
            return null;
        }
        String all = headers.get(headers.size() - 1);
        return all.substring(all.lastIndexOf(',') + 1).strip();
    }
}
