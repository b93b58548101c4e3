package org.tocsin.respond.notice.plan;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.model.EnumBits;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Count;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.settings.PlanContent;
import org.tocsin.respond.severity.Gate;

/**
 * A plan in numbers: what its one page for the signature says.
 *
 * @param channels notices by channel, letters that follow failed e-mails left out
 * @param kinds    notices by what they are for
 * @param states   notices by how far they have come
 * @param waves    notices by wave and channel
 * @param gates    notices by reason to hold them; one may have several
 * @param held     notices that wait for a human
 * @param cents    what sending and answering costs, in euro cents
 * @param calls    calls that it brings
 */
public record PlanSummary(
        Map<Channel, Long> channels,
        Map<Kind, Long> kinds,
        Map<State, Long> states,
        Map<Integer, Map<Channel, Long>> waves,
        Map<Gate, Long> gates,
        long held,
        long cents,
        long calls) {

    /** The plan as it is now; opens nothing sealed. */
    public static PlanSummary of(CaseStore store, Plan plan) {
        Map<Channel, Long> channels = new EnumMap<>(Channel.class);
        Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
        Map<State, Long> states = new EnumMap<>(State.class);
        Map<Integer, Map<Channel, Long>> waves = new TreeMap<>();
        for (Count count : store.notices().counts(plan.number())) {
            channels.merge(count.channel(), count.count(), Long::sum);
            kinds.merge(count.kind(), count.count(), Long::sum);
            states.merge(count.state(), count.count(), Long::sum);
            waves.computeIfAbsent(count.wave(), wave -> new EnumMap<>(Channel.class))
                    .merge(count.channel(), count.count(), Long::sum);
        }
        Map<Gate, Long> gates = new EnumMap<>(Gate.class);
        store.notices()
                .outlines(
                        Which.of(plan.number()),
                        notice -> EnumBits.among(Gate.values(), notice.gates())
                                .forEach(gate -> gates.merge(gate, 1L, Long::sum)));
        NoticeSettings.Costs costs = PlanContent.of(plan).settings().costs();
        long all =
                channels.values().stream().mapToLong(Long::longValue).sum() - channels.getOrDefault(Channel.NONE, 0L);
        long calls = (all * Planning.standard().callsPerMille() + 999) / 1000;
        long cents = channels.getOrDefault(Channel.EMAIL, 0L) * costs.email()
                + channels.getOrDefault(Channel.POST, 0L) * costs.letter()
                + channels.getOrDefault(Channel.SMS, 0L) * costs.sms()
                + calls * costs.call();
        return new PlanSummary(
                channels, kinds, states, waves, gates, states.getOrDefault(State.HELD, 0L), cents, calls);
    }

    /** All notices. */
    public long total() {
        return channels.values().stream().mapToLong(Long::longValue).sum();
    }
}
