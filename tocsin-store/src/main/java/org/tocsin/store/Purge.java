package org.tocsin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.Journal;

/**
 * Ends a case. The wrapped key goes first, so that whatever happens next the data is unreadable; overwriting does not reach copies
 * that a file system, a flash disk or a back-up keeps, which is why the key file of the case goes too.
 */
final class Purge {
    static final String EVENT = "case.purged";

    private final CaseHome home;
    private final Path key;
    private final Path journal;
    private final Runnable others;

    /** @param others destroys tables that do not lie in the folder */
    Purge(CaseHome home, Runnable others) {
        this.home = home;
        this.others = others;
        key = home.key();
        journal = home.journal();
    }

    void run(Path configuration) throws IOException {
        boolean keyFile = false;
        if (Files.exists(key)) {
            keyFile = destroyUserKey(configuration);
            PrivateFiles.destroy(key);
        }
        PrivateFiles.deleteAll(home.packs(), "");
        home.deleteTables();
        others.run();
        if (!happened(journal)) {
            JournalFile entries = new JournalFile(journal, null);
            entries.append(EVENT, Map.of("key_file", keyFile ? "destroyed" : "none"));
            entries.close();
        }
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
        return said(journal, EVENT).isPresent();
    }

    /** The id of a case, whether its key is still there or not; empty if nothing says it. */
    static String caseId(Path key, Path journal) {
        try {
            return KeyEnvelope.read(key).caseId();
        } catch (CaseException e) {
            return said(journal, "case.created")
                    .map(entry -> entry.facts().getOrDefault("case", ""))
                    .orElse("");
        }
    }

    /** The first entry with this event; a changed journal says nothing behind the change. */
    private static Optional<Journal.Entry> said(Path journal, String event) {
        if (!Files.exists(journal)) {
            return Optional.empty();
        }
        List<Journal.Entry> found = new ArrayList<>();
        JournalFile entries = new JournalFile(journal, null);
        try {
            entries.forEach(entry -> {
                if (entry.event().equals(event)) {
                    found.add(entry);
                }
            });
        } catch (CaseException e) {
            return found.stream().findFirst();
        } finally {
            entries.close();
        }
        return found.stream().findFirst();
    }
}
