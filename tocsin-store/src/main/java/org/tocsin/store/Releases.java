package org.tocsin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.ports.Ledger.Provenance;
import org.tocsin.ports.Ledger.ReleaseRow;
import org.tocsin.ports.Sealer;

/** The releases of a case; so few that finding one by name opens them all. */
final class Releases {
    private final Sealer sealer;

    Releases(Sealer sealer) {
        this.sealer = sealer;
    }

    List<ReleaseRow> all(Session s) throws SQLException {
        List<ReleaseRow> releases = new ArrayList<>();
        try (ResultSet row = s.query("SELECT number, sealed, scanned_at FROM leak_release ORDER BY number")
                .executeQuery()) {
            while (row.next()) {
                int number = row.getInt(1);
                Decoder in = new Decoder(sealer.open(row.getBytes(2), place(number)));
                String name = in.text();
                Provenance provenance = new Provenance(in.text(), in.text(), in.text());
                releases.add(new ReleaseRow(number, name, provenance, row.getLong(3)));
            }
        }
        return releases;
    }

    int put(Session s, String name, Provenance given) throws SQLException {
        int last = 0;
        for (ReleaseRow known : all(s)) {
            if (known.name().equals(name)) {
                Provenance merged = merge(known.provenance(), given);
                s.update(
                        "UPDATE leak_release SET sealed = ? WHERE number = ?",
                        seal(known.number(), name, merged),
                        known.number());
                return known.number();
            }
            last = known.number();
        }
        int number = last + 1;
        s.update(
                "INSERT INTO leak_release (number, sealed, scanned_at) VALUES (?, ?, ?)",
                number,
                seal(number, name, given),
                System.currentTimeMillis());
        return number;
    }

    private static Provenance merge(Provenance old, Provenance given) {
        return new Provenance(
                given.suppliedBy().isEmpty() ? old.suppliedBy() : given.suppliedBy(),
                given.suppliedAt().isEmpty() ? old.suppliedAt() : given.suppliedAt(),
                given.authority().isEmpty() ? old.authority() : given.authority());
    }

    private byte[] seal(int number, String name, Provenance provenance) {
        Encoder out = new Encoder().text(name).text(provenance.suppliedBy());
        out.text(provenance.suppliedAt()).text(provenance.authority());
        return sealer.seal(out.done(), place(number));
    }

    private static String place(int number) {
        return "leak_release|sealed|" + number;
    }
}
