package org.tocsin.web.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.CaseStore;

/** The link that makes the first administrator: works once, for 15 minutes after the start, and only while there is none. */
@Component
public final class FirstLink {
    private static final long LIFE_MILLIS = 15L * 60 * 1_000;

    private final CaseStore store;
    private final Clock clock;
    private final long ends;
    private @Nullable String secret;

    FirstLink(CaseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        ends = clock.millis() + LIFE_MILLIS;
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        secret = administrators()
                ? null
                : Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private boolean administrators() {
        return store.accounts().all().stream()
                .anyMatch(a -> a.active() && a.roles().contains("administrator"));
    }

    /** The last part of the link, while it works. */
    public synchronized Optional<String> token() {
        return clock.millis() > ends ? Optional.empty() : Optional.ofNullable(secret);
    }

    /** Whether this is it. */
    synchronized boolean is(String given) {
        return token().filter(t -> MessageDigest.isEqual(bytes(t), bytes(given)))
                .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Uses it up: gives the number of the administrator that it makes, or empty if the link ended meanwhile. */
    synchronized Optional<Integer> use(String given, Account administrator) {
        if (!is(given) || administrators()) {
            return Optional.empty();
        }
        Optional<Integer> number = store.accounts().add(administrator);
        if (number.isPresent()) {
            secret = null;
        }
        return number;
    }
}
