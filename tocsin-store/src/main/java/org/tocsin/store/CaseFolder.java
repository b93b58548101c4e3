package org.tocsin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;

/**
 * Where a case lies: a folder with {@code key.sealed}, {@code packs/} and {@code journal}, readable by its owner only, and its tables
 * in the folder's own {@code case.db} (SQLite, one process at a time) or in a PostgreSQL database, whose address the folder keeps in
 * {@code store} (one process scans, any number reads, reviews and exports). A copy of both is worthless without what the
 * {@link KeySource} names.
 */
public final class CaseFolder {
    static final String KEY = "key.sealed";
    static final String TABLES = "case.db";

    private final Path dir;
    private final @Nullable String store;
    private final @Nullable Path passwordFile;
    private final Map<String, String> environment;

    private CaseFolder(Path dir, @Nullable String store, @Nullable Path passwordFile, Map<String, String> environment) {
        this.dir = dir;
        this.store = store;
        this.passwordFile = passwordFile;
        this.environment = environment;
    }

    /** The case in this folder, with its tables where the folder says. */
    public static CaseFolder of(Path dir) {
        return new CaseFolder(dir, null, null, System.getenv());
    }

    /**
     * With the tables in this database; null leaves it to the folder.
     *
     * @param address such as {@code jdbc:postgresql://host/database}, without user and password
     */
    public CaseFolder withStore(@Nullable String address) {
        return new CaseFolder(dir, address, passwordFile, environment);
    }

    /** With the password of the database in the first line of this file, which nobody else may read. */
    public CaseFolder withPasswordFile(@Nullable Path file) {
        return new CaseFolder(dir, store, file, environment);
    }

    CaseFolder withEnvironment(Map<String, String> variables) {
        return new CaseFolder(dir, store, passwordFile, variables);
    }

    /** Whether a case that can be opened lies in this folder. */
    public boolean exists() {
        return Files.isRegularFile(file(KEY))
                && (Files.isRegularFile(file(TABLES))
                        || store != null
                        || kept().address().isPresent());
    }

    private Path file(String name) {
        return dir.resolve(name);
    }

    private StoreFile kept() {
        return new StoreFile(dir);
    }

    /** The address of the database with the tables; null if they lie in the folder. */
    private @Nullable String address() {
        String known = kept().address().orElse(null);
        if (store != null && known == null && Files.isRegularFile(file(KEY)) && Files.isRegularFile(file(TABLES))) {
            throw new CaseException("the tables of the case in " + dir
                    + " lie in its folder: leave --store out, or move them with 'tocsin case move --to ADDRESS'.");
        }
        return store == null ? known : store;
    }

    PostgresLogin login(String address) {
        return PostgresLogin.of(address, passwordFile, environment);
    }

    private Dialect dialect(@Nullable String address, String caseId) {
        return address == null ? new SqliteDialect(file(TABLES)) : new PostgresDialect(login(address), caseId);
    }

    /**
     * Makes a case in a folder that does not exist or is empty and, if one was named, a database without tables.
     *
     * @param settings what is said about the case
     * @param key      what shall open it
     * @throws CaseException if the folder or the database holds anything or cannot be used, or the key source does not work
     */
    public CaseStore create(CaseSettings settings, KeySource key) {
        prepare();
        ScanRight right = new ScanRight(dir);
        try {
            right.lock();
            return make(settings, key, right);
        } catch (IOException e) {
            right.close();
            throw StoreFailure.of(dir, e);
        } catch (RuntimeException e) {
            right.close();
            throw e;
        }
    }

    private CaseStore make(CaseSettings settings, KeySource key, ScanRight right) throws IOException {
        byte[] caseKey = random(CaseSealer.KEY_BYTES);
        String caseId = HexFormat.of().formatHex(random(16));
        String address = address();
        Dialect dialect = dialect(address, caseId);
        if (address == null) {
            PrivateFiles.deleteAll(dir, TABLES);
            PrivateFiles.touch(file(TABLES));
        } else {
            TeamTables.makeReady(dialect, caseId);
        }
        KeySource.Protection protection = key.protect(caseId);
        KeyEnvelope envelope =
                KeyEnvelope.wrap(caseId, protection.word(), protection.cost(), protection.key(), caseKey);
        SealedCase made = load(right, new CaseSealer(caseKey), dialect, address != null);
        made.settings(settings);
        if (address != null) {
            kept().keep(address);
        }
        PrivateFiles.replace(file(KEY), envelope.toJson());
        if (address != null) {
            TeamTables.mark(dialect, new CaseMark(caseId, CaseMark.State.WHOLE));
        }
        made.journal().append("case.created", Map.of("case", caseId, "key", protection.word()));
        return made;
    }

    private SealedCase load(ScanRight right, CaseSealer sealer, Dialect dialect, boolean team) throws IOException {
        Schema.bring(dialect);
        Database database = new Database(dialect, right);
        try {
            FileTurn turn = team ? FileTurn.among(file("journal.lock")) : FileTurn.alone(file(SealedCase.JOURNAL));
            SealedCase loaded = new SealedCase(dir, right, sealer, database, turn);
            if (!team) {
                right.take();
            }
            return loaded;
        } catch (RuntimeException | IOException e) {
            database.close();
            throw e;
        }
    }

    /** Makes the folder; refuses one that holds anything but the remains of a creation that did not end. */
    private void prepare() {
        if (exists()) {
            throw new CaseException("there is a case in " + dir + " already: name a new folder.");
        }
        try {
            PrivateFiles.folders(dir);
            try (Stream<Path> files = Files.list(dir)) {
                if (!files.allMatch(CaseFolder::isRemains)) {
                    throw new CaseException("the folder " + dir + " is not empty: name a new folder for the case.");
                }
            }
            kept().forget();
            PrivateFiles.restrict(dir);
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
    }

    private static boolean isRemains(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean emptyJournal = name.equals(SealedCase.JOURNAL) && file.toFile().length() == 0;
        return emptyJournal
                || name.equals("lock")
                || name.equals("journal.lock")
                || name.equals("store")
                || name.equals(SealedCase.PACKS)
                || name.equals(KEY + ".new")
                || name.startsWith(TABLES);
    }

    /**
     * Opens a case.
     *
     * @throws CaseException if there is none, it was purged, another run uses it, the key is missing or wrong, the database cannot be
     *                       reached or holds something else, or the case was written by a newer version
     */
    public CaseStore open(KeySource key) {
        if (!Files.exists(file(KEY))) {
            throw noKey();
        }
        ScanRight right = new ScanRight(dir);
        try {
            String address = address();
            if (address == null) {
                right.lock();
            }
            KeyEnvelope envelope = KeyEnvelope.read(file(KEY));
            CaseSealer sealer = new CaseSealer(unwrap(envelope, key));
            if (address == null && !Files.exists(file(TABLES))) {
                throw new CaseException(file(TABLES)
                        + " is missing: restore the case folder from a back-up, or name the database with --store.");
            }
            Dialect dialect = dialect(address, envelope.caseId());
            if (address != null) {
                TeamTables.check(dialect, envelope.caseId());
            }
            SealedCase opened = load(right, sealer, dialect, address != null);
            if (address != null && kept().address().filter(address::equals).isEmpty()) {
                kept().keep(address);
            }
            return opened;
        } catch (IOException e) {
            right.close();
            throw StoreFailure.of(dir, e);
        } catch (RuntimeException e) {
            right.close();
            throw e;
        }
    }

    private CaseException noKey() {
        if (!Files.exists(file(SealedCase.JOURNAL))) {
            return new CaseException(
                    "there is no case in " + dir + ": check the name, or make one with `tocsin init`.");
        }
        if (Purge.happened(file(SealedCase.JOURNAL))) {
            return new CaseException("the case in " + dir + " was purged: its data cannot be read any more.");
        }
        return new CaseException(file(KEY) + " is missing: restore it from a back-up of the case folder.");
    }

    private byte[] unwrap(KeyEnvelope envelope, KeySource key) {
        try {
            return envelope.unwrap(key.keyFor(envelope, dir));
        } catch (GeneralSecurityException e) {
            throw key.wrong(envelope, dir);
        }
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /**
     * Ends a case: destroys its wrapped key and its key file in the user's configuration folder, then its data, and writes
     * {@code case.purged} into the journal, which stays. Needs no key; may be repeated if it was interrupted.
     *
     * @throws CaseException if there is no case or another run uses it
     */
    public void purge() {
        purge(KeySource.configuration());
    }

    /** Like {@link #purge()} with another configuration folder. */
    public void purge(Path configuration) {
        if (!Files.exists(file(KEY)) && !Files.exists(file(SealedCase.JOURNAL))) {
            throw noKey();
        }
        try (CaseLock lock = CaseLock.take(dir)) {
            String address = address();
            String caseId = Purge.caseId(file(KEY), file(SealedCase.JOURNAL));
            Runnable others = address == null ? () -> {} : () -> TeamTables.drop(dialect(address, caseId), caseId);
            new Purge(file(KEY), file(SealedCase.JOURNAL), file(SealedCase.PACKS), TABLES, others).run(configuration);
            kept().forget();
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
    }
}
