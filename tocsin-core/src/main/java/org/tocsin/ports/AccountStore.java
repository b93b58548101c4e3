package org.tocsin.ports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Who may work on a case in the review application, and their tokens for programs. Everything that names somebody is sealed; accounts
 * are never deleted, since decisions and the journal name them by number.
 */
public interface AccountStore {
    /** Adds an account and gives its number, from 1; empty if the sign-in name is taken. */
    Optional<Integer> add(Account account);

    /** All accounts in order of their number. */
    List<Account> all();

    /** The account with this number. */
    Optional<Account> account(int number);

    /** The account with this sign-in name, whatever its case. */
    Optional<Account> named(String name);

    /**
     * Changes an account in one transaction: what {@code change} gives takes the place of what is stored, but for number and name.
     *
     * @throws IllegalArgumentException if there is none with this number
     */
    Account change(int number, UnaryOperator<Account> change);

    /** Keeps a token for programs and gives its number, from 1. */
    int addToken(Token token, byte[] secret);

    /** The token whose secret this is, unless it ended. */
    Optional<Token> token(byte[] secret, long now);

    /** All tokens, without their secrets. */
    List<Token> tokens();

    /** Ends a token now. */
    void endToken(int number, long now);

    /**
     * Somebody who may sign in.
     *
     * @param number      from 1; 0 of one that is not stored yet
     * @param name        what they sign in with
     * @param shown       how others see them
     * @param secret      the Argon2id hash of the password; empty for one that signs in elsewhere
     * @param roles       words of the roles
     * @param language    {@code fr}, {@code en} or empty
     * @param persons     numbers of their own rows in the registry: they are never asked about themselves
     * @param reserved    words of sensitive categories that this account may see
     * @param failures    wrong passwords since the last right one
     * @param lockedUntil milliseconds since 1970, or 0
     * @param active      whether they may sign in
     */
    record Account(
            int number,
            String name,
            String shown,
            String secret,
            Set<String> roles,
            String language,
            Set<Integer> persons,
            Set<String> reserved,
            int failures,
            long lockedUntil,
            boolean active) {
        public Account {
            roles = Set.copyOf(roles);
            persons = Set.copyOf(persons);
            reserved = Set.copyOf(reserved);
        }

        /** A fresh account. */
        public static Account of(String name, String shown, String secret, Set<String> roles, String language) {
            return new Account(0, name, shown, secret, roles, language, Set.of(), Set.of(), 0, 0, true);
        }

        /** The same with another count of wrong passwords. */
        public Account tried(int failed, long until) {
            return new Account(number, name, shown, secret, roles, language, persons, reserved, failed, until, active);
        }

        /** The same with another password, unlocked. */
        public Account withSecret(String hash) {
            return new Account(number, name, shown, hash, roles, language, persons, reserved, 0, 0, active);
        }

        /** The same in another language. */
        public Account speaking(String word) {
            return new Account(
                    number, name, shown, secret, roles, word, persons, reserved, failures, lockedUntil, active);
        }

        /** The same with other rights. */
        public Account with(Set<String> roles, Set<Integer> persons, Set<String> reserved, boolean active) {
            return new Account(
                    number, name, shown, secret, roles, language, persons, reserved, failures, lockedUntil, active);
        }

        /** Names no person. */
        @Override
        public String toString() {
            return "Account[" + number + "]";
        }
    }

    /**
     * A token with which a program acts for an account.
     *
     * @param number  from 1; 0 of one that is not stored yet
     * @param account whose rights bound its own
     * @param label   what it is for
     * @param scopes  words of what it may do
     * @param ends    milliseconds since 1970
     * @param ending  the last letters of the secret, by which people tell it
     */
    record Token(int number, int account, String label, Set<String> scopes, long ends, String ending) {
        public Token {
            scopes = Set.copyOf(scopes);
        }

        /** Names no person. */
        @Override
        public String toString() {
            return "Token[" + number + "]";
        }
    }
}
