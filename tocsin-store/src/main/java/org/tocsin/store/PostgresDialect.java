package org.tocsin.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;
import org.tocsin.ports.CaseException;

/**
 * A database of PostgreSQL, which several processes use at once. Advisory locks see to it that one of them scans and that people's
 * writes come one after the other; a finalise fills temporary tables, so that it stands in nobody's way until it commits.
 */
final class PostgresDialect implements Dialect {
    private static final int OLDEST = 15;
    private static final String STAGED = "new_";

    private static final String TURN = "SELECT pg_advisory_xact_lock(?), CAST(pg_current_xact_id() AS text),"
            + " CAST(pg_postmaster_start_time() AS text)";

    private static final List<String> LIVELY = List.of(
            "client_connection_check_interval = '10s'",
            "tcp_keepalives_idle = 30",
            "tcp_keepalives_interval = 10",
            "tcp_keepalives_count = 3");

    private final PostgresLogin login;
    private final long scanLock;
    private final long turnLock;

    PostgresDialect(PostgresLogin login, String caseId) {
        this.login = login;
        scanLock = lockNumber("scan", caseId);
        turnLock = lockNumber("turn", caseId);
    }

    private static long lockNumber(String what, String caseId) {
        try {
            byte[] name = ("tocsin|" + what + '|' + caseId).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public Connection writing() throws SQLException {
        return connect("SET lock_timeout = '60s'", true);
    }

    @Override
    public Connection reading() throws SQLException {
        return connect("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY", false);
    }

    private Connection connect(String setting, boolean locking) throws SQLException {
        Connection connection = new Driver().connect(login.url(), login.properties());
        if (connection == null) {
            throw new IllegalStateException("the driver does not know its own address");
        }
        try (Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
                throw new CaseException("the server of " + place() + " is PostgreSQL "
                        + connection.getMetaData().getDatabaseMajorVersion() + ": Tocsin needs version " + OLDEST
                        + " or newer.");
            }
            statement.execute(setting);
            if (locking) {
                noticeTheDead(connection);
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** So that the locks of a machine that died are free after a minute, and not after hours. */
    private static void noticeTheDead(Connection connection) {
        for (String setting : LIVELY) {
            tell(connection, setting);
        }
    }

    private static void tell(Connection connection, String setting) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET " + setting);
        } catch (SQLException e) {
            // the server's system knows no such thing; a lost connection shows at the next step
            return;
        }
    }

    @Override
    public boolean isAlive(Connection connection) {
        try {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void endReading(Connection connection) throws SQLException {
        connection.rollback();
    }

    @Override
    public FluentConfiguration migrating(FluentConfiguration flyway) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(login.url());
        login.properties().forEach((name, value) -> {
            try {
                source.setProperty(String.valueOf(name), String.valueOf(value));
            } catch (SQLException e) {
                throw failure(e);
            }
        });
        return flyway.dataSource(source);
    }

    @Override
    public List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename COLLATE \"C\"")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    /** What a scan reads is durable a moment after its commit, as in SQLite; everything else at once. */
    @Override
    public void begin(Session session, Lane lane) throws SQLException {
        if (lane.inTurn()) {
            waitForTurn(session);
        } else {
            String durable = lane == Lane.READING ? "off" : "on";
            session.setting("synchronous_commit", durable);
        }
    }

    private void waitForTurn(Session session) throws SQLException {
        try (ResultSet row = session.query(TURN, turnLock).executeQuery()) {
            row.next();
            session.remember(new PostgresReceipt(row.getString(2), row.getString(3)));
        }
        session.setting("synchronous_commit", "on");
    }

    @Override
    public boolean claimScan(Session session) throws SQLException {
        for (int i = 0; i < 10; i++) {
            if (ask(session, "SELECT pg_try_advisory_lock(?)", scanLock).equals("t")) {
                return true;
            }
            // the server may not have seen yet that the process which had it is dead
            LockSupport.parkNanos(200_000_000);
        }
        return false;
    }

    private static String ask(Session session, String sql, long number) throws SQLException {
        try (ResultSet row = session.query(sql, number).executeQuery()) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    @Override
    public String beginReplacing(Session session, List<String> tables) throws SQLException {
        for (String table : tables) {
            session.update("CREATE TEMP TABLE IF NOT EXISTS " + STAGED + table + " (LIKE " + table
                    + " INCLUDING DEFAULTS) ON COMMIT DELETE ROWS");
        }
        return STAGED;
    }

    @Override
    public void replace(Session session, List<String> tables) throws SQLException {
        waitForTurn(session);
        for (String table : tables) {
            session.update("DELETE FROM " + table);
            session.update("INSERT INTO " + table + " SELECT * FROM " + STAGED + table);
        }
        filled(session, tables);
    }

    @Override
    public void shutOutOthers(Session session) throws SQLException {
        ask(session, "SELECT pg_advisory_lock(?)", turnLock);
    }

    @Override
    public void filled(Session session, List<String> tables) throws SQLException {
        for (String table : tables) {
            session.update("ANALYZE " + table);
        }
    }

    /** A server that answered with an error has kept nothing; one that is gone is asked once more. */
    @Override
    public Kept kept(Session session, SQLException failure) {
        if (!PostgresFailure.isAway(failure)) {
            return Kept.NO;
        }
        PostgresReceipt receipt = session.receipt();
        if (receipt == null) {
            return Kept.UNKNOWN;
        }
        try (Connection other = reading()) {
            return receipt.ask(other);
        } catch (SQLException | CaseException e) {
            return Kept.UNKNOWN;
        }
    }

    @Override
    public CaseException openEnd(SQLException cause) {
        return PostgresFailure.open(login, cause);
    }

    @Override
    public CaseException failure(SQLException cause) {
        return PostgresFailure.of(login, cause);
    }

    @Override
    public String place() {
        return login.place();
    }
}
