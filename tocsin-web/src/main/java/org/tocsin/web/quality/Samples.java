package org.tocsin.web.quality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.SampleStore.Answer;
import org.tocsin.ports.SampleStore.Draw;
import org.tocsin.ports.SampleStore.Kind;
import org.tocsin.ports.SampleStore.Verdict;
import org.tocsin.quality.check.SampleDraw;
import org.tocsin.quality.check.Sheet;
import org.tocsin.quality.check.State;
import org.tocsin.review.view.QualityWatch;
import org.tocsin.review.view.ReviewQuality;
import org.tocsin.web.access.Member;
import org.tocsin.web.review.Workroom;

/** Samples as the screen and programs draw and judge them; both are in the journal. */
@Component
public final class Samples {
    /** Members of a sample of each kind. */
    public static final int MOST = 2_000;

    private static final int MOST_PEOPLE = 9_999;

    private final CaseStore store;
    private final QualityWatch watch;

    Samples(CaseStore store, Workroom room) {
        this.store = store;
        watch = new QualityWatch(store, room.desk());
    }

    /** How good the links and the decisions about them are, as far as humans have said by now. */
    public ReviewQuality quality() {
        return watch.now();
    }

    /** The first member of the last sample that nobody has judged and that is as it was. */
    public Optional<Sheet.Line> next() {
        List<Draw> draws = store.samples().draws();
        if (draws.isEmpty()) {
            return Optional.empty();
        }
        return Sheet.of(store, draws.get(draws.size() - 1)).lines().stream()
                .filter(line -> line.answer() == null && line.state() == State.STANDS)
                .findFirst();
    }

    /**
     * Draws a sample.
     *
     * @throws ResponseStatusException if it would be too large or empty
     */
    public Draw draw(Authentication who, int links, int documents) {
        if (links < 0 || documents < 0 || links > MOST || documents > MOST || links + documents == 0) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Draw draw = SampleDraw.draw(store, links, documents, null);
        note("sample.drawn", draw.number(), who);
        return draw;
    }

    /**
     * Keeps what somebody says of a member, in place of what was said before.
     *
     * @param people how many were missed, with {@link Verdict#PEOPLE}
     * @throws ResponseStatusException if there is no such member, or this is no answer to what is asked of it
     */
    public void judge(Authentication who, int draw, int ordinal, Verdict verdict, int people) {
        boolean counts = verdict == Verdict.PEOPLE;
        if (verdict != Verdict.CANNOT_SAY && counts != (kind(draw, ordinal) == Kind.DOCUMENT)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        int counted = counts ? Math.max(0, Math.min(MOST_PEOPLE, people)) : 0;
        try {
            store.samples().answer(draw, List.of(new Answer(ordinal, verdict, counted)));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
        note("sample.judged", draw, who);
    }

    private Kind kind(int number, int ordinal) {
        Draw draw = store.samples().draws().stream()
                .filter(d -> d.number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int[] stratum = {-1};
        store.samples().units(number, unit -> stratum[0] = unit.ordinal() == ordinal ? unit.stratum() : stratum[0]);
        if (stratum[0] < 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return draw.strata().get(stratum[0]).kind();
    }

    private void note(String event, int draw, Authentication who) {
        String account = Integer.toString(Member.required(who).account());
        store.journal().append(event, Map.of("draw", Integer.toString(draw), "account", account));
    }
}
