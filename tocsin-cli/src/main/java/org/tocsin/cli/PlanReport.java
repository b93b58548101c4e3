package org.tocsin.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.PlanFacts;
import org.tocsin.respond.notice.plan.PlanSummary;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.settings.PlanContent;

/** The one page that whoever signs a plan reads. */
final class PlanReport {
    private static final int WAVES = 12;

    private final Texts texts;
    private final PrintWriter out;
    private final Locale locale;

    PlanReport(Texts texts, PrintWriter out, Locale locale) {
        this.texts = texts;
        this.out = out;
        this.locale = locale;
    }

    void print(CaseStore store, Plan plan, PlanSummary summary) {
        PlanContent content = PlanContent.of(plan);
        NoticeSettings settings = content.settings();
        say(
                "notice.page.title",
                plan.number(),
                settings.organisation().name(),
                settings.organisation().caseNumber(),
                Instant.ofEpochMilli(plan.madeAt()).atZone(ZoneOffset.UTC).toLocalDate());
        say("notice.page.state." + (plan.isSigned() ? "signed" : "unsigned"), plan.signedBy(), plan.hash());
        populations(content.facts());
        notices(summary);
        waves(summary);
        gates(summary);
        out.println();
        say("notice.page.calls", summary.calls());
        say("notice.page.cost", String.format(locale, "%,.2f", summary.cents() / 100.0));
        say("notice.page.next", plan.number());
    }

    private void populations(PlanFacts facts) {
        out.println();
        say("notice.page.people");
        row(texts.get("notice.page.found"), facts.found());
        row(texts.get("notice.page.cannot_say"), facts.cannotSay());
        row(texts.get("notice.page.not_found"), facts.notFound());
        say("notice.page.files", facts.filesRead(), facts.files());
        if (facts.isMeasured()) {
            say("notice.page.recall", Math.round(facts.recallLow()), Math.round(facts.recallHigh()));
        } else {
            say("notice.page.recall.none");
        }
    }

    private void notices(PlanSummary summary) {
        out.println();
        say("notice.page.notices", summary.total());
        for (Kind kind : Kind.values()) {
            long count = summary.kinds().getOrDefault(kind, 0L);
            if (count > 0) {
                row(texts.get("notice.kind." + kind.word()), count);
            }
        }
        out.println();
        say("notice.page.channels");
        for (Channel channel : Channel.values()) {
            long count = summary.channels().getOrDefault(channel, 0L);
            if (count > 0) {
                out.println(String.format(
                        locale,
                        "  %-44s %10d  %5.1f %%",
                        texts.get("notice.channel." + channel.word()),
                        count,
                        100.0 * count / Math.max(1, summary.total())));
            }
        }
        for (State state : State.values()) {
            long count = summary.states().getOrDefault(state, 0L);
            if (count > 0 && state != State.PLANNED && state != State.HELD) {
                row(texts.get("notice.state." + state.word()), count);
            }
        }
    }

    private void waves(PlanSummary summary) {
        out.println();
        say("notice.page.waves");
        int shown = 0;
        for (Map.Entry<Integer, Map<Channel, Long>> wave : summary.waves().entrySet()) {
            if (shown++ == WAVES) {
                say("notice.page.waves.more", summary.waves().size() - WAVES);
                return;
            }
            StringBuilder line = new StringBuilder();
            wave.getValue()
                    .forEach((channel, count) -> line.append(line.length() == 0 ? "" : ", ")
                            .append(texts.get("notice.channel." + channel.word()))
                            .append(' ')
                            .append(count));
            out.println("  " + texts.get("notice.page.wave", wave.getKey(), line));
        }
    }

    private void gates(PlanSummary summary) {
        out.println();
        say("notice.page.held", summary.held());
        summary.gates().forEach((gate, count) -> row(texts.get("gate." + gate.word()), count));
    }

    private void row(String what, long count) {
        out.println(String.format(locale, "  %-44s %10d", what, count));
    }

    private void say(String key, Object... values) {
        out.println(texts.get(key, values));
    }
}
