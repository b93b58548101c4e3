package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.SealBrokenException;

/** What is said about a case, and its seal. */
class SettingsAndSealTest extends OnBothDatabases {
    @Test
    void settings_surviveReopening() {
        assertThat(store.settings()).isEqualTo(Invented.SETTINGS);
        CaseSettings later = new CaseSettings("Autre", "", "", "2030-01-01")
                .with(new CaseSettings.ToAuthority(
                        Instant.parse("2026-09-30T20:30:00Z"), Instant.parse("2026-10-01T08:00:00.5Z"), "N-17"));
        store.settings(later);
        reopen();
        assertThat(store.settings()).isEqualTo(later);
    }

    @Test
    void sealer_opensOnlyAtItsPlace() {
        byte[] sealed = store.sealer().seal("Montferrand".getBytes(StandardCharsets.UTF_8), "person|name|1");
        byte[] finger = store.sealer().fingerprint("a", new byte[] {1});
        reopen();
        assertThat(store.sealer().open(sealed, "person|name|1"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Montferrand");
        assertThat(store.sealer().fingerprint("a", new byte[] {1}))
                .isEqualTo(finger)
                .hasSize(16);
        assertThat(store.sealer().fingerprint("b", new byte[] {1})).isNotEqualTo(finger);
        assertThatThrownBy(() -> store.sealer().open(sealed, "person|name|2")).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> store.sealer().open(new byte[3], "x")).isInstanceOf(SealBrokenException.class);
    }
}
