package org.tocsin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.ports.AccountStore;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.FindingStore;
import org.tocsin.ports.Journal;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.RegistryStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.SampleStore;
import org.tocsin.ports.Sealer;
import org.tocsin.ports.TextStore;

/**
 * A case as a folder: {@code case.db} (SQLite), {@code packs/}, {@code journal}, {@code key.sealed} and {@code lock}, readable by their
 * owner only. A copy of the folder is worthless without what the {@link KeySource} names.
 */
public final class SqliteCase implements CaseStore {
    private static final String KEY = "key.sealed";
    private static final String TABLES = "case.db";
    private static final String PACKS = "packs";
    private static final String JOURNAL = "journal";

    private final CaseLock lock;
    private final CaseSealer sealer;
    private final Settings settings;
    private final Database database;
    private final PackFolder packs;
    private final PackFolder foundPacks;
    private final JournalFile journal;
    private boolean closed;

    private SqliteCase(Path folder, CaseLock lock, CaseSealer sealer, Database database) {
        this.lock = lock;
        this.sealer = sealer;
        this.database = database;
        settings = new Settings(sealer);
        packs = new PackFolder(folder.resolve(PACKS), PackFolder.Kind.TEXT, PackFolder.ROTATE_AT);
        foundPacks = new PackFolder(folder.resolve(PACKS), PackFolder.Kind.FINDINGS, PackFolder.ROTATE_AT);
        new SealedFindings(database, foundPacks, sealer).deleteForgotten();
        journal = new JournalFile(folder.resolve(JOURNAL), checkpointKey());
    }

    private static SqliteCase load(Path folder, CaseLock lock, byte[] caseKey) {
        Schema.bring(folder.resolve(TABLES));
        Database database = new Database(folder.resolve(TABLES));
        try {
            return new SqliteCase(folder, lock, new CaseSealer(caseKey), database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private CheckpointKey checkpointKey() {
        return database.write(s -> {
            Optional<byte[]> known = settings.get(s, Settings.CHECKPOINT_KEY);
            if (known.isPresent()) {
                return CheckpointKey.decode(known.get());
            }
            CheckpointKey fresh = CheckpointKey.make();
            settings.put(s, Settings.CHECKPOINT_KEY, fresh.encoded());
            return fresh;
        });
    }

    /** Whether a case that can be opened lies in this folder. */
    public static boolean exists(Path dir) {
        return Files.isRegularFile(dir.resolve(KEY)) && Files.isRegularFile(dir.resolve(TABLES));
    }

    /**
     * Makes a case.
     *
     * @param dir      a folder that does not exist or is empty
     * @param settings what is said about the case
     * @param key      what shall open it
     * @throws CaseException if the folder holds anything, cannot be written, or the key source does not work
     */
    public static CaseStore create(Path dir, CaseSettings settings, KeySource key) {
        prepare(dir);
        CaseLock lock = CaseLock.take(dir);
        try {
            byte[] caseKey = random(CaseSealer.KEY_BYTES);
            String caseId = HexFormat.of().formatHex(random(16));
            KeySource.Protection protection = key.protect(caseId);
            PrivateFiles.deleteAll(dir, TABLES);
            PrivateFiles.touch(dir.resolve(TABLES));
            KeyEnvelope envelope =
                    KeyEnvelope.wrap(caseId, protection.word(), protection.cost(), protection.key(), caseKey);
            SqliteCase made = load(dir, lock, caseKey);
            made.settings(settings);
            PrivateFiles.replace(dir.resolve(KEY), envelope.toJson());
            made.journal.append("case.created", Map.of("case", caseId, "key", protection.word()));
            return made;
        } catch (IOException e) {
            lock.close();
            throw StoreFailure.of(dir, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Makes the folder; refuses one that holds anything but the remains of a creation that did not end. */
    private static void prepare(Path dir) {
        if (exists(dir)) {
            throw new CaseException("there is a case in " + dir + " already: name a new folder.");
        }
        try {
            PrivateFiles.folders(dir);
            try (Stream<Path> files = Files.list(dir)) {
                if (!files.allMatch(SqliteCase::isRemains)) {
                    throw new CaseException("the folder " + dir + " is not empty: name a new folder for the case.");
                }
            }
            PrivateFiles.restrict(dir);
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        }
    }

    private static boolean isRemains(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean emptyJournal = name.equals(JOURNAL) && file.toFile().length() == 0;
        return emptyJournal
                || name.equals("lock")
                || name.equals(PACKS)
                || name.equals(KEY + ".new")
                || name.startsWith(TABLES);
    }

    /**
     * Opens a case.
     *
     * @throws CaseException if there is none, it was purged, another run uses it, the key is missing or wrong, or the case was
     *                       written by a newer version
     */
    public static CaseStore open(Path dir, KeySource key) {
        if (!Files.exists(dir.resolve(KEY))) {
            throw noKey(dir);
        }
        CaseLock lock = CaseLock.take(dir);
        try {
            KeyEnvelope envelope = KeyEnvelope.read(dir.resolve(KEY));
            byte[] caseKey = unwrap(envelope, key, dir);
            if (!Files.exists(dir.resolve(TABLES))) {
                throw new CaseException(dir.resolve(TABLES) + " is missing: restore the case folder from a back-up.");
            }
            return load(dir, lock, caseKey);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static CaseException noKey(Path dir) {
        if (!Files.exists(dir.resolve(JOURNAL))) {
            return new CaseException(
                    "there is no case in " + dir + ": check the name, or make one with `tocsin init`.");
        }
        if (Purge.happened(dir.resolve(JOURNAL))) {
            return new CaseException("the case in " + dir + " was purged: its data cannot be read any more.");
        }
        return new CaseException(dir.resolve(KEY) + " is missing: restore it from a back-up of the case folder.");
    }

    private static byte[] unwrap(KeyEnvelope envelope, KeySource key, Path dir) {
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
    public static void purge(Path dir) {
        purge(dir, KeySource.configuration());
    }

    /** Like {@link #purge(Path)} with another configuration folder. */
    public static void purge(Path dir, Path configuration) {
        if (!Files.exists(dir.resolve(KEY)) && !Files.exists(dir.resolve(JOURNAL))) {
            throw noKey(dir);
        }
        CaseLock lock = CaseLock.take(dir);
        try {
            new Purge(dir.resolve(KEY), dir.resolve(JOURNAL), dir.resolve(PACKS), TABLES).run(configuration);
        } catch (IOException e) {
            throw StoreFailure.of(dir, e);
        } finally {
            lock.close();
        }
    }

    @Override
    public CaseSettings settings() {
        Optional<byte[]> stored = database.read(s -> settings.get(s, Settings.CASE));
        return stored.map(Settings::decode).orElseGet(() -> new CaseSettings("", "", "", ""));
    }

    @Override
    public void settings(CaseSettings given) {
        database.write(s -> {
            settings.put(s, Settings.CASE, Settings.encode(given));
            return given;
        });
    }

    @Override
    public Sealer sealer() {
        return sealer;
    }

    @Override
    public RegistryStore registry() {
        return new SealedRegistry(database, sealer);
    }

    @Override
    public Ledger ledger() {
        return new SealedLedger(database, sealer);
    }

    @Override
    public TextStore texts() {
        return new TextPacks(packs, sealer);
    }

    @Override
    public FindingStore findings() {
        return new SealedFindings(database, foundPacks, sealer);
    }

    @Override
    public ResultStore results() {
        return new SealedResults(database, sealer);
    }

    @Override
    public SampleStore samples() {
        return new SealedSamples(database, sealer);
    }

    @Override
    public AccountStore accounts() {
        return new SealedAccounts(database, sealer);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    /** Signs the journal and frees the case; what was not committed is undone. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        database.close();
        try (lock;
                packs;
                foundPacks;
                journal) {
            // Closed in reverse order, each whatever happens to the others.
            return;
        }
    }
}
