package org.tocsin.web.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.PlanFacts;
import org.tocsin.respond.notice.plan.PlanSummary;
import org.tocsin.respond.notice.plan.Signature;
import org.tocsin.respond.notice.settings.PlanContent;

/**
 * A plan of notices in numbers.
 *
 * @param signedAt  left out while nobody signed; so are {@code signedBy} and the hash of what was signed
 * @param stale     whether the registry or the results changed since it was made: such a plan is not signed
 * @param notices   all of it
 * @param held      those that wait for a human
 * @param gates     notices by reason to hold them; one may have several
 * @param waves     notices by wave, channel and state
 * @param cents     what sending and answering costs, in euro cents
 * @param found     people with a confirmed link when it was made
 * @param cannotSay people about whom a human must still decide
 */
public record PlanFigures(
        int number,
        Instant madeAt,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        @Nullable String hash,
        boolean stale,
        long notices,
        long held,
        Map<String, Long> channels,
        Map<String, Long> kinds,
        Map<String, Long> states,
        Map<String, Long> gates,
        List<Wave> waves,
        long cents,
        long calls,
        long found,
        long cannotSay,
        long notFound,
        long files,
        long filesRead) {
    /** Notices of a wave that go one way and are in one state. */
    public record Wave(int wave, Channel channel, State state, long notices) {}

    static PlanFigures of(CaseStore store, Plan plan) {
        PlanSummary summary = PlanSummary.of(store, plan);
        PlanFacts facts = PlanContent.of(plan).facts();
        boolean signed = plan.isSigned();
        return new PlanFigures(
                plan.number(),
                Instant.ofEpochMilli(plan.madeAt()),
                signed ? Instant.ofEpochMilli(plan.signedAt()) : null,
                signed ? plan.signedBy() : null,
                signed ? plan.hash() : null,
                Signature.isStale(store, plan),
                summary.total(),
                summary.held(),
                words(summary.channels()),
                words(summary.kinds()),
                words(summary.states()),
                words(summary.gates()),
                waves(store, plan),
                summary.cents(),
                summary.calls(),
                facts.found(),
                facts.cannotSay(),
                facts.notFound(),
                facts.files(),
                facts.filesRead());
    }

    private static List<Wave> waves(CaseStore store, Plan plan) {
        Map<List<?>, Wave> waves = new LinkedHashMap<>();
        store.notices().counts(plan.number()).stream()
                .map(count -> new Wave(count.wave(), count.channel(), count.state(), count.count()))
                .forEach(wave -> waves.merge(
                        List.of(wave.wave(), wave.channel(), wave.state()),
                        wave,
                        (a, b) -> new Wave(a.wave(), a.channel(), a.state(), a.notices() + b.notices())));
        return List.copyOf(waves.values());
    }

    private static Map<String, Long> words(Map<? extends Enum<?>, Long> counts) {
        Map<String, Long> words = new LinkedHashMap<>();
        counts.forEach((kind, count) -> words.put(kind.name().toLowerCase(Locale.ROOT), count));
        return words;
    }
}
