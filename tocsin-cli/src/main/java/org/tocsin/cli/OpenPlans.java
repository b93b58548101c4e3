package org.tocsin.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.plan.Signature;

/** Which plans notices are written of. */
final class OpenPlans {
    private static final Set<State> OPEN = Set.of(State.PLANNED, State.RENDERED, State.HANDED_OVER);

    private OpenPlans() {}

    /**
     * The plan of this number; without one all signed plans of which something is left to do by this channel (a letter that somebody asked
     * for belongs to the plan of their notice), or the last plan. What ought to be known is told; a plan that must not be sent is refused.
     */
    static List<Plan> of(CaseStore store, @Nullable Integer number, Channel channel, CaseCommand command) {
        List<Plan> plans = number == null ? open(store, channel) : List.of(NoticeCommand.find(store, number));
        for (Plan plan : plans) {
            Signature.demand(store, plan)
                    .forEach(objection -> command.err()
                            .println(command.texts()
                                    .get("notice.objection." + objection.name().toLowerCase(Locale.ROOT))));
        }
        return plans;
    }

    private static List<Plan> open(CaseStore store, Channel channel) {
        Set<Integer> open = new HashSet<>();
        store.notices().counts().stream()
                .filter(count -> count.channel() == channel && OPEN.contains(count.state()))
                .forEach(count -> open.add(count.plan()));
        List<Plan> signed = store.notices().plans().stream()
                .filter(plan -> plan.isSigned() && open.contains(plan.number()))
                .toList();
        return signed.isEmpty() ? List.of(NoticeCommand.find(store, null)) : signed;
    }
}
