package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Reason;
import org.tocsin.ports.Ledger;

/** Releases and what lies at their top. */
class ReleasesTest extends OnBothDatabases {
    @Test
    void release_isMadeOnceAndKeepsProvenance() {
        Ledger ledger = store.ledger();
        int one = ledger.release("fuite", new Ledger.Provenance("CERT", "2026-02-01", "plainte"));
        int two = ledger.release("fuite 2", Invented.NOBODY);
        assertThat(ledger.release("fuite", new Ledger.Provenance("", "2026-02-02", "")))
                .isEqualTo(one);
        reopen();
        assertThat(store.ledger().releases())
                .extracting(Ledger.ReleaseRow::number, Ledger.ReleaseRow::name, Ledger.ReleaseRow::provenance)
                .containsExactly(
                        tuple(one, "fuite", new Ledger.Provenance("CERT", "2026-02-02", "plainte")),
                        tuple(two, "fuite 2", Invented.NOBODY));
    }

    @Test
    void roots_areReplacedAsAWhole() {
        Ledger ledger = store.ledger();
        int release = ledger.release("fuite", Invented.NOBODY);
        ledger.roots(release, List.of(new Ledger.RootRow(0, "ancien", true, 1, 0, Reason.LINK)));
        List<Ledger.RootRow> roots = List.of(
                new Ledger.RootRow(0, "dossier/Ünïcode \\ ../x.zip", false, 10, 4, null),
                new Ledger.RootRow(1, "lien", false, 0, 0, Reason.LINK));
        ledger.roots(release, roots);
        reopen();
        assertThat(store.ledger().roots(release)).isEqualTo(roots);
        assertThat(store.ledger().roots(release + 1)).isEmpty();
    }
}
