package org.tocsin.web.access;

import java.util.OptionalInt;
import org.springframework.security.core.Authentication;

/**
 * That it is a program that asks, not somebody at a screen.
 *
 * @param token number of its token
 */
public record Program(int token) {
    /** The attribute of a request that the scope of its token does not include. */
    public static final String OUT_OF_SCOPE = "org.tocsin.web.scope";

    /** The number of the token with which somebody came; empty at a screen. */
    public static OptionalInt token(Authentication who) {
        return who.getDetails() instanceof Program program ? OptionalInt.of(program.token) : OptionalInt.empty();
    }
}
