package org.tocsin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseSettings.ToAuthority;
import org.tocsin.ports.Sealer;

/** Sealed single values of a case. */
final class Settings {
    static final String CASE = "case";
    static final String MODEL = "model";
    static final String CHECKPOINT_KEY = "checkpoint-key";

    private final Sealer sealer;

    Settings(Sealer sealer) {
        this.sealer = sealer;
    }

    void put(Session s, String name, byte[] plain) throws SQLException {
        s.update(
                "INSERT INTO setting (name, sealed) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed",
                name,
                sealer.seal(plain, place(name)));
    }

    Optional<byte[]> get(Session s, String name) throws SQLException {
        try (ResultSet row =
                s.query("SELECT sealed FROM setting WHERE name = ?", name).executeQuery()) {
            return row.next() ? Optional.of(sealer.open(row.getBytes(1), place(name))) : Optional.empty();
        }
    }

    private static String place(String name) {
        return "setting|sealed|" + name;
    }

    static byte[] encode(CaseSettings settings) {
        Encoder out = new Encoder().text(settings.organisation()).text(settings.legalBasis());
        out.text(settings.responsible()).text(settings.retentionUntil());
        ToAuthority authority = settings.toAuthority();
        return out.text(moment(authority.awareAt()))
                .text(moment(authority.notifiedAt()))
                .text(authority.reference())
                .done();
    }

    /** Also what earlier versions wrote, which knew nothing of the authority. */
    static CaseSettings decode(byte[] bytes) {
        Decoder in = new Decoder(bytes);
        CaseSettings known = new CaseSettings(in.text(), in.text(), in.text(), in.text());
        return in.atEnd() ? known : known.with(new ToAuthority(moment(in.text()), moment(in.text()), in.text()));
    }

    private static String moment(@Nullable Instant known) {
        return known == null ? "" : known.toString();
    }

    private static @Nullable Instant moment(String written) {
        return written.isEmpty() ? null : Instant.parse(written);
    }
}
