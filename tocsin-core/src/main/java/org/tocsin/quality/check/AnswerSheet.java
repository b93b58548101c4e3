package org.tocsin.quality.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.SampleStore.Answer;
import org.tocsin.ports.SampleStore.Draw;
import org.tocsin.ports.SampleStore.Kind;
import org.tocsin.ports.SampleStore.Unit;

/** Takes the answers of a filled sheet, row by row, and keeps them if there is nothing wrong with any. */
public final class AnswerSheet {
    private final CaseStore store;
    private final boolean replace;
    private final AnswerWords words = new AnswerWords();
    private final Map<Integer, Known> draws = new HashMap<>();
    private final Map<SampleId, Long> seen = new HashMap<>();
    private final Map<Integer, List<Answer>> fresh = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Long> open = new ArrayList<>();
    private int unchanged;
    private int replaced;

    /** What can be wrong with a row. */
    public enum Fault {
        /** The first cell holds no sample id. */
        NO_ID,
        /** The id was made with the key of another case, or mistyped. */
        OTHER_CASE,
        /** The case has no such draw or no such member of it. */
        NOT_DRAWN,
        /** Another row of the sheet is about the same member. */
        TWICE,
        /** The answer is none to a question about a link. */
        NO_LINK_ANSWER,
        /** The answer is none to a question about a document. */
        NO_DOCUMENT_ANSWER,
        /** Another answer is known already. */
        CONTRADICTS
    }

    /**
     * What is wrong with a row.
     *
     * @param line in the file, from 1
     * @param id as written
     * @param other line of the other row, or 0
     */
    public record Problem(long line, Fault fault, String id, long other) {}

    /**
     * What a sheet brought.
     *
     * @param answers new or replaced answers
     * @param replaced how many of them took the place of another answer
     * @param unchanged rows whose answer was known
     * @param open lines without an answer
     */
    public record Taken(int answers, int replaced, int unchanged, List<Long> open) {}

    private record Known(Draw draw, Map<Integer, Unit> units, Map<Integer, Answer> answers) {}

    /**
     * A sheet for this case.
     *
     * @param replace whether answers may take the place of other ones
     */
    public AnswerSheet(CaseStore store, boolean replace) {
        this.store = store;
        this.replace = replace;
        for (Draw draw : store.samples().draws()) {
            Known known = new Known(draw, new HashMap<>(), new HashMap<>());
            store.samples().units(draw.number(), u -> known.units.put(u.ordinal(), u));
            store.samples().answers(draw.number(), a -> known.answers.put(a.ordinal(), a));
            draws.put(draw.number(), known);
        }
    }

    /** Takes a row. */
    public void row(long line, String idCell, String answerCell) {
        SampleId id = SampleId.parse(idCell);
        Fault fault = fault(id, idCell);
        if (id == null || fault != null) {
            problems.add(new Problem(line, fault == null ? Fault.NO_ID : fault, shown(idCell), 0));
            return;
        }
        Long before = seen.putIfAbsent(id, line);
        if (before != null) {
            problems.add(new Problem(line, Fault.TWICE, shown(idCell), before));
        } else if (answerCell.isBlank()) {
            open.add(line);
        } else {
            answer(line, id, idCell, answerCell);
        }
    }

    private @Nullable Fault fault(@Nullable SampleId id, String cell) {
        if (id == null) {
            return Fault.NO_ID;
        }
        if (!id.isOf(store.sealer(), cell)) {
            return Fault.OTHER_CASE;
        }
        Known known = draws.get(id.draw());
        return known == null || !known.units.containsKey(id.ordinal()) ? Fault.NOT_DRAWN : null;
    }

    /** Cells of other columns may name people: nothing is repeated that cannot be an id. */
    private static String shown(String cell) {
        return cell.length() <= 16 && SampleId.parse(cell) != null ? cell.strip() : "";
    }

    private void answer(long line, SampleId id, String idCell, String cell) {
        Known known = draws.get(id.draw());
        Unit unit = known == null ? null : known.units.get(id.ordinal());
        if (known == null || unit == null) {
            return;
        }
        Kind kind = known.draw.strata().get(unit.stratum()).kind();
        Answer answer = words.read(id.ordinal(), kind, cell);
        Answer before = known.answers.get(id.ordinal());
        if (answer == null) {
            Fault fault = kind == Kind.LINK ? Fault.NO_LINK_ANSWER : Fault.NO_DOCUMENT_ANSWER;
            problems.add(new Problem(line, fault, shown(idCell), 0));
        } else if (answer.equals(before)) {
            unchanged++;
        } else if (before != null && !replace) {
            problems.add(new Problem(line, Fault.CONTRADICTS, shown(idCell), 0));
        } else {
            replaced += before == null ? 0 : 1;
            fresh.computeIfAbsent(id.draw(), d -> new ArrayList<>()).add(answer);
        }
    }

    /** What is wrong, in the order of the file. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Keeps all answers.
     *
     * @throws IllegalStateException if there are problems
     */
    public Taken keep() {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("a sheet with problems is not kept");
        }
        int answers = 0;
        for (Map.Entry<Integer, List<Answer>> one : fresh.entrySet()) {
            store.samples().answer(one.getKey(), one.getValue());
            answers += one.getValue().size();
        }
        return new Taken(answers, replaced, unchanged, List.copyOf(open));
    }
}
