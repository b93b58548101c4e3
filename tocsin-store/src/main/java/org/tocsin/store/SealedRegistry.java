package org.tocsin.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.tocsin.model.Person;
import org.tocsin.ports.RegistryStore;
import org.tocsin.ports.Sealer;

/** The registry as sealed rows, one a person, found again by a keyed fingerprint of the registry id. */
final class SealedRegistry implements RegistryStore {
    static final String VERSION = "registry.version";

    private final Database database;
    private final Sealer sealer;

    SealedRegistry(Database database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    static byte[] fingerprint(Sealer sealer, String id) {
        return sealer.fingerprint("person.id", id.getBytes(StandardCharsets.UTF_8));
    }

    static String place(int number) {
        return "person|sealed|" + number;
    }

    /** People are numbered from 0 without gaps, so that nobody need be counted. */
    @Override
    public int size() {
        return database.read(SealedRegistry::size);
    }

    static int size(Session s) throws SQLException {
        try (ResultSet row =
                s.query("SELECT COALESCE(MAX(number), -1) + 1 FROM person").executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    @Override
    public long version() {
        return database.read(s -> Counters.get(s, VERSION));
    }

    @Override
    public Load begin() {
        Transaction transaction = database.begin(Lane.LOADING);
        try {
            return transaction.run(s -> new RegistryLoad(transaction, s, sealer));
        } catch (RuntimeException e) {
            transaction.close();
            throw e;
        }
    }

    @Override
    public void forEach(Visitor visitor) {
        database.read(s -> {
            try (ResultSet row =
                    s.query("SELECT number, sealed FROM person ORDER BY number").executeQuery()) {
                while (row.next()) {
                    visitor.person(row.getInt(1), open(row));
                }
            }
            return this;
        });
    }

    @Override
    public int numberOf(String id) {
        byte[] fingerprint = fingerprint(sealer, id);
        return database.read(s -> {
            try (ResultSet row = s.query("SELECT number FROM person WHERE fingerprint = ?", fingerprint)
                    .executeQuery()) {
                return row.next() ? row.getInt(1) : -1;
            }
        });
    }

    @Override
    public Person person(int number) {
        return database.read(s -> {
            try (ResultSet row = s.query("SELECT number, sealed FROM person WHERE number = ?", number)
                    .executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("no person has the number " + number);
                }
                return open(row);
            }
        });
    }

    private Person open(ResultSet row) throws SQLException {
        return PersonCodec.decode(sealer.open(row.getBytes(2), place(row.getInt(1))));
    }
}
