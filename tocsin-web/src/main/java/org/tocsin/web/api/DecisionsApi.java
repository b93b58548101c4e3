package org.tocsin.web.api;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.review.Doubt;
import org.tocsin.review.Filter;
import org.tocsin.review.view.Page;
import org.tocsin.web.review.Deciding;
import org.tocsin.web.review.Workroom;

/** Decisions of this account: made, listed, taken back. */
@RestController
@RequestMapping("/api/review")
final class DecisionsApi {
    private final Workroom room;
    private final Deciding deciding;
    private final Doubts doubts;

    DecisionsApi(Workroom room, Deciding deciding, Doubts doubts) {
        this.room = room;
        this.deciding = deciding;
        this.doubts = doubts;
    }

    /** What can be said about a doubt. */
    public enum Answer {
        /** It is this candidate. */
        ACCEPT,
        /** It is not this candidate; the others stay as they are. */
        REJECT,
        /** It is somebody of the registry who was not proposed. */
        OTHER_PERSON,
        /** It is nobody of the registry. */
        UNKNOWN_PERSON,
        /** Not now; changes nothing. */
        SKIP;

        boolean names() {
            return this == ACCEPT || this == REJECT || this == OTHER_PERSON;
        }
    }

    /**
     * A decision.
     *
     * @param id     of the document of the doubt
     * @param ticket as the doubt gave it
     * @param person number in the registry, with accept, reject and other_person, and only with them
     */
    public record Decide(
            String id,
            int mention,
            String ticket,
            Answer verdict,
            @Nullable Integer person) {
        public Decide {
            Objects.requireNonNull(id);
            Objects.requireNonNull(ticket);
            Objects.requireNonNull(verdict);
            if (verdict.names() != (person != null)) {
                throw new WrongFieldException("person");
            }
        }
    }

    /** What became of a decision. */
    public enum State {
        /** It stands. */
        STANDS,
        /** It changes nothing until another account says the same. */
        WAITS_FOR_SECOND_PERSON
    }

    /**
     * A decision that was kept.
     *
     * @param repeated whether this account had said the same as the last word: nothing was added, the earlier decision is told again
     * @param left     doubts that are left for this account
     */
    public record Decided(DecisionRow decision, State state, boolean repeated, int left) {}

    /**
     * Which decision to take back.
     *
     * @param decision number of an own decision; left out for the last one that stands
     */
    public record Undoing(@Nullable Long decision) {}

    @Says(
            value = "Decides a doubt. The same verdict of the same account sent again is told so and not kept twice.",
            refuses = {404, 409, 422})
    @PostMapping("/decisions")
    Decided decide(@RequestBody Decide asked, Authentication who) {
        long latest = doubts.latest(asked.ticket());
        Doubt doubt = doubts.at(asked.id(), asked.mention());
        Integer person = asked.person();
        Deciding.Said said = deciding.decide(
                who, doubt, latest, Verdict.valueOf(asked.verdict().name()), person == null ? -1 : person);
        long number = said.decision().number();
        boolean waits = doubts.at(asked.id(), asked.mention()).proposals().stream()
                .anyMatch(proposal -> proposal.decision() == number);
        State state = waits ? State.WAITS_FOR_SECOND_PERSON : State.STANDS;
        return new Decided(DecisionRow.of(said.decision()), state, said.repeated(), left(who));
    }

    private int left(Authentication who) {
        return room.ready().queue().size(deciding.reviewer(who), Filter.ALL);
    }

    @Says("What this account said, newest first, taken back or not, some at a time.")
    @GetMapping("/decisions")
    Page<DecisionRow> ownDecisions(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Paging.SIZE) int size,
            Authentication who) {
        Paging paging = new Paging(page, size);
        List<Decision> all = deciding.own(who, Integer.MAX_VALUE);
        List<DecisionRow> rows = all.stream()
                .skip(paging.from())
                .limit(paging.size())
                .map(DecisionRow::of)
                .toList();
        return new Page<>(rows, paging.from(), all.size());
    }

    @Says(
            value = "Takes back the last decision of this account that stands, or one of its own by number.",
            refuses = 409)
    @PostMapping("/undo")
    Decided undo(@RequestBody(required = false) @Nullable Undoing undoing, Authentication who) {
        Long number = undoing == null ? null : undoing.decision();
        Decision undone = number == null ? deciding.undo(who) : deciding.undo(who, number);
        return new Decided(DecisionRow.of(undone), State.STANDS, false, left(who));
    }
}
