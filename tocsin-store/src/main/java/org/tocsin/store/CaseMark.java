package org.tocsin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.tocsin.ports.CaseException;

/**
 * Says in the tables of a database whose they are, by a counter that bears the id of the case: a database does not lie in the case
 * folder, so the two could be mixed up.
 *
 * @param caseId random, as in {@code key.sealed}
 */
record CaseMark(String caseId, State state) {
    /** The counters that are no marks. */
    static final String OTHERS = "name NOT LIKE 'case.%'";

    private static final String PREFIX = "case.";

    /** How far the tables are. */
    enum State {
        /** Rows are being copied here; those they come from are still those of the case. */
        COPYING(0),
        WHOLE(1),
        /** The case is being made. */
        MAKING(2);

        private final long number;

        State(long number) {
            this.number = number;
        }

        private static State of(long number) {
            return number == 1 ? WHOLE : number == 2 ? MAKING : COPYING;
        }
    }

    /** The mark of these tables; nothing where none was set. */
    static Optional<CaseMark> read(Session s) throws SQLException {
        try (ResultSet row = s.query("SELECT name, value FROM counter WHERE name LIKE 'case.%'")
                .executeQuery()) {
            return row.next()
                    ? Optional.of(new CaseMark(row.getString(1).substring(PREFIX.length()), State.of(row.getLong(2))))
                    : Optional.empty();
        }
    }

    /** Whether tables with this other mark are the remains of the same beginning. */
    boolean mayReplace(CaseMark other) {
        return state != State.WHOLE && other.state == state && (state == State.MAKING || other.caseId.equals(caseId));
    }

    /** Sets the mark in place of another. */
    void put(Session s) throws SQLException {
        s.update("DELETE FROM counter WHERE name LIKE 'case.%'");
        s.update("INSERT INTO counter (name, value) VALUES (?, ?)", PREFIX + caseId, state.number);
    }

    /**
     * Refuses tables that are not those of this case.
     *
     * @throws CaseException that says whose they are
     */
    static void check(Database database, String caseId) {
        CaseMark mark = database.read(CaseMark::read).orElseThrow(() -> none(database.dialect()));
        if (!mark.caseId.equals(caseId)) {
            throw another(database.dialect());
        }
    }

    static CaseException none(Dialect dialect) {
        return new CaseException(
                "the database " + dialect.place() + " holds no case: check its address, or restore it from a back-up.");
    }

    static CaseException another(Dialect dialect) {
        return new CaseException("the database " + dialect.place()
                + " holds another case than this folder: check the address of the database and the folder.");
    }

    /** Refuses tables that a move left behind or did not end. */
    void checkWhole(String place) {
        if (state == State.COPYING) {
            throw new CaseException("the move of the case from or to the database " + place
                    + " was interrupted: give 'tocsin case move' again, which ends it.");
        }
    }
}
