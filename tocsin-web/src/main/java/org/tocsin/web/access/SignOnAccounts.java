package org.tocsin.web.access;

import java.io.Serial;
import java.util.Arrays;
import java.util.Collection;
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

/**
 * Somebody whom a provider of single sign-on knows has an account here without a password. Its roles are those that the provider names
 * in a claim, each time anew; where no claim is configured they are those that an administrator gave, and nobody enters before.
 */
@Component
final class SignOnAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private static final int LONGEST = 80;

    private final OidcUserService asked = new OidcUserService();
    private final CaseStore store;
    private final Serving serving;

    SignOnAccounts(CaseStore store, Serving serving) {
        this.store = store;
        this.serving = serving;
        asked.setOauth2UserService(Patience.users());
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = asked.loadUser(request);
        Account account = account(user);
        Set<String> roles =
                Claims.isNamed(serving.provider()) ? Claims.roles(user, serving.provider()) : account.roles();
        if (!account.active()) {
            throw refused(account, SignOnFailure.CLOSED);
        }
        Account now =
                store.accounts().change(account.number(), a -> a.with(roles, a.persons(), a.reserved(), a.active()));
        if (roles.isEmpty()) {
            throw refused(account, SignOnFailure.NO_ROLE);
        }
        store.journal().append("signin.done", Map.of("account", Integer.toString(now.number()), "by", "provider"));
        return new Known(Member.of(now), user);
    }

    private OAuth2AuthenticationException refused(Account account, String reason) {
        String number = Integer.toString(account.number());
        store.journal().append("signin.refused", Map.of("account", number, "reason", reason));
        return new OAuth2AuthenticationException(reason);
    }

    /** The account of this subject; a fresh one has no role yet. */
    private Account account(OidcUser user) {
        // The subject is the only name that a provider never gives to somebody else.
        String name = "provider:" + user.getSubject();
        Account fresh = Account.of(name, shown(user), "", Set.of(), "");
        return store.accounts().named(name).orElseGet(() -> {
            // somebody who signs in twice at once has one account
            store.accounts()
                    .add(fresh)
                    .ifPresent(number -> store.journal()
                            .append("account.made", Map.of("account", Integer.toString(number), "by", "provider")));
            return store.accounts().named(name).orElseThrow();
        });
    }

    private static String shown(OidcUser user) {
        for (String name : Arrays.asList(user.getFullName(), user.getPreferredUsername(), user.getSubject())) {
            if (name != null && !name.isBlank()) {
                return name.strip().substring(0, Math.min(LONGEST, name.strip().length()));
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

        /** The same account is the same somebody: sessions are counted by it. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Known known && known.member.equals(member);
        }

        @Override
        public int hashCode() {
            return member.hashCode();
        }

        /** Names no person. */
        @Override
        public String toString() {
            return member.toString();
        }
    }
}
