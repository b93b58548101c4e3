package org.tocsin.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tocsin.ports.AccountStore;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.FindingStore;
import org.tocsin.ports.Journal;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.RegistryStore;
import org.tocsin.ports.ResultLookup;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.SampleStore;
import org.tocsin.ports.Sealer;
import org.tocsin.ports.TextStore;

/** A case that is open: tables in a database, {@code packs/} and {@code journal} in its folder. */
final class SealedCase implements CaseStore {
    static final String PACKS = "packs";
    static final String JOURNAL = "journal";

    private final ScanRight right;
    private final CaseSealer sealer;
    private final Settings settings;
    private final Database database;
    private final PackFolder packs;
    private final PackFolder foundPacks;
    private final PackFolder picturePacks;
    private final PicturePacks pictures;
    private final JournalFile journal;
    private boolean closed;

    /**
     * Uses tables that exist and are those of this case.
     *
     * @param turn among those who write the journal
     */
    private SealedCase(Path folder, ScanRight right, CaseSealer sealer, Database database, FileTurn turn) {
        this.right = right;
        this.sealer = sealer;
        this.database = database;
        settings = new Settings(sealer);
        packs = packs(folder, PackFolder.Kind.TEXT);
        foundPacks = packs(folder, PackFolder.Kind.FINDINGS);
        picturePacks = packs(folder, PackFolder.Kind.PICTURES);
        pictures = new PicturePacks(picturePacks, sealer);
        right.first(new SealedFindings(database, foundPacks, sealer)::deleteForgotten);
        journal = new JournalFile(folder.resolve(JOURNAL), checkpointKey(), turn);
    }

    /** Brings the tables, which are those of this case, to the version of this program and uses them. */
    static SealedCase load(CaseHome home, ScanRight right, CaseSealer sealer, Database database) throws IOException {
        Dialect dialect = database.dialect();
        Schema.bring(database);
        database.read(CaseMark::read).ifPresent(mark -> mark.checkWhole(dialect.place()));
        SealedCase loaded = new SealedCase(home.dir(), right, sealer, database, home.journalTurn(dialect.isShared()));
        if (!dialect.isShared()) {
            right.take();
        }
        return loaded;
    }

    private PackFolder packs(Path folder, PackFolder.Kind kind) {
        PackFolder made = new PackFolder(folder.resolve(PACKS), kind, PackFolder.ROTATE_AT, right::take);
        right.first(made::begin);
        return made;
    }

    private CheckpointKey checkpointKey() {
        Optional<byte[]> known = database.read(s -> settings.get(s, Settings.CHECKPOINT_KEY));
        return known.map(CheckpointKey::decode)
                .orElseGet(() -> database.write(s -> {
                    CheckpointKey fresh = CheckpointKey.make();
                    settings.put(s, Settings.CHECKPOINT_KEY, fresh.encoded());
                    return fresh;
                }));
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
        return new TextPacks(packs, pictures, sealer);
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
    public ResultLookup lookup() {
        return new SealedLookup(database, sealer);
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
    public DecisionStore decisions() {
        return new SealedDecisions(database, sealer);
    }

    @Override
    public NoticeStore notices() {
        return new SealedNotices(database, sealer);
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
        try (right;
                packs;
                foundPacks;
                picturePacks;
                journal) {
            // Closed in reverse order, each whatever happens to the others.
            return;
        }
    }
}
