package org.tocsin.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.tocsin.ports.CaseException;

/** A file of SQLite in the case folder. One process has it, which the {@link CaseLock} sees to, so nobody else is waited for. */
final class SqliteDialect implements Dialect {
    private final Path file;

    SqliteDialect(Path file) {
        this.file = file;
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public Connection writing() throws SQLException {
        Connection connection = reading();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public Connection reading() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setBusyTimeout(10_000);
        config.setCacheSize(-48_000);
        config.setJournalSizeLimit(64 << 20);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete=ON");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    @Override
    public boolean isAlive(Connection connection) {
        return true;
    }

    @Override
    public void endReading(Connection connection) {}

    @Override
    public FluentConfiguration migrating(FluentConfiguration flyway) {
        return flyway.dataSource("jdbc:sqlite:" + file, null, null);
    }

    @Override
    public List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    /** A commit lives through the end of the program; that it lives through a loss of power too must be asked for. */
    @Override
    public void begin(Session session, Lane lane) throws SQLException {
        if (lane == Lane.TELLING && session.first("synchronous")) {
            Connection connection = session.connection();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA synchronous=FULL");
            } finally {
                connection.setAutoCommit(false);
            }
        }
    }

    @Override
    public boolean claimScan(Session session) {
        return true;
    }

    @Override
    public String beginReplacing(Session session, List<String> tables) throws SQLException {
        for (String table : tables) {
            session.update("DELETE FROM " + table);
        }
        return "";
    }

    @Override
    public void replace(Session session, List<String> tables) {}

    @Override
    public Kept kept(Session session, SQLException failure) {
        return Kept.NO;
    }

    @Override
    public CaseException openEnd(SQLException cause) {
        return failure(cause);
    }

    @Override
    public CaseException failure(SQLException cause) {
        SQLiteErrorCode code = cause instanceof SQLiteException e ? e.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (primary(code)) {
            case 13 -> StoreFailure.full(file, cause);
            case 11, 26 ->
                new CaseException(
                        file + " is damaged: restore the case folder from a back-up, or scan into a new case.", cause);
            case 5, 6 ->
                new CaseException(
                        file + " is in use by another program: end it, then run the command again." + StoreFailure.KEPT,
                        cause);
            case 8 -> new CaseException(file + " cannot be written: check its permissions." + StoreFailure.KEPT, cause);
            default ->
                new CaseException(
                        "the database at " + file + " failed (" + code
                                + "): check the disk, then run the command again." + StoreFailure.KEPT,
                        cause);
        };
    }

    /** The primary result code of SQLite (https://sqlite.org/rescode.html): 5 busy, 8 read-only, 11 corrupt, 13 full. */
    private static int primary(SQLiteErrorCode code) {
        return code.code & 0xff;
    }

    @Override
    public void shutOutOthers(Session session) {}

    @Override
    public void filled(Session session, List<String> tables) {}

    @Override
    public String place() {
        return file.toString();
    }
}
