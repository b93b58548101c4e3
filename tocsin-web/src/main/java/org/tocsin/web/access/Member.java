package org.tocsin.web.access;

import java.io.Serial;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.tocsin.ports.AccountStore.Account;

/**
 * Somebody who is signed in.
 *
 * @param account number of the account
 * @param shown   how others see them
 * @param roles   what they may do
 * @param local   whether they have a password here
 */
public record Member(int account, String shown, Set<Rights.Role> roles, boolean local) implements UserDetails {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What a stored account may do; unknown words give nothing. */
    static Member of(Account account) {
        Set<Rights.Role> roles = EnumSet.noneOf(Rights.Role.class);
        for (Rights.Role role : Rights.Role.values()) {
            if (account.roles().contains(role.word())) {
                roles.add(role);
            }
        }
        return new Member(
                account.number(), account.shown(), roles, !account.secret().isEmpty());
    }

    /** Who is signed in, or null. */
    public static @Nullable Member of(@Nullable Authentication who) {
        Object principal = who == null ? null : who.getPrincipal();
        if (principal instanceof SignOnAccounts.Known known) {
            return known.member();
        }
        return principal instanceof Member member ? member : null;
    }

    /** Who is signed in, where the rights let nobody else through. */
    public static Member required(Authentication who) {
        Member member = of(who);
        if (member == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return member;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream().map(r -> new SimpleGrantedAuthority(r.name())).collect(Collectors.toSet());
    }

    @Override
    public String getPassword() {
        return "";
    }

    /** The number: sessions are counted by it. */
    @Override
    public String getUsername() {
        return Integer.toString(account);
    }

    /** The same account is the same somebody, whatever its roles are now: sessions are counted by it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Member member && member.account == account;
    }

    @Override
    public int hashCode() {
        return account;
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Member[" + account + "]";
    }
}
