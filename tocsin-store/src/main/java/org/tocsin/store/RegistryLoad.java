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
            int number = known.add(half(fingerprint)) ? -1 : find(s, fingerprint);
            if (number < 0) {
                add(s, fingerprint, plain);
            } else {
                replace(s, number, plain);
            }
            return s;
        });
    }

    private int find(Session s, byte[] fingerprint) throws SQLException {
        flush(s);
        try (ResultSet row = s.query("SELECT number FROM person WHERE fingerprint = ?", fingerprint)
                .executeQuery()) {
            return row.next() ? row.getInt(1) : -1;
        }
    }

    private void add(Session s, byte[] fingerprint, byte[] plain) throws SQLException {
        int number = size++;
        byte[] sealed = sealer.seal(plain, SealedRegistry.place(number));
        s.batch(insert(s), number, fingerprint, sealed);
        if (++pending == BATCH) {
            flush(s);
        }
    }

    private void replace(Session s, int number, byte[] plain) throws SQLException {
        seen.set(number);
        String place = SealedRegistry.place(number);
        try (ResultSet row =
                s.query("SELECT sealed FROM person WHERE number = ?", number).executeQuery()) {
            if (row.next() && Arrays.equals(sealer.open(row.getBytes(1), place), plain)) {
                return;
            }
        }
        s.update("UPDATE person SET sealed = ? WHERE number = ?", sealer.seal(plain, place), number);
        changed.set(number);
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
