package org.tocsin.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tocsin.web.Serving;

/** Refuses requests for a host that is not ours: a page elsewhere may not reach this server by giving its address another name. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HostCheck extends OncePerRequestFilter {
    private final Set<String> known;

    HostCheck(Serving serving) {
        known = new HashSet<>(List.of("127.0.0.1", "localhost", "[::1]"));
        for (String host : serving.hosts()) {
            known.add(host.toLowerCase(Locale.ROOT));
        }
        known.add(bare(serving.bind()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!known.contains(name(request.getHeader("Host"))) || !known.contains(bare(request.getServerName()))) {
            response.setStatus(421);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("This server does not answer under this name. Start it with --host NAME.\n");
            return;
        }
        chain.doFilter(request, response);
    }

    private static String name(@Nullable String header) {
        if (header == null) {
            return "";
        }
        int colon = header.lastIndexOf(':');
        boolean port = colon > header.lastIndexOf(']');
        return (port ? header.substring(0, colon) : header).toLowerCase(Locale.ROOT);
    }

    private static String bare(String server) {
        boolean six = server.contains(":") && !server.startsWith("[");
        return (six ? '[' + server + ']' : server).toLowerCase(Locale.ROOT);
    }
}
