package org.tocsin.web.accounts;

import java.util.Locale;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords and their Argon2id hashes: 64 MiB, three passes, one lane (after the second choice of RFC 9106, section 4). */
@Component
public final class Passwords {
    /** Fewest characters: long and without rules of composition (ANSSI, recommendations on passwords, 2021). */
    public static final int LEAST = 14;

    /** Most characters: more would only cost time. */
    public static final int MOST = 200;

    private static final int FEWEST_DIFFERENT = 6;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 64 * 1024, 3);
    private final String nothing = hash("nobody has this password");

    /** Whether it may be chosen by somebody with this sign-in name. */
    public boolean acceptable(String password, String name) {
        boolean named = !name.isBlank()
                && password.toLowerCase(Locale.ROOT).contains(name.strip().toLowerCase(Locale.ROOT));
        return password.length() >= LEAST
                && password.length() <= MOST
                && !named
                && password.chars().distinct().count() >= FEWEST_DIFFERENT;
    }

    /** The hash of a password. */
    public String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    /** Whether it is the password of this hash. */
    public boolean fits(String password, String hash) {
        if (hash.isEmpty() || password.length() > MOST) {
            checkNothing(password);
            return false;
        }
        return encoder.matches(password, hash);
    }

    /** Takes as long as a check that fails. */
    public void checkNothing(String password) {
        encoder.matches(password.length() > MOST ? "" : password, nothing);
    }
}
