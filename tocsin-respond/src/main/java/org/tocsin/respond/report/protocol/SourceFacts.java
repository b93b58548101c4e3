package org.tocsin.respond.report.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;

/**
 * Where a release came from. Who supplied it is kept in the case: it may be a person, and the protocol names none.
 *
 * @param suppliedAt as it was said, or empty
 * @param authority  contract, order or mandate as it was said, or empty
 * @param supplier   whether the case says who supplied it
 * @param files      how many files it consists of before anything is unpacked
 * @param bytes      their size
 * @param sha256     of its only file; of more than one file that of the list of their hashes and paths, as {@code sha256sum} prints it,
 *                   in the order of paths; empty without files
 */
record SourceFacts(
        String name,
        String suppliedAt,
        String authority,
        boolean supplier,
        long scannedAt,
        int files,
        long bytes,
        String sha256) {

    static List<SourceFacts> of(CaseStore store) {
        return store.ledger().releases().stream().map(row -> of(store, row)).toList();
    }

    private static SourceFacts of(CaseStore store, Ledger.ReleaseRow row) {
        List<Ledger.RootRow> roots = store.ledger().roots(row.number());
        Ledger.Provenance from = row.provenance();
        return new SourceFacts(
                row.name(),
                from.suppliedAt(),
                from.authority(),
                !from.suppliedBy().isBlank(),
                row.scannedAt(),
                roots.size(),
                roots.stream().mapToLong(Ledger.RootRow::size).sum(),
                hash(store, roots));
    }

    private static String hash(CaseStore store, List<Ledger.RootRow> roots) {
        if (roots.size() == 1) {
            return hash(store, roots.get(0));
        }
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        roots.stream()
                .filter(root -> root.content() != 0)
                .sorted(Comparator.comparing(Ledger.RootRow::path))
                .map(root -> hash(store, root) + "  " + root.path() + "\n")
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return roots.isEmpty() ? "" : HexFormat.of().formatHex(digest.digest());
    }

    private static String hash(CaseStore store, Ledger.RootRow root) {
        return root.content() == 0
                ? ""
                : HexFormat.of()
                        .formatHex(store.ledger().content(root.content()).sha256());
    }
}
