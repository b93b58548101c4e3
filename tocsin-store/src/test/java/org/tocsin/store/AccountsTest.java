package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.AccountStore.Token;

/** Accounts and tokens are kept sealed, in either database. */
class AccountsTest extends OnBothDatabases {
    private static final byte[] SECRET = "a secret of a program".getBytes(StandardCharsets.UTF_8);

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
        reopen();
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
        int token =
                store.accounts().addToken(new Token(0, account, "statistics", Set.of("read"), 10_000, "wxyz"), SECRET);
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
        store.accounts().addToken(new Token(0, account, "statistics", Set.of("read"), 10_000, "wxyz"), SECRET);
        List<Path> files = new ArrayList<>(CaseFiles.all(dir()));
        files.addAll(tables.files(dir()));
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            String bytes = Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
            assertThat(bytes).doesNotContain("verdurin", "Verdurin", "Odile Verdurin", "a secret of a program");
        }
    }
}
