package org.tocsin.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tocsin.ports.CaseException;

/**
 * The move of a case's tables from one database to another. Everything is copied, read back and compared before anything counts; the
 * marks of the two see to it that at any moment at most one of them opens, and that a move which was interrupted can be given again.
 */
final class CaseMove implements AutoCloseable {
    private final String caseId;
    private final Database from;
    private final Database to;
    private final Consumer<String> progress;

    /** @param progress told each step before it is done, so that it can be shown */
    CaseMove(String caseId, Dialect from, Dialect to, ScanRight right, Consumer<String> progress) {
        this.caseId = caseId;
        this.from = new Database(from, right);
        this.to = new Database(to, right);
        this.progress = progress;
    }

    /** Copies and compares; afterwards the new tables are those of the case, and the old ones do not open. */
    List<CaseFolder.MovedTable> copy() {
        if (from.dialect().isShared()) {
            TeamTables.check(from, caseId);
        }
        from.shutOutOthers();
        Schema.bring(from);
        boolean settled = isSettled();
        if (!settled) {
            makeReady();
        }
        List<String> tables = new ArrayList<>(TeamTables.tables(from));
        tables.remove(Schema.HISTORY);
        List<CaseFolder.MovedTable> moved = new ArrayList<>();
        for (String table : tables) {
            progress.accept(table);
            moved.add(settled ? digest(from, table) : copy(table));
        }
        progress.accept("compare");
        for (CaseFolder.MovedTable table : moved) {
            if (!digest(to, table.name()).equals(table)) {
                throw new CaseException("the copy of the table " + table.name() + " differs from what it was made from:"
                        + " nothing was moved; check the disks, then give the command again.");
            }
        }
        settle(tables);
        return moved;
    }

    /** Whether an earlier move came as far as this: the new tables are whole and the old ones given up. */
    private boolean isSettled() {
        Optional<CaseMark> old = from.read(CaseMark::read);
        if (old.isPresent() && !old.get().caseId().equals(caseId)) {
            throw CaseMark.another(from.dialect());
        }
        boolean givenUp = old.isPresent() && old.get().state() == CaseMark.State.COPYING;
        return givenUp
                && TeamTables.isCase(TeamTables.tables(to))
                && to.read(CaseMark::read)
                        .filter(new CaseMark(caseId, CaseMark.State.WHOLE)::equals)
                        .isPresent();
    }

    private void makeReady() {
        TeamTables.makeReady(to, new CaseMark(caseId, CaseMark.State.COPYING));
        if (!TeamTables.tables(from).equals(TeamTables.tables(to))) {
            throw new CaseException("the database " + from.dialect().place() + " has other tables than a case:"
                    + " remove what is not Tocsin's, then give the command again.");
        }
    }

    private CaseFolder.MovedTable copy(String table) {
        try (Transaction source = from.begin(Lane.TEAM);
                Transaction target = to.begin(Lane.TEAM)) {
            TableDigest digest = source.run(f -> target.run(t -> new TableCopy(table).copy(f, t)));
            target.commit();
            return new CaseFolder.MovedTable(table, digest.rows(), digest.fingerprint());
        }
    }

    private static CaseFolder.MovedTable digest(Database database, String table) {
        TableDigest digest = database.read(s -> new TableCopy(table).digest(s));
        return new CaseFolder.MovedTable(table, digest.rows(), digest.fingerprint());
    }

    /** First nothing opens, then the new tables do. */
    private void settle(List<String> tables) {
        progress.accept("settle");
        TeamTables.mark(from, new CaseMark(caseId, CaseMark.State.COPYING));
        progress.accept("switch");
        to.write(s -> {
            to.dialect().filled(s, tables);
            return s;
        });
        TeamTables.mark(to, new CaseMark(caseId, CaseMark.State.WHOLE));
        to.close();
    }

    /** Ends the old tables, which nobody has used since. */
    void dropOld() {
        progress.accept("drop");
        TeamTables.drop(from);
    }

    @Override
    public void close() {
        to.close();
        from.close();
    }
}
