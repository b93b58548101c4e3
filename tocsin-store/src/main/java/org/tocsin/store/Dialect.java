package org.tocsin.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.tocsin.ports.CaseException;

/** What one kind of database does in its own way; all other SQL is common to both. */
interface Dialect {
    /** Whether several processes may use the tables at once. */
    boolean isShared();

    /** A connection that writes; it begins transactions by itself and ends them when told. */
    Connection writing() throws SQLException;

    /** A connection that reads what was committed when its query began. */
    Connection reading() throws SQLException;

    /** Whether the database still answers; asked before a connection that rested is used. */
    boolean isAlive(Connection connection);

    /** Ends what a reading connection began; rows that were asked for come from one moment of the case. */
    void endReading(Connection connection) throws SQLException;

    /** Names the place and the remedy. */
    CaseException failure(SQLException cause);

    /** What became of the open transaction of a session whose commit failed in this way. */
    Kept kept(Session session, SQLException failure);

    /** The failure where nobody knows what became of it. */
    CaseException openEnd(SQLException cause);

    /** Where the migrations run. */
    FluentConfiguration migrating(FluentConfiguration flyway);

    /** The names of all tables of the case, in order; empty where no case was made. */
    List<String> tables(Connection connection) throws SQLException;

    /** What a transaction of this lane begins with. */
    void begin(Session session, Lane lane) throws SQLException;

    /**
     * Gives this connection alone the right to scan, until it ends.
     *
     * @return false if another one has it
     */
    boolean claimScan(Session session) throws SQLException;

    /**
     * Begins to fill tables anew.
     *
     * @return what stands before the names of the tables to fill
     */
    String beginReplacing(Session session, List<String> tables) throws SQLException;

    /** Puts what was filled in the place of what was there, as the last step of the transaction but one. */
    void replace(Session session, List<String> tables) throws SQLException;

    /** Keeps all other writers out, until this connection ends. */
    void shutOutOthers(Session session) throws SQLException;

    /** Takes note of how much these tables hold now. */
    void filled(Session session, List<String> tables) throws SQLException;

    /** What users call this database. */
    String place();
}
