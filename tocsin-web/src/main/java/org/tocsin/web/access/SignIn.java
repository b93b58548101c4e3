package org.tocsin.web.access;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.CaseStore;
import org.tocsin.web.accounts.Passwords;

/**
 * Checks name and password. After {@value #TRIES} wrong passwords an account is locked for a quarter of an hour; an unknown name costs
 * the same time as a known one.
 */
@Component
final class SignIn implements AuthenticationProvider {
    /** Wrong passwords until an account is locked. */
    static final int TRIES = 5;

    private static final long LOCKED_MILLIS = 15L * 60 * 1_000;

    private final CaseStore store;
    private final Passwords passwords;
    private final Clock clock;

    SignIn(CaseStore store, Passwords passwords, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        Optional<Account> found = store.accounts().named(asked.getName());
        String password = String.valueOf(asked.getCredentials());
        if (found.isEmpty()) {
            passwords.checkNothing(password);
            store.journal().append("signin.refused", Map.of("account", "0"));
            throw new BadCredentialsException("wrong");
        }
        Account account = found.get();
        if (account.lockedUntil() > clock.millis()) {
            passwords.checkNothing(password);
            throw new LockedException("locked");
        }
        if (!passwords.fits(password, account.secret()) || !account.active()) {
            throw refused(account);
        }
        store.accounts().change(account.number(), a -> a.tried(0, 0));
        store.journal().append("signin.done", Map.of("account", Integer.toString(account.number())));
        Member member = Member.of(account);
        return UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities());
    }

    private RuntimeException refused(Account account) {
        Account now = store.accounts().change(account.number(), a -> {
            int failures = a.failures() + 1;
            return failures < TRIES ? a.tried(failures, 0) : a.tried(0, clock.millis() + LOCKED_MILLIS);
        });
        boolean locked = now.lockedUntil() > clock.millis();
        String event = locked ? "signin.locked" : "signin.refused";
        store.journal().append(event, Map.of("account", Integer.toString(account.number())));
        return locked ? new LockedException("locked") : new BadCredentialsException("wrong");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
