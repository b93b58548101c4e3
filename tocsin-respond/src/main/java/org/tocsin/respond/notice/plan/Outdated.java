package org.tocsin.respond.notice.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.model.Person;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Event;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.respond.notice.NoticeContent;

/**
 * A signed plan is frozen: what goes out is what was signed, to the place that was signed. Where the registry has another address since, or
 * says that somebody died, or the results no longer show what a notice tells, the notice is held. The next plan takes it back and writes
 * anew; or a human releases it as it was signed.
 */
final class Outdated {
    private static final String REGISTRY = "registry ";
    private static final String RESULTS = "results ";

    private final CaseStore store;
    private final Humans humans;
    private final Ways ways;

    Outdated(CaseStore store, Humans humans) {
        this.store = store;
        this.humans = humans;
        // an address that two adults have was no way already when the plan was made
        ways = new Ways(store.registry(), humans, new SharedMail(humans));
    }

    /** Holds what of a signed plan is not sent yet and out of date; says how many notices. What a human released since stays released. */
    static int hold(CaseStore store, Plan plan, long at) {
        boolean registry = plan.registry() != store.registry().version();
        boolean results = plan.results() != store.results().version();
        if (!registry && !results) {
            return 0;
        }
        Humans humans = Humans.of(store);
        Outdated outdated = new Outdated(store, humans);
        List<Move> moves = new ArrayList<>();
        if (registry) {
            String since = REGISTRY + store.registry().version();
            outdated.waiting(plan, notice -> outdated.isMoved(notice), since, at, moves);
        }
        if (results) {
            String since = RESULTS + store.results().version();
            ExposedItems items = ExposedItems.of(store, humans);
            outdated.waiting(plan, notice -> outdated.isGone(items, notice), since, at, moves);
        }
        int held = store.notices().moveMany(moves);
        if (held > 0) {
            store.journal()
                    .append(
                            "notice.held",
                            Map.of("plan", Integer.toString(plan.number()), "notices", Integer.toString(held)));
        }
        return held;
    }

    private interface Test {
        boolean of(Notice notice);
    }

    private void waiting(Plan plan, Test test, String since, long at, List<Move> moves) {
        List<Notice> some = new ArrayList<>();
        store.notices().forEach(Which.of(plan.number()).in(State.PLANNED, State.RENDERED), notice -> {
            if (test.of(notice)) {
                some.add(notice);
            }
        });
        for (Notice notice : some) {
            if (!isReleased(notice, since)) {
                moves.add(Move.of(notice.number(), notice.state(), State.HELD, at, since));
            }
        }
    }

    /** Whether a human saw that this is out of date, and let it go as it is. */
    private boolean isReleased(Notice notice, String since) {
        return store.notices().events(notice.number()).stream()
                .filter(event -> event.to() == State.HELD)
                .map(Event::detail)
                .anyMatch(since::equals);
    }

    /** Whether the registry no longer says that this notice reaches its addressee. */
    boolean isMoved(Notice notice) {
        if (notice.channel() == Channel.NONE) {
            return false;
        }
        Person person = store.registry().person(notice.person());
        return !ways.stillReaches(notice.person(), person, notice.channel(), NoticeContent.of(notice));
    }

    private boolean isGone(ExposedItems items, Notice notice) {
        boolean tells = notice.kind() == Kind.FIRST || notice.kind() == Kind.SUPPLEMENT;
        return tells
                && !Exposed.gone(
                                items,
                                humans.first(notice.person()),
                                NoticeContent.of(notice).told())
                        .isEmpty();
    }
}
