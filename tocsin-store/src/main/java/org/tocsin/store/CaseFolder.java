package org.tocsin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;

/**
 * Where a case lies: a folder with {@code key.sealed}, {@code packs/} and {@code journal}, readable by its owner only, and its tables
 * in the folder's own {@code case.db} (SQLite, one process at a time) or in a PostgreSQL database, whose address the folder keeps in
 * {@code store} (one process scans, any number reads, reviews and exports). A copy of both is worthless without what the
 * {@link KeySource} names.
 */
public final class CaseFolder {
    private final CaseHome home;

    private CaseFolder(CaseHome home) {
        this.home = home;
    }

    /** The case in this folder, with its tables where the folder says. */
    public static CaseFolder of(Path dir) {
        return new CaseFolder(new CaseHome(dir, null, null, System.getenv()));
    }

    /**
     * With the tables in this database; null leaves it to the folder.
     *
     * @param address such as {@code jdbc:postgresql://host/database}, without user and password
     */
    public CaseFolder withStore(@Nullable String address) {
        return new CaseFolder(new CaseHome(home.dir(), address, home.passwordFile(), home.environment()));
    }

    /** With the password of the database in the first line of this file, which nobody else may read. */
    public CaseFolder withPasswordFile(@Nullable Path file) {
        return new CaseFolder(new CaseHome(home.dir(), home.store(), file, home.environment()));
    }

    CaseFolder withEnvironment(Map<String, String> variables) {
        return new CaseFolder(new CaseHome(home.dir(), home.store(), home.passwordFile(), variables));
    }

    /** Whether a case that can be opened lies in this folder. */
    public boolean exists() {
        return home.exists();
    }

    /**
     * Makes a case in a folder that does not exist or is empty and, if one was named, a database without tables.
     *
     * @param settings what is said about the case
     * @param key      what shall open it
     * @throws org.tocsin.ports.CaseException if the folder or the database holds anything or cannot be used, or the key source does
     *                                        not work
     */
    public CaseStore create(CaseSettings settings, KeySource key) {
        NewCase made = new NewCase(home);
        made.prepare();
        return locked(true, right -> made.make(settings, key, right));
    }

    /**
     * Opens a case.
     *
     * @throws org.tocsin.ports.CaseException if there is none, it was purged, another run uses it, the key is missing or wrong, the
     *                                        database cannot be reached or holds something else, or the case was written by a newer
     *                                        version
     */
    public CaseStore open(KeySource key) {
        if (!Files.exists(home.key())) {
            throw home.noKey();
        }
        String address = home.address();
        return locked(address == null, right -> {
            KeyEnvelope envelope = KeyEnvelope.read(home.key());
            CaseSealer sealer = new CaseSealer(unwrap(envelope, key));
            if (address == null && !Files.exists(home.tables())) {
                throw home.missingTables();
            }
            CaseStore opened =
                    open(new Database(home.dialect(address, envelope.caseId()), right), envelope, sealer, right);
            if (address != null && home.kept().address().filter(address::equals).isEmpty()) {
                home.kept().keep(address);
            }
            return opened;
        });
    }

    private CaseStore open(Database database, KeyEnvelope envelope, CaseSealer sealer, ScanRight right)
            throws IOException {
        try {
            if (database.dialect().isShared()) {
                TeamTables.check(database, envelope.caseId());
            }
            return SealedCase.load(home, right, sealer, database);
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private byte[] unwrap(KeyEnvelope envelope, KeySource key) {
        try {
            return envelope.unwrap(key.keyFor(envelope, home.dir()));
        } catch (GeneralSecurityException e) {
            throw key.wrong(envelope, home.dir());
        }
    }

    /** What is made keeps the right, and gives it up when it is closed. */
    private CaseStore locked(boolean alone, Making making) {
        ScanRight right = new ScanRight(home.dir());
        try {
            if (alone) {
                right.lock();
            }
            return making.with(right);
        } catch (IOException e) {
            right.close();
            throw StoreFailure.of(home.dir(), e);
        } catch (RuntimeException e) {
            right.close();
            throw e;
        }
    }

    /** Makes or opens a case. */
    private interface Making {
        CaseStore with(ScanRight right) throws IOException;
    }

    /**
     * A table that was moved.
     *
     * @param fingerprint the sum of the hashes of its rows, 64 hexadecimal characters
     */
    public record MovedTable(String name, long rows, String fingerprint) {}

    /**
     * Moves the tables of a case to another database, or back into its folder; packs, journal and key stay where they are. All rows are
     * counted and compared before the old tables are destroyed. May be given again if it was interrupted. Needs no key.
     *
     * @param address  of an empty PostgreSQL database; null moves the tables into the folder
     * @param progress told each step before it is done
     * @return what was moved; nothing if the tables are there already
     * @throws org.tocsin.ports.CaseException if another run uses the case, or a database cannot be used or holds anything else
     */
    public List<MovedTable> move(@Nullable String address, Consumer<String> progress) {
        if (!Files.exists(home.key())) {
            throw home.noKey();
        }
        try (ScanRight right = new ScanRight(home.dir())) {
            right.lock();
            return new Relocation(home, address).run(right, progress);
        } catch (IOException e) {
            throw StoreFailure.of(home.dir(), e);
        }
    }

    /**
     * Ends a case: destroys its wrapped key and its key file in the user's configuration folder, then its data, and writes
     * {@code case.purged} into the journal, which stays. Needs no key; may be repeated if it was interrupted.
     *
     * @throws org.tocsin.ports.CaseException if there is no case or another run uses it
     */
    public void purge() {
        purge(KeySource.configuration());
    }

    /** Like {@link #purge()} with another configuration folder. */
    public void purge(Path configuration) {
        if (!Files.exists(home.key()) && !Files.exists(home.journal())) {
            throw home.noKey();
        }
        try (CaseLock lock = CaseLock.take(home.dir())) {
            String address = home.address();
            String caseId = Purge.caseId(home.key(), home.journal());
            new Purge(home, () -> {
                        if (address != null) {
                            TeamTables.drop(home.dialect(address, caseId), caseId);
                        }
                    })
                    .run(configuration);
            home.kept().forget();
        } catch (IOException e) {
            throw StoreFailure.of(home.dir(), e);
        }
    }
}
