package org.tocsin.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tocsin.ports.AccountStore;
import org.tocsin.ports.Sealer;

/** Accounts and tokens; all but numbers and times sealed, found again by keyed fingerprints. */
final class SealedAccounts implements AccountStore {
    private static final String ACCOUNT = "account|sealed|";
    private static final String TOKEN = "account_token|sealed|";

    private final Database database;
    private final Sealer sealer;

    SealedAccounts(Database database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    @Override
    public Optional<Integer> add(Account account) {
        return database.write(s -> {
            int number = next(s, "account");
            int added = s.update(
                    "INSERT INTO account (number, fingerprint, sealed) VALUES (?, ?, ?) ON CONFLICT (fingerprint) DO NOTHING",
                    number,
                    fingerprint(account.name()),
                    sealer.seal(AccountCodec.encode(account), ACCOUNT + number));
            return added == 0 ? Optional.<Integer>empty() : Optional.of(number);
        });
    }

    private static int next(Session s, String table) throws SQLException {
        return Math.toIntExact(s.last(table) + 1);
    }

    private byte[] fingerprint(String name) {
        return sealer.fingerprint(
                "account", name.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Account> all() {
        return database.read(s -> accounts(s, "SELECT number, sealed FROM account ORDER BY number"));
    }

    @Override
    public Optional<Account> account(int number) {
        return database.read(s -> account(s, number));
    }

    private Optional<Account> account(Session s, int number) throws SQLException {
        return accounts(s, "SELECT number, sealed FROM account WHERE number = ?", number).stream()
                .findFirst();
    }

    @Override
    public Optional<Account> named(String name) {
        return database.read(
                s -> accounts(s, "SELECT number, sealed FROM account WHERE fingerprint = ?", fingerprint(name)).stream()
                        .findFirst());
    }

    private List<Account> accounts(Session s, String sql, Object... values) throws SQLException {
        List<Account> found = new ArrayList<>();
        try (ResultSet row = s.query(sql, values).executeQuery()) {
            while (row.next()) {
                int number = row.getInt(1);
                found.add(AccountCodec.account(number, sealer.open(row.getBytes(2), ACCOUNT + number)));
            }
        }
        return found;
    }

    @Override
    public Account change(int number, UnaryOperator<Account> change) {
        return database.write(s -> {
            Account before =
                    account(s, number).orElseThrow(() -> new IllegalArgumentException("there is no account " + number));
            Account after = change.apply(before);
            if (after.number() != number || !after.name().equals(before.name())) {
                throw new IllegalArgumentException("an account keeps its number and name");
            }
            byte[] sealed = sealer.seal(AccountCodec.encode(after), ACCOUNT + number);
            s.update("UPDATE account SET sealed = ? WHERE number = ?", sealed, number);
            return after;
        });
    }

    @Override
    public int addToken(Token token, byte[] secret) {
        return database.write(s -> {
            int number = next(s, "account_token");
            s.update(
                    "INSERT INTO account_token (number, fingerprint, account, ends_at, sealed) VALUES (?, ?, ?, ?, ?)",
                    number,
                    sealer.fingerprint("account_token", secret),
                    token.account(),
                    token.ends(),
                    sealer.seal(AccountCodec.encode(token), TOKEN + number));
            return number;
        });
    }

    @Override
    public Optional<Token> token(byte[] secret, long now) {
        return tokens("WHERE fingerprint = ? AND ends_at > ?", sealer.fingerprint("account_token", secret), now)
                .stream()
                .findFirst();
    }

    @Override
    public List<Token> tokens() {
        return tokens("ORDER BY number");
    }

    private List<Token> tokens(String which, Object... values) {
        return database.read(s -> {
            List<Token> found = new ArrayList<>();
            String sql = "SELECT number, account, ends_at, sealed FROM account_token " + which;
            try (ResultSet row = s.query(sql, values).executeQuery()) {
                while (row.next()) {
                    int number = row.getInt(1);
                    byte[] plain = sealer.open(row.getBytes(4), TOKEN + number);
                    found.add(AccountCodec.token(number, row.getInt(2), row.getLong(3), plain));
                }
            }
            return found;
        });
    }

    @Override
    public void endToken(int number, long now) {
        database.write(s ->
                s.update("UPDATE account_token SET ends_at = ? WHERE number = ? AND ends_at > ?", now, number, now));
    }
}
