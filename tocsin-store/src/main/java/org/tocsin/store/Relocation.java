package org.tocsin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.store.CaseFolder.MovedTable;

/** The move of a case's tables, seen from its folder: which database is left, which one the folder names from then on. */
final class Relocation {
    private final CaseHome home;
    private final @Nullable String from;
    private final @Nullable String to;
    private final String caseId;

    /** @param to an address; null for the folder */
    Relocation(CaseHome home, @Nullable String to) {
        this.home = home;
        this.to = to;
        String known = home.kept().address().orElse(null);
        from = known == null && !Files.exists(home.tables()) ? home.store() : known;
        caseId = KeyEnvelope.read(home.key()).caseId();
    }

    /** Moves the tables of a folder that is locked. */
    List<MovedTable> run(ScanRight right, Consumer<String> progress) throws IOException {
        // refuses an address with a password, which whoever asked would repeat
        Dialect target = home.dialect(to, caseId);
        if (Objects.equals(from, to)) {
            deleteOldFile();
            return List.of();
        }
        Dialect source = source();
        if (to == null) {
            PrivateFiles.touch(home.tables());
        }
        List<MovedTable> moved;
        try (CaseMove move = new CaseMove(caseId, source, target, right, progress)) {
            moved = move.copy();
            note("case.moving", moved);
            progress.accept("remember");
            remember();
            if (from != null) {
                move.dropOld();
            }
        }
        deleteOldFile();
        note("case.moved", moved);
        return moved;
    }

    private Dialect source() {
        Dialect source = home.dialect(from, caseId);
        if (from == null && !Files.exists(home.tables())) {
            throw home.missingTables();
        }
        return source;
    }

    private void remember() throws IOException {
        if (to == null) {
            home.kept().forget();
        } else {
            home.kept().keep(to);
        }
    }

    /** Once the tables lie in a database, a file with tables is what a move left. */
    private void deleteOldFile() throws IOException {
        if (to != null) {
            home.deleteTables();
        }
    }

    private void note(String event, List<MovedTable> moved) throws IOException {
        Map<String, String> facts = new TreeMap<>();
        facts.put("to", to == null ? "sqlite" : "postgresql");
        for (MovedTable table : moved) {
            facts.put(table.name(), table.rows() + " " + table.fingerprint());
        }
        try (JournalFile journal = new JournalFile(home.journal(), null, home.journalTurn(true))) {
            journal.append(event, facts);
        }
    }
}
