package org.tocsin.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.tocsin.ports.CaseException;

/** Brings the tables of a case to the version that this program knows. */
final class Schema {
    /** The newest migration in {@code db/migration}. */
    static final int VERSION = 7;

    private Schema() {}

    /**
     * Runs the missing migrations.
     *
     * @throws CaseException if the tables are newer than this program or the file is no database
     */
    static void bring(Path file) {
        int found = version(file);
        if (found > VERSION) {
            throw new CaseException(file + " was written by a newer version of Tocsin (tables of version " + found
                    + ", this program knows " + VERSION + "): use the newer version.");
        }
        if (found == VERSION) {
            return;
        }
        LogFactory.setLogCreator(type -> new Silence());
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource("jdbc:sqlite:" + file, null, null)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new CaseException(
                    "the tables of " + file + " could not be brought to version " + VERSION
                            + ": restore the case folder from a back-up and try again.",
                    e);
        }
    }

    /** The version of the tables; 0 for an empty file. */
    private static int version(Path file) {
        try (Connection connection = Database.connect(file);
                Statement statement = connection.createStatement()) {
            try (ResultSet table =
                    statement.executeQuery("SELECT COUNT(*) FROM sqlite_master WHERE name = 'flyway_schema_history'")) {
                if (!table.next() || table.getInt(1) == 0) {
                    return 0;
                }
            }
            try (ResultSet row = statement.executeQuery(
                    "SELECT MAX(CAST(version AS INTEGER)) FROM flyway_schema_history WHERE success")) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw StoreFailure.of(file, e);
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
