package org.tocsin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.tocsin.ports.CaseException;

/** Brings the tables of a case to the version that this program knows. */
final class Schema {
    /** The newest migration in {@code db/migration}. */
    static final int VERSION = 9;

    /** Flyway's own table. */
    static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    /**
     * Runs the missing migrations.
     *
     * @throws CaseException if the tables are newer than this program or the database is none of a case
     */
    static void bring(Database database) {
        Dialect dialect = database.dialect();
        int found = database.read(s -> version(dialect, s));
        if (found > VERSION) {
            throw new CaseException(dialect.place() + " was written by a newer version of Tocsin (tables of version "
                    + found + ", this program knows " + VERSION + "): use the newer version.");
        }
        if (found == VERSION) {
            return;
        }
        LogFactory.setLogCreator(type -> new Silence());
        try {
            dialect.migrating(Flyway.configure(Schema.class.getClassLoader()))
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw refusal(dialect, e);
        }
    }

    private static CaseException refusal(Dialect dialect, FlywayException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                CaseException known = dialect.failure(sql);
                return new CaseException(
                        "the tables of " + dialect.place() + " could not be brought to version " + VERSION + ": "
                                + known.getMessage(),
                        e);
            }
        }
        return new CaseException(
                "the tables of " + dialect.place() + " could not be brought to version " + VERSION
                        + ": restore the case folder from a back-up and try again.",
                e);
    }

    /** The version of the tables; 0 where there are none. */
    private static int version(Dialect dialect, Session s) throws SQLException {
        if (!dialect.tables(s.connection()).contains(HISTORY)) {
            return 0;
        }
        try (ResultSet row = s.query("SELECT MAX(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success")
                .executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** Drops what Flyway would print. */
    private static final class Silence implements Log {
        @Override
        public void debug(String message) {}

        @Override
        public void info(String message) {}

        @Override
        public void warn(String message) {}

        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Exception e) {}

        @Override
        public void notice(String message) {}
    }
}
