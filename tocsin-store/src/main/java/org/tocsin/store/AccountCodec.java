package org.tocsin.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.AccountStore.Token;

/** Accounts and tokens as bytes, before they are sealed. */
final class AccountCodec {
    private AccountCodec() {}

    static byte[] encode(Account account) {
        Encoder out = new Encoder().text(account.name()).text(account.shown()).text(account.secret());
        words(out, account.roles());
        out.text(account.language());
        out.number(account.persons().size());
        new TreeSet<>(account.persons()).forEach(out::number);
        words(out, account.reserved());
        out.number(account.failures()).number(account.lockedUntil());
        return out.number(account.active() ? 1 : 0).done();
    }

    static Account account(int number, byte[] plain) {
        Decoder in = new Decoder(plain);
        String name = in.text();
        String shown = in.text();
        String secret = in.text();
        Set<String> roles = words(in);
        String language = in.text();
        Set<Integer> persons = new LinkedHashSet<>();
        for (int left = in.integer(); left > 0; left--) {
            persons.add(in.integer());
        }
        Set<String> reserved = words(in);
        return new Account(
                number,
                name,
                shown,
                secret,
                roles,
                language,
                persons,
                reserved,
                in.integer(),
                in.number(),
                in.integer() == 1);
    }

    static byte[] encode(Token token) {
        Encoder out = new Encoder().text(token.label());
        words(out, token.scopes());
        return out.text(token.ending()).done();
    }

    static Token token(int number, int account, long ends, byte[] plain) {
        Decoder in = new Decoder(plain);
        String label = in.text();
        Set<String> scopes = words(in);
        return new Token(number, account, label, scopes, ends, in.atEnd() ? "" : in.text());
    }

    private static void words(Encoder out, Collection<String> words) {
        out.number(words.size());
        new TreeSet<>(words).forEach(out::text);
    }

    private static Set<String> words(Decoder in) {
        Set<String> words = new LinkedHashSet<>();
        for (int left = in.integer(); left > 0; left--) {
            words.add(in.text());
        }
        return words;
    }
}
