package org.tocsin.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Count;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.respond.notice.PlanFacts;
import org.tocsin.respond.notice.plan.PlanSummary;
import org.tocsin.respond.notice.plan.Trial;
import org.tocsin.respond.notice.settings.PlanContent;

/** A plan as {@code --json} reports it. */
final class PlanInJson {
    private PlanInJson() {}

    /**
     * What the one page for the signature says, and what was found wrong with texts and advice.
     *
     * @param withdrawn notices of earlier plans that were stopped
     * @param stale     advice that nobody checked for too long, with the day of the last check
     */
    static Figures of(
            CaseStore store, Plan plan, PlanSummary summary, int withdrawn, Trial trial, Map<String, LocalDate> stale) {
        PlanFacts facts = PlanContent.of(plan).facts();
        Map<String, Long> gates = new TreeMap<>();
        summary.gates().forEach((gate, count) -> gates.put(gate.word(), count));
        Map<String, String> faults = new TreeMap<>();
        trial.faults().forEach((rule, words) -> faults.put(rule.name().toLowerCase(Locale.ROOT), words));
        Map<String, String> old = new TreeMap<>();
        stale.forEach((entry, day) -> old.put(entry, day.toString()));
        return new Figures()
                .with("plan", plan.number())
                .with("signed", plan.isSigned())
                .with("found", facts.found())
                .with("cannot_say", facts.cannotSay())
                .with("not_found", facts.notFound())
                .with("notices", summary.total())
                .with("held", summary.held())
                .with("withdrawn", withdrawn)
                .with("gates", gates)
                .with("counts", counts(store, plan))
                .with("calls", summary.calls())
                .with("cents", summary.cents())
                .with("texts_checked", trial.texts())
                .with("faults", faults)
                .with("stale_advice", old);
    }

    /** Notices of a plan by kind, channel, wave and state. */
    static List<Map<String, Object>> counts(CaseStore store, Plan plan) {
        List<Map<String, Object>> counts = new ArrayList<>();
        for (Count count : store.notices().counts(plan.number())) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("kind", count.kind().word());
            map.put("channel", count.channel().word());
            map.put("wave", count.wave());
            map.put("state", count.state().word());
            map.put("count", count.count());
            counts.add(map);
        }
        return counts;
    }
}
