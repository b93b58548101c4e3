package org.tocsin.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.AccountStore.Token;
import org.tocsin.ports.CaseStore;

/**
 * Knows programs by the token in {@code Authorization: Bearer}. A token has at most the rights of its account: the scope {@code read}
 * lets it ask, {@code decide} lets it change.
 */
@Component
final class TokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final Set<String> ASKING = Set.of("GET", "HEAD");

    private final CaseStore store;
    private final Clock clock;

    TokenFilter(CaseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The secret of a request, or null if it has none or does not ask the interface for programs. */
    static @Nullable String secret(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean api = request.getRequestURI().startsWith("/api/");
        return api && header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = secret(request);
        if (secret != null) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            store.accounts().token(bytes, clock.millis()).ifPresent(token -> enter(token, request.getMethod()));
        }
        chain.doFilter(request, response);
    }

    private void enter(Token token, String method) {
        Optional<Account> account = store.accounts().account(token.account()).filter(Account::active);
        if (account.isPresent()) {
            Member full = Member.of(account.get());
            boolean may = token.scopes().contains(ASKING.contains(method) ? "read" : "decide");
            Set<Rights.Role> roles = may ? full.roles() : EnumSet.noneOf(Rights.Role.class);
            Member member = new Member(full.account(), full.shown(), roles, full.local());
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities()));
        }
    }
}
