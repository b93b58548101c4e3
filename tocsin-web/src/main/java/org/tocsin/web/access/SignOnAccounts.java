package org.tocsin.web.access;

import java.io.Serial;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.CaseStore;
import org.tocsin.web.Serving;

/** Somebody whom a provider of single sign-on knows has an account here without a password, with the roles that the provider names. */
@Component
final class SignOnAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final OidcUserService asked = new OidcUserService();
    private final CaseStore store;
    private final Serving serving;

    SignOnAccounts(CaseStore store, Serving serving) {
        this.store = store;
        this.serving = serving;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = asked.loadUser(request);
        Set<String> roles = roles(user);
        if (roles.isEmpty()) {
            store.journal().append("signin.refused", Map.of("account", "0", "reason", "no_role"));
            throw new OAuth2AuthenticationException("no_role");
        }
        Account account = account(user, roles);
        store.journal().append("signin.done", Map.of("account", Integer.toString(account.number()), "by", "provider"));
        return new Known(Member.of(account), user);
    }

    private Set<String> roles(OidcUser user) {
        Serving.SignOn provider = serving.provider();
        List<String> named = provider == null ? null : user.getClaimAsStringList(provider.rolesClaim());
        Set<String> roles = new LinkedHashSet<>();
        for (Rights.Role role : Rights.Role.values()) {
            if (named != null && named.contains(role.word())) {
                roles.add(role.word());
            }
        }
        return roles;
    }

    private Account account(OidcUser user, Set<String> roles) {
        // The subject is the only name that a provider never gives to somebody else.
        String name = "provider:" + user.getSubject();
        String shown = shown(user);
        Account known = store.accounts().named(name).orElseGet(() -> {
            Account fresh = Account.of(name, shown, "", roles, "");
            int number = store.accounts().add(fresh).orElseThrow();
            return store.accounts().account(number).orElseThrow();
        });
        if (!known.active()) {
            store.journal().append("signin.refused", Map.of("account", Integer.toString(known.number())));
            throw new OAuth2AuthenticationException("inactive");
        }
        return store.accounts().change(known.number(), a -> a.with(roles, a.persons(), a.reserved(), a.active()));
    }

    private static String shown(OidcUser user) {
        for (String name : Arrays.asList(user.getFullName(), user.getPreferredUsername(), user.getSubject())) {
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return "";
    }

    /** Somebody known to us and to the provider. */
    static final class Known implements OidcUser {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Member member;
        private final OidcUser user;

        Known(Member member, OidcUser user) {
            this.member = member;
            this.user = user;
        }

        Member member() {
            return member;
        }

        @Override
        public Map<String, Object> getClaims() {
            return user.getClaims();
        }

        @Override
        public @Nullable OidcUserInfo getUserInfo() {
            return user.getUserInfo();
        }

        @Override
        public OidcIdToken getIdToken() {
            return user.getIdToken();
        }

        @Override
        public Map<String, Object> getAttributes() {
            return user.getAttributes();
        }

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return member.getAuthorities();
        }

        @Override
        public String getName() {
            return member.getUsername();
        }

        /** Names no person. */
        @Override
        public String toString() {
            return member.toString();
        }
    }
}
