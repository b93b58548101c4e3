package org.tocsin.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.model.Category;
import org.tocsin.model.Population;
import org.tocsin.review.Claim;
import org.tocsin.review.Doubt;
import org.tocsin.review.Filter;
import org.tocsin.review.Queue;
import org.tocsin.review.RefusedException;
import org.tocsin.review.Reviewer;
import org.tocsin.review.view.Masking;
import org.tocsin.review.view.Page;
import org.tocsin.web.review.Deciding;
import org.tocsin.web.review.Workroom;

/** The queue of doubts: what waits, the next one, one by its place. */
@RestController
@RequestMapping("/api/review")
final class ReviewApi {
    private final Workroom room;
    private final Deciding deciding;
    private final Doubts doubts;

    ReviewApi(Workroom room, Deciding deciding, Doubts doubts) {
        this.room = room;
        this.deciding = deciding;
        this.doubts = doubts;
    }

    /** A part of the queue. */
    public enum Only {
        /** What was decided and is proposed otherwise now. */
        CONFLICTS,
        /** What waits for a second person. */
        PROPOSALS
    }

    private static Filter filter(@Nullable Population population, @Nullable Category category, @Nullable Only only) {
        return new Filter(
                population == null ? Set.of() : Set.of(population),
                category == null ? Set.of() : Set.of(category),
                Set.of(),
                0,
                only == Only.CONFLICTS,
                only == Only.PROPOSALS);
    }

    @Says("The doubts that are left for this account, in their order, whoever holds them; no personal data.")
    @GetMapping("/doubts")
    Page<DoubtRow> doubts(
            @RequestParam(required = false) @Nullable Population population,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable Only only,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Paging.SIZE) int size,
            Authentication who) {
        Paging paging = new Paging(page, size);
        Reviewer reviewer = deciding.reviewer(who);
        Filter filter = filter(population, category, only);
        Queue queue = room.ready().queue();
        List<DoubtRow> rows = queue.page(reviewer, paging.from(), paging.size(), filter).stream()
                .map(doubts::row)
                .toList();
        return new Page<>(rows, paging.from(), queue.size(reviewer, filter));
    }

    @Says(
            "Takes the next doubt: nobody else is given it for a quarter of an hour. 204 where none is left. The journal notes it.")
    @PostMapping("/next")
    ResponseEntity<HeldDoubt> nextDoubt(
            @RequestParam(required = false) @Nullable Population population,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable Only only,
            Authentication who,
            Locale locale) {
        Optional<Claim> next = deciding.next(who, filter(population, category, only));
        return next.map(claim -> ResponseEntity.ok(doubts.held(claim, Masking.MASKED, locale)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @Says(value = "Takes this doubt, or holds it longer. The journal notes it.", refuses = 409)
    @PostMapping("/doubts/{id:[0-9a-zA-Z]+}/{mention}/claim")
    HeldDoubt claimDoubt(@PathVariable String id, @PathVariable int mention, Authentication who, Locale locale) {
        return doubts.held(deciding.claim(who, doubts.at(id, mention)), Masking.MASKED, locale);
    }

    @Says(value = "Gives this doubt back.", answers = 204)
    @PostMapping("/doubts/{id:[0-9a-zA-Z]+}/{mention}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void releaseDoubt(@PathVariable String id, @PathVariable int mention, Authentication who) {
        room.desk().release(deciding.reviewer(who), doubts.at(id, mention));
    }

    @Says(value = "Takes this doubt and shows everybody's data, for a reason that the journal keeps.", refuses = 409)
    @PostMapping("/doubts/{id:[0-9a-zA-Z]+}/{mention}/unmask")
    HeldDoubt unmaskDoubt(
            @PathVariable String id,
            @PathVariable int mention,
            @RequestBody Unmasking unmasking,
            Authentication who,
            Locale locale) {
        Claim claim =
                deciding.unmask(who, doubts.at(id, mention), unmasking.reason().word());
        return doubts.held(claim, Masking.UNMASKED, locale);
    }

    /** @throws RefusedException if this account must not see the doubt */
    @Says("Everything that was said about this human being, in order.")
    @GetMapping("/doubts/{id:[0-9a-zA-Z]+}/{mention}/history")
    History history(@PathVariable String id, @PathVariable int mention, Authentication who) {
        Doubt doubt = doubts.at(id, mention);
        deciding.demand(who, doubt);
        return new History(
                room.desk().history(doubt.key()).stream().map(DecisionRow::of).toList());
    }

    /** What was said, the first first. */
    public record History(List<DecisionRow> decisions) {}

    @Says(
            "Decisions that no longer fit what the system proposes; each stays in force until it is decided anew or taken back.")
    @GetMapping("/conflicts")
    Page<ConflictRow> conflicts(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Paging.SIZE) int size,
            Authentication who) {
        Paging paging = new Paging(page, size);
        Reviewer reviewer = deciding.reviewer(who);
        List<ConflictRow> all = room.desk().conflicts().stream()
                .filter(c -> !reviewer.exclusions().contains(c.decision().person()))
                .filter(c -> c.now() == null
                        || room.desk().refusal(reviewer, c.now()).isEmpty())
                .map(doubts::conflict)
                .toList();
        return new Page<>(all.stream().skip(paging.from()).limit(paging.size()).toList(), paging.from(), all.size());
    }
}
