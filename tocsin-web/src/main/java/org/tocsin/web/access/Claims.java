package org.tocsin.web.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.tocsin.web.Serving;

/** Roles as a provider names them. */
final class Claims {
    private Claims() {}

    /** Whether the provider names roles at all. */
    static boolean isNamed(Serving.@Nullable SignOn provider) {
        return provider != null && !provider.rolesClaim().isEmpty();
    }

    /** Our roles among what the claim lists; dots lead into objects, as in {@code realm_access.roles}. */
    static Set<String> roles(OidcUser user, Serving.@Nullable SignOn provider) {
        Collection<?> named = provider == null ? List.of() : list(claim(user.getClaims(), provider.rolesClaim()));
        Set<String> roles = new LinkedHashSet<>();
        for (Rights.Role role : Rights.Role.values()) {
            if (named.contains(role.word())) {
                roles.add(role.word());
            }
        }
        return roles;
    }

    private static @Nullable Object claim(Map<?, ?> claims, String path) {
        Object whole = claims.get(path);
        int dot = path.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? claim(inner, path.substring(dot + 1))
                : null;
    }

    private static Collection<?> list(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many;
        }
        return value instanceof String words ? List.of(words.split("[\\s,]+", -1)) : List.of();
    }
}
