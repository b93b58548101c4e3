package org.tocsin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.tocsin.ports.CaseException;

/**
 * Ends a case. The wrapped key goes first, so that whatever happens next the data is unreadable; overwriting does not reach copies
 * that a file system, a flash disk or a back-up keeps, which is why the key file of the case goes too.
 */
final class Purge {
    static final String EVENT = "case.purged";

    private final Path key;
    private final Path journal;
    private final Path packs;
    private final String tables;

    Purge(Path key, Path journal, Path packs, String tables) {
        this.key = key;
        this.journal = journal;
        this.packs = packs;
        this.tables = tables;
    }

    void run(Path configuration) throws IOException {
        boolean keyFile = false;
        if (Files.exists(key)) {
            keyFile = destroyUserKey(configuration);
            PrivateFiles.destroy(key);
        }
        PrivateFiles.deleteAll(packs, "");
        PrivateFiles.deleteAll(folder(), tables);
        if (!happened(journal)) {
            JournalFile entries = new JournalFile(journal, null);
            entries.append(EVENT, Map.of("key_file", keyFile ? "destroyed" : "none"));
            entries.close();
        }
    }

    private Path folder() {
        return PrivateFiles.parent(key);
    }

    private boolean destroyUserKey(Path configuration) throws IOException {
        try {
            Path file = KeySource.userKey(configuration, KeyEnvelope.read(key).caseId());
            boolean there = Files.exists(file);
            PrivateFiles.destroy(file);
            return there;
        } catch (CaseException e) {
            // A damaged envelope names no key file; the envelope itself is destroyed all the same.
            return false;
        }
    }

    /** Whether this journal says that its case was purged. */
    static boolean happened(Path journal) {
        if (!Files.exists(journal)) {
            return false;
        }
        boolean[] found = {false};
        JournalFile entries = new JournalFile(journal, null);
        try {
            entries.forEach(entry -> found[0] |= entry.event().equals(EVENT));
        } catch (CaseException e) {
            // A changed journal cannot say so.
            return found[0];
        } finally {
            entries.close();
        }
        return found[0];
    }
}
