package org.tocsin.respond.notice.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.ToldItem;

/**
 * What became of the notices of plans that were signed before, now that the results may be others. Rows of the registry that turned out
 * to be one human being since count as one: nobody is told again by another row.
 */
final class Earlier {
    private final CaseStore store;
    private final Exposed exposed;
    private final Humans humans;
    private final Outdated outdated;
    private final DeadEnds dead = new DeadEnds();
    private final Set<Integer> signed = new HashSet<>();
    private final Set<Integer> olderRegistry = new HashSet<>();

    Earlier(CaseStore store, Exposed exposed, Humans humans) {
        this.store = store;
        this.exposed = exposed;
        this.humans = humans;
        outdated = new Outdated(store, humans);
        for (Plan plan : store.notices().plans()) {
            if (plan.isSigned()) {
                signed.add(plan.number());
                if (plan.registry() != store.registry().version()) {
                    olderRegistry.add(plan.number());
                }
            }
        }
    }

    /** Stops notices that were not sent yet and tell what is no longer so, or go where nobody is any more; says how many. */
    int withdraw(long now) {
        List<Move> moves = new ArrayList<>();
        if (signed.isEmpty()) {
            return 0;
        }
        store.notices().forEach(Which.all().in(State.PLANNED, State.HELD, State.RENDERED), notice -> {
            if (tells(notice) && !gone(notice).isEmpty()) {
                moves.add(Move.of(notice.number(), notice.state(), State.RETRACTED, now, "no longer so"));
            } else if (tells(notice) && isMoved(notice)) {
                moves.add(Move.of(notice.number(), notice.state(), State.RETRACTED, now, "address changed"));
            }
        });
        return store.notices().moveMany(moves);
    }

    private boolean tells(Notice notice) {
        return signed.contains(notice.plan()) && (notice.kind() == Kind.FIRST || notice.kind() == Kind.SUPPLEMENT);
    }

    /** Whether it is to be planned anew for another place; a copy that somebody asked for elsewhere stays, its notice was told. */
    private boolean isMoved(Notice notice) {
        boolean only = notice.origin() == 0
                || store.notices()
                        .notice(notice.origin())
                        .map(before -> before.state().isFailed())
                        .orElse(true);
        return only && olderRegistry.contains(notice.plan()) && outdated.isMoved(notice);
    }

    private List<ToldItem> gone(Notice notice) {
        return exposed.gone(
                humans.first(notice.person()), NoticeContent.of(notice).told());
    }

    /** What people were told; from then on {@link #deadEnds} are known. */
    Told told() {
        Told told = new Told();
        if (!signed.isEmpty()) {
            store.notices().forEach(Which.all(), notice -> {
                if (signed.contains(notice.plan())) {
                    told.add(humans.first(notice.person()), notice);
                    if (notice.state().isFailed()) {
                        dead.add(notice);
                    }
                }
            });
        }
        return told;
    }

    /** Where notices did not arrive. */
    DeadEnds deadEnds() {
        return dead;
    }

    /**
     * A notice that was sent and told what is no longer so.
     *
     * @param wrong what must be taken back
     */
    record Mistake(Notice notice, List<ToldItem> wrong) {}

    /** Mistakes that were not taken back yet; where a link of the person still waits for a human, nothing is said before that. */
    List<Mistake> mistakes(Told told) {
        List<Mistake> mistakes = new ArrayList<>();
        NoticeStore notices = store.notices();
        if (signed.isEmpty()) {
            return mistakes;
        }
        notices.forEach(Which.all().in(State.HANDED_OVER, State.ACCEPTED, State.UNCERTAIN), notice -> {
            if (tells(notice)) {
                List<ToldItem> wrong = gone(notice).stream()
                        .filter(item -> told.stillSays(humans.first(notice.person()), item))
                        .toList();
                if (!wrong.isEmpty() && !isDoubtful(notice.person())) {
                    mistakes.add(new Mistake(notice, wrong));
                }
            }
        });
        return mistakes;
    }

    private boolean isDoubtful(int person) {
        boolean[] doubtful = {false};
        humans.rows(person).forEach(row -> store.results().waitingFor(row, link -> doubtful[0] = true));
        return doubtful[0];
    }
}
