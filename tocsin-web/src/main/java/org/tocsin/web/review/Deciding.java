package org.tocsin.web.review;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.review.Claim;
import org.tocsin.review.Doubt;
import org.tocsin.review.Filter;
import org.tocsin.review.RefusedException;
import org.tocsin.review.Reviewer;
import org.tocsin.web.access.Sent;

/** What deciding is, for the screen and for programs alike: what is shown is in the journal, and nobody meets their own circle. */
@Component
public final class Deciding {
    private final Workroom room;
    private final ViewJournal views;

    Deciding(Workroom room, ViewJournal views) {
        this.room = room;
        this.views = views;
    }

    /**
     * What became of an answer.
     *
     * @param repeated whether the same account had said the same as the last word about it: nothing was added
     */
    public record Said(Decision decision, boolean repeated) {}

    /** Who decides. */
    public Reviewer reviewer(Authentication who) {
        return room.reviewer(who, room.ready());
    }

    /**
     * The doubt about a human being of an item.
     *
     * @throws ResponseStatusException if there is none
     */
    public Doubt doubt(int item, int mention) {
        return room.ready()
                .queue()
                .at(item, mention)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The next doubt for this account, claimed; that it is seen is in the journal. Empty where none is left. */
    public Optional<Claim> next(Authentication who, Filter filter) {
        Optional<Claim> taken =
                room.ready().queue().take(reviewer(who), filter, 1).stream().findFirst();
        taken.ifPresent(claim -> views.seen(who, claim.doubt().itemId()));
        return taken;
    }

    /**
     * One doubt, claimed; that it is seen is in the journal.
     *
     * @throws RefusedException if somebody else has it or this account must not see it
     */
    public Claim claim(Authentication who, Doubt doubt) {
        Claim claim = room.desk().claim(reviewer(who), doubt);
        views.seen(who, doubt.itemId());
        return claim;
    }

    /**
     * One doubt, claimed, to be shown with other people's data for this reason, which is in the journal.
     *
     * @throws RefusedException        if somebody else has it or this account must not see it
     * @throws ResponseStatusException if there is no such reason
     */
    public Claim unmask(Authentication who, Doubt doubt, String reason) {
        String why = UnmaskReason.of(reason);
        Claim claim = room.desk().claim(reviewer(who), doubt);
        views.unmasked(who, doubt.itemId(), why);
        return claim;
    }

    /**
     * Keeps an answer. The same answer sent again by the same account is told so and not kept twice; a conflict is answered anew.
     *
     * @param latest what was last said about it when it was shown
     * @param person whom the answer names, or -1
     * @throws RefusedException if it cannot be kept; nothing changed
     */
    public Said decide(Authentication who, Doubt doubt, long latest, Verdict verdict, int person) {
        Reviewer reviewer = reviewer(who);
        if (!doubt.conflict() && verdict != Verdict.SKIP) {
            for (Decision last : room.desk().history(doubt.key())) {
                boolean same =
                        last.account() == reviewer.account() && last.verdict() == verdict && last.person() == person;
                if (same && last.number() == doubt.latest()) {
                    return Sent.in(() -> new Said(last, true));
                }
            }
        }
        Doubt shown = doubt.shownAt(latest);
        return Sent.in(() -> new Said(room.desk().decide(reviewer, shown, verdict, person), false));
    }

    /**
     * Takes back the last answer of this account.
     *
     * @throws RefusedException if there is none
     */
    public Decision undo(Authentication who) {
        Reviewer reviewer = reviewer(who);
        return Sent.in(() -> room.desk().undo(reviewer));
    }

    /**
     * Takes back an answer of this account by its number.
     *
     * @throws RefusedException if this account gave no such answer, it does not stand, or somebody decided later
     */
    public Decision undo(Authentication who, long number) {
        Reviewer reviewer = reviewer(who);
        boolean own = own(who, Integer.MAX_VALUE).stream().anyMatch(d -> d.number() == number && d.batch() == 0);
        // nothing has the number 0: what others said is refused as what nobody said
        return Sent.in(() -> room.desk().undo(reviewer, own ? number : 0));
    }

    /**
     * Refuses what this account must not see.
     *
     * @throws RefusedException if it must not
     */
    public void demand(Authentication who, Doubt doubt) {
        room.desk().demand(reviewer(who), doubt);
    }

    /** What this account said last, newest first; at most so many. */
    public List<Decision> own(Authentication who, int most) {
        return room.desk().decisions(reviewer(who).account(), most);
    }
}
