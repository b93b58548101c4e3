package org.tocsin.store;

import java.sql.SQLException;
import java.util.Set;
import org.tocsin.ports.CaseAwayException;
import org.tocsin.ports.CaseException;

/** Turns what a PostgreSQL server or the way to it refuses into messages that name the place and the remedy. */
final class PostgresFailure {
    private static final Set<String> AWAY = Set.of("08000", "08001", "08003", "08006", "53300");

    private PostgresFailure() {}

    /** By SQLSTATE (https://www.postgresql.org/docs/15/errcodes-appendix.html). */
    static CaseException of(PostgresLogin login, SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        String words = signingIn(login, state);
        if (words == null) {
            words = working(login.place(), state);
        }
        return isAway(cause)
                ? new CaseAwayException(words + StoreFailure.KEPT, false, cause)
                : new CaseException(words + StoreFailure.KEPT, cause);
    }

    /** The connection was lost before the server said whether it kept what was sent. */
    static CaseException open(PostgresLogin login, SQLException cause) {
        String words = "the connection to the database " + login.place()
                + " was lost before it said whether it kept the last step: check that its server runs, then look whether"
                + " that step is there.";
        return new CaseAwayException(words + StoreFailure.KEPT, true, cause);
    }

    /** Whether the server is gone, ends, does not take connections or has none left: it may be back in a moment. */
    static boolean isAway(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        return state.startsWith("57P") || AWAY.contains(state);
    }

    private static @org.jspecify.annotations.Nullable String signingIn(PostgresLogin login, String state) {
        String place = login.place();
        return switch (state) {
            case "08001" ->
                "cannot reach the database " + place
                        + ": check that its server runs, its name and port, and that a firewall lets you through.";
            case "08004", "28P01" ->
                login.password() == null
                        ? "the database " + place + " asks user " + login.user()
                                + " for a password: put it into ~/.pgpass,"
                                + " or name a file with --store-password-file."
                        : "the database " + place + " refuses the password of user " + login.user()
                                + ": check ~/.pgpass, PGPASSWORD or the file of --store-password-file, and PGUSER.";
            case "28000" ->
                "the database " + place + " does not let user " + login.user()
                        + " in: check PGUSER, and pg_hba.conf of the server (address, user, TLS).";
            case "3D000" -> "there is no database " + place + ": make it with createdb, or check the address.";
            case "42501" ->
                "user " + login.user() + " lacks a right in the database " + place
                        + ": make this user the owner of the database.";
            case "42P01" ->
                "the tables of the case are no longer in the database " + place
                        + ": it was moved or purged; open the case anew.";
            case "53300" ->
                "the database " + place + " has no connection left: end other programs or raise max_connections.";
            default -> null;
        };
    }

    private static String working(String place, String state) {
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08", "57" ->
                "the connection to the database " + place
                        + " was lost: check that its server runs, then do the last step again.";
            case "53" ->
                state.equals("53100")
                        ? "no space left for the database " + place
                                + ": free space on its server's disk, then run the command again."
                        : "the server of the database " + place
                                + " lacks memory: give it more, then run the command again.";
            case "55", "40" ->
                "the database " + place
                        + " is busy with the results of another run: wait a moment, then do the last step again.";
            case "25" -> "the database " + place + " only lets itself be read: name the address of the primary server.";
            case "XX" -> "the database " + place + " is damaged: restore it from a back-up.";
            default ->
                "the database " + place + " failed (" + state
                        + "): look into the log of its server, then run the command again.";
        };
    }
}
