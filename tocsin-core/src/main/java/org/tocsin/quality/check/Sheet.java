package org.tocsin.quality.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.LinkStatus;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.SampleStore.Answer;
import org.tocsin.ports.SampleStore.Draw;
import org.tocsin.ports.SampleStore.Kind;
import org.tocsin.ports.SampleStore.Stratum;
import org.tocsin.ports.SampleStore.Unit;

/** A draw as it is now: its members, what became of them, and what was answered about them. */
public final class Sheet {
    private final CaseStore store;
    private final Draw draw;
    private final Map<Integer, Answer> answers = new HashMap<>();

    private Sheet(CaseStore store, Draw draw) {
        this.store = store;
        this.draw = draw;
        store.samples().answers(draw.number(), a -> answers.put(a.ordinal(), a));
    }

    /** A member of a sample; {@code path} is empty where the item is gone. */
    public record Line(
            SampleId id,
            Unit unit,
            Stratum stratum,
            State state,
            String path,
            @Nullable Answer answer) {
        /** What is checked. */
        public Kind kind() {
            return stratum.kind();
        }

        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    /** The sheet of a draw. */
    public static Sheet of(CaseStore store, Draw draw) {
        return new Sheet(store, draw);
    }

    /** The draw. */
    public Draw draw() {
        return draw;
    }

    /** Gives all lines in their order. */
    public void each(Consumer<Line> visitor) {
        store.samples().units(draw.number(), unit -> visitor.accept(line(unit)));
    }

    /** All lines in their order. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        each(lines::add);
        return lines;
    }

    private Line line(Unit unit) {
        ResultStore.ItemRow item = store.results().item(unit.item());
        Stratum stratum = draw.strata().get(unit.stratum());
        SampleId id = new SampleId(draw.number(), unit.ordinal());
        State state = item == null ? State.ITEM_GONE : state(stratum.kind(), unit, item);
        String path = item == null ? "" : item.path();
        return new Line(id, unit, stratum, state, path, answers.get(unit.ordinal()));
    }

    private State state(Kind kind, Unit unit, ResultStore.ItemRow item) {
        if (kind == Kind.LINK) {
            return link(unit, item.linksOf());
        }
        if (item.people() > 0) {
            return State.SOMEBODY_FOUND;
        }
        // bytes that lie in a second place now are the same document
        return Frame.isEmpty(item) || item.duplicateOf() != 0 ? State.STANDS : State.NOT_READ;
    }

    private State link(Unit unit, int item) {
        State[] state = {State.NOT_LINKED};
        store.results().linksOf(item, link -> {
            if (link.person() == unit.person()) {
                boolean same = link.passage().equals(unit.passage()) && link.role() == unit.role();
                state[0] = better(state[0], state(link.status(), same));
            }
        });
        return state[0];
    }

    private static State state(LinkStatus status, boolean same) {
        return switch (status) {
            case CONFIRMED -> same ? State.STANDS : State.LINKED_OTHERWISE;
            case REVIEW -> State.IN_REVIEW;
            case REJECTED -> State.REJECTED;
        };
    }

    /** The one that says more for the link. */
    private static State better(State one, State other) {
        List<State> falling =
                List.of(State.STANDS, State.LINKED_OTHERWISE, State.IN_REVIEW, State.REJECTED, State.NOT_LINKED);
        return falling.indexOf(one) <= falling.indexOf(other) ? one : other;
    }
}
