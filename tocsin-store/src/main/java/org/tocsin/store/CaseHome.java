package org.tocsin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;

/**
 * Where the parts of a case lie.
 *
 * @param store        address of a database that the user named, or null
 * @param passwordFile that the user named, or null
 * @param environment  where user and password of the database may stand
 */
record CaseHome(Path dir, @Nullable String store, @Nullable Path passwordFile, Map<String, String> environment) {
    private static final String KEY = "key.sealed";
    private static final String TABLES = "case.db";

    Path key() {
        return dir.resolve(KEY);
    }

    /** The file of SQLite; it is not there if the tables lie in a database. */
    Path tables() {
        return dir.resolve(TABLES);
    }

    Path journal() {
        return dir.resolve(SealedCase.JOURNAL);
    }

    Path packs() {
        return dir.resolve(SealedCase.PACKS);
    }

    /** The address that the folder keeps. */
    StoreFile kept() {
        return new StoreFile(dir);
    }

    boolean exists() {
        return Files.isRegularFile(key())
                && (Files.isRegularFile(tables())
                        || store != null
                        || kept().address().isPresent());
    }

    /** The address of the database with the tables; null if they lie in the folder. */
    @Nullable
    String address() {
        String known = kept().address().orElse(null);
        if (store != null && known == null && Files.isRegularFile(key()) && Files.isRegularFile(tables())) {
            throw new CaseException("the tables of the case in " + dir
                    + " lie in its folder: leave --store out, or move them with 'tocsin case move --to ADDRESS'.");
        }
        return store == null ? known : store;
    }

    /** The database at this address, or that of the folder. */
    Dialect dialect(@Nullable String address, String caseId) {
        return address == null
                ? new SqliteDialect(tables())
                : new PostgresDialect(PostgresLogin.of(address, passwordFile, environment), caseId);
    }

    /** Among those who write the journal. */
    FileTurn journalTurn(boolean team) throws IOException {
        return team ? FileTurn.among(dir.resolve("journal.lock")) : FileTurn.alone(journal());
    }

    void deleteTables() throws IOException {
        PrivateFiles.deleteAll(dir, TABLES);
    }

    /** Whether a folder with this file alone is one whose case was begun and not made. */
    static boolean isRemains(Path file) {
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

    CaseException missingTables() {
        return new CaseException(
                tables() + " is missing: restore the case folder from a back-up, or name the database with --store.");
    }

    CaseException noKey() {
        if (!Files.exists(journal())) {
            return new CaseException(
                    "there is no case in " + dir + ": check the name, or make one with `tocsin init`.");
        }
        if (Purge.happened(journal())) {
            return new CaseException("the case in " + dir + " was purged: its data cannot be read any more.");
        }
        return new CaseException(key() + " is missing: restore it from a back-up of the case folder.");
    }

    @Override
    public String toString() {
        return "CaseHome[" + dir + "]";
    }
}
