package org.tocsin.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.AccountStore.Token;
import org.tocsin.ports.CaseAwayException;
import org.tocsin.ports.CaseStore;

/**
 * Knows programs by the token in {@code Authorization: Bearer}. A token has at most the rights of its account as they are now: the scope
 * {@code read} lets it ask, {@code decide} lets it change.
 */
@Component
final class TokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final CaseStore store;
    private final Clock clock;
    private final WrongTokens wrong;
    private final Set<Integer> met = ConcurrentHashMap.newKeySet();

    TokenFilter(CaseStore store, Clock clock, WrongTokens wrong) {
        this.store = store;
        this.clock = clock;
        this.wrong = wrong;
    }

    /** The secret of a request, or null if it has none. */
    private static @Nullable String secret(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = secret(request);
        if (secret != null) {
            long wait = wrong.secondsToWait(request.getRemoteAddr());
            if (wait > 0) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
                response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
                return;
            }
            if (!known(secret, request)) {
                wrong.one(request.getRemoteAddr());
                store.journal().append("token.refused", Map.of("token", "0"));
            }
        }
        chain.doFilter(request, response);
    }

    private boolean known(String secret, HttpServletRequest request) {
        try {
            return enter(secret, request);
        } catch (CaseAwayException e) {
            Sent.refused(request);
            throw e;
        }
    }

    /** Whether the secret is that of a token that lasts, of an account that is active. */
    private boolean enter(String secret, HttpServletRequest request) {
        Token token = store.accounts()
                .token(secret.getBytes(StandardCharsets.UTF_8), clock.millis())
                .orElse(null);
        Optional<Account> account = token == null
                ? Optional.empty()
                : store.accounts().account(token.account()).filter(Account::active);
        if (token == null || account.isEmpty()) {
            return false;
        }
        if (met.add(token.number())) {
            note("token.used", token);
        }
        Member full = Member.of(account.get());
        String needed = Rights.asks(request.getMethod(), request.getRequestURI()) ? "read" : "decide";
        boolean may = token.scopes().contains(needed);
        if (!may) {
            request.setAttribute(Program.OUT_OF_SCOPE, needed);
        }
        Set<Rights.Role> roles = may ? full.roles() : EnumSet.noneOf(Rights.Role.class);
        Member member = new Member(full.account(), full.shown(), roles, full.local());
        UsernamePasswordAuthenticationToken entered =
                UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities());
        entered.setDetails(new Program(token.number()));
        SecurityContextHolder.getContext().setAuthentication(entered);
        return true;
    }

    /** Once for each token since the start. */
    private void note(String event, Token token) {
        Map<String, String> facts =
                Map.of("token", Integer.toString(token.number()), "account", Integer.toString(token.account()));
        store.journal().append(event, facts);
    }
}
