package org.tocsin.store;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.Sealer;

/** Decisions and claims; which human being is meant is sealed or a fingerprint. */
final class SealedDecisions implements DecisionStore {
    private final Database database;
    private final Sealer sealer;
    private final DecisionRows rows;

    SealedDecisions(Database database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
        rows = new DecisionRows(sealer);
    }

    @Override
    public long last() {
        return database.read(DecisionRows::last);
    }

    @Override
    public void forEach(long after, Consumer<Decision> visitor) {
        database.read(s -> {
            rows.forEach(s, after, visitor);
            return this;
        });
    }

    @Override
    public void conflicts(Consumer<ConflictRow> visitor) {
        database.read(s -> {
            DecidedRows.conflicts(s, visitor);
            return this;
        });
    }

    @Override
    public Turn begin() {
        return new DecisionTurn(database.begin(Lane.TEAM), sealer);
    }

    @Override
    public boolean claim(MentionKey mention, int account, long now, long until) {
        byte[] place = fingerprint(sealer, mention);
        return database.write(s -> {
            s.update("DELETE FROM review_claim WHERE ends_at <= ?", now);
            return s.update(
                            "INSERT INTO review_claim (fingerprint, account, ends_at) VALUES (?, ?, ?)"
                                    + " ON CONFLICT (fingerprint) DO UPDATE SET ends_at = excluded.ends_at"
                                    + " WHERE review_claim.account = excluded.account",
                            place,
                            account,
                            until)
                    == 1;
        });
    }

    @Override
    public void release(MentionKey mention, int account) {
        byte[] place = fingerprint(sealer, mention);
        database.write(s -> s.update("DELETE FROM review_claim WHERE fingerprint = ? AND account = ?", place, account));
    }

    /** Unique to a place in a document, so that its frequency tells nothing. */
    static byte[] fingerprint(Sealer sealer, MentionKey mention) {
        String place = mention.item() + '\0' + mention.passage() + '\0' + mention.print();
        return sealer.fingerprint("review_claim", place.getBytes(StandardCharsets.UTF_8));
    }
}
