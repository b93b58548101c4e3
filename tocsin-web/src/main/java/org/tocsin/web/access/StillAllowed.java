package org.tocsin.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.CaseAwayException;
import org.tocsin.ports.CaseStore;

/** Rights that are taken away end at once, not with the session. */
@Component
final class StillAllowed extends OncePerRequestFilter {
    private final CaseStore store;

    StillAllowed(CaseStore store) {
        this.store = store;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/static/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        Member member = Member.of(now);
        if (member != null) {
            Optional<Account> account = account(member, request);
            if (account.isEmpty()) {
                HttpSession session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
                SecurityContextHolder.clearContext();
            } else {
                Member fresh = Member.of(account.get());
                SecurityContextHolder.getContext()
                        .setAuthentication(
                                UsernamePasswordAuthenticationToken.authenticated(fresh, null, fresh.getAuthorities()));
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<Account> account(Member member, HttpServletRequest request) {
        try {
            return store.accounts().account(member.account()).filter(Account::active);
        } catch (CaseAwayException e) {
            Sent.refused(request);
            throw e;
        }
    }

    /** It runs inside the chain of security only. */
    @Configuration(proxyBeanMethods = false)
    static class OnlyInside {
        @Bean
        FilterRegistrationBean<StillAllowed> stillAllowedOutside(StillAllowed filter) {
            FilterRegistrationBean<StillAllowed> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }

        @Bean
        FilterRegistrationBean<TokenFilter> tokensOutside(TokenFilter filter) {
            FilterRegistrationBean<TokenFilter> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
