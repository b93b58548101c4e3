package org.tocsin.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import org.tocsin.ports.CaseException;

/** The tables of a case in a database of their own: whether they may be made there, whose they are, and their end. */
final class TeamTables {
    private TeamTables() {}

    /**
     * Makes empty tables and marks them for a case that is being made.
     *
     * @throws CaseException if the database holds anything but the remains of a creation that did not end
     */
    static void makeReady(Dialect dialect, String caseId) {
        with(dialect, database -> {
            List<String> tables = tables(database);
            if (!tables.isEmpty() && !isCase(tables)) {
                throw notEmpty(dialect);
            }
            if (isCase(tables)) {
                Optional<CaseMark> mark = database.read(CaseMark::read);
                if (mark.isPresent() && mark.get().state() == CaseMark.State.MAKING) {
                    drop(database);
                } else if (!isEmpty(database, tables)) {
                    throw notEmpty(dialect);
                }
            }
            Schema.bring(dialect);
            database.write(s -> {
                new CaseMark(caseId, CaseMark.State.MAKING).put(s);
                return s;
            });
        });
    }

    private static boolean isCase(List<String> tables) {
        return tables.contains(Schema.HISTORY) && tables.contains("counter");
    }

    private static CaseException notEmpty(Dialect dialect) {
        return new CaseException(
                "the database " + dialect.place() + " is not empty: make a new one with createdb, and name that.");
    }

    private static boolean isEmpty(Database database, List<String> tables) {
        return database.read(s -> {
            for (String table : tables) {
                if (!table.equals(Schema.HISTORY)) {
                    try (ResultSet row =
                            s.query("SELECT 1 FROM " + table + " LIMIT 1").executeQuery()) {
                        if (row.next()) {
                            return false;
                        }
                    }
                }
            }
            return true;
        });
    }

    static void mark(Dialect dialect, CaseMark mark) {
        with(
                dialect,
                database -> database.write(s -> {
                    mark.put(s);
                    return s;
                }));
    }

    /** Refuses tables that are not those of this case. */
    static void check(Dialect dialect, String caseId) {
        with(dialect, database -> {
            if (!isCase(tables(database))) {
                throw new CaseException("the database " + dialect.place()
                        + " holds no case: check its address, or restore it from a back-up.");
            }
            CaseMark.check(database, caseId);
        });
    }

    /** Drops the tables of this case; those of another stay. */
    static void drop(Dialect dialect, String caseId) {
        with(dialect, database -> {
            if (isCase(tables(database))) {
                Optional<CaseMark> mark = database.read(CaseMark::read);
                if (mark.filter(m -> m.caseId().equals(caseId)).isPresent()) {
                    drop(database);
                }
            }
        });
    }

    private static void drop(Database database) {
        List<String> tables = tables(database);
        database.write(s -> {
            for (String table : tables) {
                s.update("DROP TABLE " + table);
            }
            return tables;
        });
    }

    static List<String> tables(Database database) {
        return database.read(s -> database.dialect().tables(s.connection()));
    }

    private static void with(Dialect dialect, Work work) {
        Database database = new Database(dialect, new ScanRight(Path.of("")));
        try {
            work.on(database);
        } finally {
            database.close();
        }
    }

    /** Something done with tables. */
    private interface Work {
        void on(Database database);
    }
}
