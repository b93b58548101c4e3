package org.tocsin.web.notices;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Count;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.PlanFacts;
import org.tocsin.respond.notice.plan.PlanSummary;
import org.tocsin.respond.notice.plan.Signature;
import org.tocsin.respond.notice.settings.PlanContent;
import org.tocsin.words.Words;

/**
 * A plan as a page shows it. Opens nothing that names a person.
 *
 * @param channels notices by the way they go
 * @param gates    notices held, by reason; one may have several
 * @param waves    wave by wave
 * @param stale    whether the registry or the results changed since it was made
 */
public record PlanView(
        Plan plan,
        PlanFacts facts,
        PlanSummary summary,
        List<Row> channels,
        List<Row> gates,
        List<WaveRow> waves,
        boolean stale) {
    /**
     * A line of a table of numbers.
     *
     * @param most the largest count of the table: the full length of a bar
     */
    public record Row(String label, long count, long most) {}

    /** A wave by one channel: notices that still wait, went out, failed, wait for a human or are not to be sent. */
    public record WaveRow(int wave, String channel, long waiting, long sent, long failed, long held, long ended) {
        /** All of it. */
        public long total() {
            return waiting + sent + failed + held + ended;
        }
    }

    static PlanView of(CaseStore store, Plan plan, Locale locale) {
        Words words = Words.in(locale);
        PlanSummary summary = PlanSummary.of(store, plan);
        boolean stale = Signature.isStale(store, plan);
        return new PlanView(
                plan,
                PlanContent.of(plan).facts(),
                summary,
                rows(summary.channels(), channel -> words.get("channel", channel.word())),
                rows(summary.gates(), gate -> words.get("gate", gate.word())),
                waves(store, plan, words),
                stale);
    }

    private static <K> List<Row> rows(Map<K, Long> counts, java.util.function.Function<K, String> label) {
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counts.entrySet().stream()
                .map(e -> new Row(label.apply(e.getKey()), e.getValue(), most))
                .toList();
    }

    private static List<WaveRow> waves(CaseStore store, Plan plan, Words words) {
        List<Count> counts = store.notices().counts(plan.number());
        List<WaveRow> rows = new ArrayList<>();
        for (int wave :
                counts.stream().mapToInt(Count::wave).sorted().distinct().toArray()) {
            for (Channel channel : Channel.values()) {
                WaveRow row = wave(wave, channel, counts, words);
                if (row.total() > 0) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static WaveRow wave(int wave, Channel channel, List<Count> counts, Words words) {
        List<Count> own = counts.stream()
                .filter(count -> count.wave() == wave && count.channel() == channel)
                .toList();
        return new WaveRow(
                wave,
                words.get("channel", channel.word()),
                sum(own, EnumSet.of(State.PLANNED, State.RENDERED)),
                sum(own, EnumSet.of(State.HANDED_OVER, State.ACCEPTED, State.UNCERTAIN)),
                sum(own, EnumSet.of(State.BOUNCED, State.UNDELIVERABLE, State.RETURNED)),
                sum(own, EnumSet.of(State.HELD)),
                sum(own, EnumSet.of(State.RETRACTED)));
    }

    private static long sum(List<Count> counts, Set<State> states) {
        return counts.stream()
                .filter(count -> states.contains(count.state()))
                .mapToLong(Count::count)
                .sum();
    }
}
