package org.tocsin.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.List;
import org.tocsin.ports.CaseException;

/** The tables of a case in a database of their own: whether they may be made there, whose they are, and their end. */
final class TeamTables {
    private TeamTables() {}

    /**
     * Makes empty tables with this mark.
     *
     * @throws CaseException if the database holds anything but the remains of the same beginning
     */
    static void makeReady(Database database, CaseMark mark) {
        Dialect dialect = database.dialect();
        List<String> tables = tables(database);
        if (isCase(tables)) {
            if (database.read(CaseMark::read).filter(mark::mayReplace).isPresent()) {
                drop(database);
            } else if (!isEmpty(database, tables)) {
                throw notEmpty(dialect);
            }
        } else if (!tables.isEmpty()) {
            throw notEmpty(dialect);
        }
        Schema.bring(database);
        mark(database, mark);
    }

    static boolean isCase(List<String> tables) {
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

    static void mark(Database database, CaseMark mark) {
        database.write(s -> {
            mark.put(s);
            return s;
        });
    }

    /**
     * Refuses tables that are not those of this case.
     *
     * @throws CaseException that says whose they are
     */
    static void check(Database database, String caseId) {
        if (!isCase(tables(database))) {
            throw CaseMark.none(database.dialect());
        }
        CaseMark.check(database, caseId);
    }

    /** Drops the tables of this case; those of another stay. */
    static void drop(Dialect dialect, String caseId) {
        try (Database database = new Database(dialect, new ScanRight(Path.of("")))) {
            if (isCase(tables(database))
                    && database.read(CaseMark::read)
                            .filter(m -> m.caseId().equals(caseId))
                            .isPresent()) {
                drop(database);
            }
        }
    }

    /** Drops all tables of a case. */
    static void drop(Database database) {
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
}
