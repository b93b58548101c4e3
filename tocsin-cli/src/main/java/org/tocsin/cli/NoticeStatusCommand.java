package org.tocsin.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Count;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.respond.notice.plan.PlanSummary;
import org.tocsin.respond.notice.plan.Signature;
import org.tocsin.respond.notice.plan.Signature.Objection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says how far notices have come. */
@Command(
        name = "status",
        description = "How far notices have come, by plan, channel, wave and state; what stands against sending them.")
final class NoticeStatusCommand extends CaseCommand {
    @Option(names = "--page", description = "The page for the signature of the last plan again.")
    boolean page;

    @Override
    public Integer call() throws Exception {
        try (CaseStore store = open()) {
            boolean attention = root().json ? json(store) : print(store);
            tellHead(store);
            return attention ? ExitCode.ATTENTION : ExitCode.DONE;
        }
    }

    private boolean print(CaseStore store) {
        if (NoticeCommand.last(store).isEmpty()) {
            out().println(texts().get("notice.none"));
            return false;
        }
        boolean attention = false;
        for (Plan plan : store.notices().plans()) {
            attention |= print(store, plan);
        }
        if (page) {
            Plan last = Signature.last(store);
            new PlanReport(texts(), out(), locale()).print(store, last, PlanSummary.of(store, last));
        }
        return attention;
    }

    private boolean print(CaseStore store, Plan plan) {
        out().println(texts().get(
                        plan.isSigned() ? "notice.plan.signed" : "notice.plan.unsigned",
                        plan.number(),
                        plan.signedBy(),
                        plan.hash()));
        for (Count count : store.notices().counts(plan.number())) {
            out().println(String.format(
                    Locale.ROOT,
                    "  %-22s %-12s %s %-4d %-28s %9d",
                    texts().get("notice.kind." + count.kind().word()),
                    texts().get("notice.channel." + count.channel().word()),
                    texts().get("notice.wave"),
                    count.wave(),
                    texts().get("notice.state." + count.state().word()),
                    count.count()));
        }
        Set<Objection> objections = Signature.objections(store, plan);
        objections.forEach(objection -> out().println("  ! "
                + texts().get("notice.objection." + objection.name().toLowerCase(Locale.ROOT))));
        return plan.isSigned() && !objections.isEmpty();
    }

    private boolean json(CaseStore store) {
        List<Map<String, Object>> plans = new ArrayList<>();
        boolean attention = false;
        for (Plan plan : store.notices().plans()) {
            Map<String, Object> map = new LinkedHashMap<>();
            Set<Objection> objections = Signature.objections(store, plan);
            attention |= plan.isSigned() && !objections.isEmpty();
            map.put("plan", plan.number());
            map.put("signed", plan.isSigned());
            map.put("hash", plan.hash());
            map.put(
                    "objections",
                    objections.stream()
                            .map(o -> o.name().toLowerCase(Locale.ROOT))
                            .toList());
            map.put("counts", PlanInJson.counts(store, plan));
            plans.add(map);
        }
        out().println(new Figures().with("plans", plans).json());
        return attention;
    }
}
