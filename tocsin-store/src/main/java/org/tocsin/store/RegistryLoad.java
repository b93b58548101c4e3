package org.tocsin.store;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import org.tocsin.model.Person;
import org.tocsin.ports.RegistryStore;
import org.tocsin.ports.Sealer;

/**
 * A load of people: new rows go in batches; a set of half fingerprints in memory (9 bytes a person) says which ids cannot be
 * known yet, so that a first load asks the database nothing.
 */
final class RegistryLoad implements RegistryStore.Load {
    private static final int BATCH = 2000;

    private final Transaction transaction;
    private final Sealer sealer;
    private final LongOpenHashSet known;
    private final int sizeBefore;
    private final BitSet seen = new BitSet();
    private final BitSet changed = new BitSet();
    private int size;
    private int pending;

    RegistryLoad(Transaction transaction, Session session, Sealer sealer) throws SQLException {
        this.transaction = transaction;
        this.sealer = sealer;
        this.known = new LongOpenHashSet();
        try (ResultSet row = session.query("SELECT fingerprint FROM person").executeQuery()) {
            while (row.next()) {
                known.add(half(row.getBytes(1)));
                size++;
            }
        }
        sizeBefore = size;
    }

    private static long half(byte[] fingerprint) {
        return ByteBuffer.wrap(fingerprint).getLong();
    }

    @Override
    public void put(Person person) {
        byte[] fingerprint = SealedRegistry.fingerprint(sealer, person.id());
        byte[] plain = PersonCodec.encode(person);
        transaction.run(s -> {
            if (known.add(half(fingerprint)) || !replaced(s, fingerprint, plain)) {
                add(s, fingerprint, plain);
            }
            return s;
        });
    }

    /** Replaces the row with this fingerprint if there is one and it differs; false if there is none. */
    private boolean replaced(Session s, byte[] fingerprint, byte[] plain) throws SQLException {
        flush(s);
        int number;
        try (ResultSet row = s.query("SELECT number, sealed FROM person WHERE fingerprint = ?", fingerprint)
                .executeQuery()) {
            if (!row.next()) {
                return false;
            }
            number = row.getInt(1);
            seen.set(number);
            if (Arrays.equals(sealer.open(row.getBytes(2), SealedRegistry.place(number)), plain)) {
                return true;
            }
        }
        byte[] sealed = sealer.seal(plain, SealedRegistry.place(number));
        s.update("UPDATE person SET sealed = ? WHERE number = ?", sealed, number);
        changed.set(number);
        return true;
    }

    private void add(Session s, byte[] fingerprint, byte[] plain) throws SQLException {
        int number = size++;
        byte[] sealed = sealer.seal(plain, SealedRegistry.place(number));
        s.batch(insert(s), number, fingerprint, sealed);
        if (++pending == BATCH) {
            flush(s);
        }
    }

    private void flush(Session s) throws SQLException {
        if (pending > 0) {
            insert(s).executeBatch();
            pending = 0;
        }
    }

    private static PreparedStatement insert(Session s) throws SQLException {
        return s.statement("INSERT INTO person (number, fingerprint, sealed) VALUES (?, ?, ?)");
    }

    @Override
    public RegistryStore.Counts commit() {
        int added = size - sizeBefore;
        int replaced = changed.get(0, sizeBefore).cardinality();
        int same = seen.get(0, sizeBefore).cardinality() - replaced;
        transaction.run(s -> {
            flush(s);
            if (added + replaced > 0) {
                Counters.step(s, SealedRegistry.VERSION);
            }
            return s;
        });
        transaction.commit();
        return new RegistryStore.Counts(added, replaced, same);
    }

    @Override
    public void close() {
        transaction.close();
    }
}
