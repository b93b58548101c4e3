package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.AccountStore.Token;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;

final class AccountsTest {
    private static final byte[] SECRET = "a secret of a program".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path dir;

    private CaseStore store;

    @BeforeEach
    void make() {
        store = SqliteCase.create(dir.resolve("case"), new CaseSettings("Hospital", "", "", ""), key());
    }

    private KeySource key() {
        return KeySource.file(dir.resolve("key"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Account invented(String name) {
        return Account.of(name, "Odile Verdurin", "hash", Set.of("reviewer", "dpo"), "fr");
    }

    @Test
    void an_account_is_found_by_its_sign_in_name_in_any_case() {
        int number = store.accounts().add(invented("o.verdurin")).orElseThrow();
        assertThat(store.accounts().named(" O.Verdurin ")).hasValueSatisfying(a -> {
            assertThat(a.number()).isEqualTo(number).isEqualTo(1);
            assertThat(a.roles()).containsExactlyInAnyOrder("reviewer", "dpo");
            assertThat(a.active()).isTrue();
        });
        assertThat(store.accounts().named("somebody.else")).isEmpty();
    }

    @Test
    void a_taken_name_is_refused() {
        store.accounts().add(invented("o.verdurin"));
        assertThat(store.accounts().add(invented("O.VERDURIN"))).isEmpty();
        assertThat(store.accounts().all()).hasSize(1);
    }

    @Test
    void a_change_is_kept_and_number_and_name_stay() {
        int number = store.accounts().add(invented("o.verdurin")).orElseThrow();
        store.accounts().change(number, a -> a.with(Set.of("dpo"), Set.of(7, 9), Set.of("psychiatry"), false));
        store.accounts().change(number, a -> a.tried(3, 5_000));
        store.close();
        store = SqliteCase.open(dir.resolve("case"), key());
        Account kept = store.accounts().account(number).orElseThrow();
        assertThat(kept.roles()).containsExactly("dpo");
        assertThat(kept.persons()).containsExactlyInAnyOrder(7, 9);
        assertThat(kept.reserved()).containsExactly("psychiatry");
        assertThat(kept.active()).isFalse();
        assertThat(kept.failures()).isEqualTo(3);
        assertThat(kept.lockedUntil()).isEqualTo(5_000);
        assertThatThrownBy(() -> store.accounts().change(number, a -> invented("another")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.accounts().change(99, a -> a)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_token_works_until_it_ends() {
        int account = store.accounts().add(invented("o.verdurin")).orElseThrow();
        int token = store.accounts().addToken(new Token(0, account, "statistics", Set.of("read"), 10_000), SECRET);
        assertThat(store.accounts().token(SECRET, 9_999))
                .hasValueSatisfying(t -> assertThat(t.account()).isEqualTo(account));
        assertThat(store.accounts().token(SECRET, 10_000)).isEmpty();
        assertThat(store.accounts().token(new byte[] {1}, 1)).isEmpty();
        store.accounts().endToken(token, 500);
        assertThat(store.accounts().token(SECRET, 501)).isEmpty();
        assertThat(store.accounts().tokens()).extracting(Token::label).containsExactly("statistics");
    }

    @Test
    void nothing_of_an_account_lies_in_clear() throws Exception {
        int account = store.accounts().add(invented("o.verdurin")).orElseThrow();
        store.accounts().addToken(new Token(0, account, "statistics", Set.of("read"), 10_000), SECRET);
        store.close();
        String file = Files.readString(dir.resolve("case").resolve("case.db"), StandardCharsets.ISO_8859_1);
        assertThat(file).doesNotContain("verdurin", "Verdurin", "Odile", "statistics", "a secret of a program");
        store = SqliteCase.open(dir.resolve("case"), key());
    }
}
