package org.tocsin.respond.notice.plan;

import java.util.EnumMap;
import java.util.Map;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.respond.notice.lint.CheckedTexts;
import org.tocsin.respond.notice.lint.Finding;
import org.tocsin.respond.notice.lint.Finding.Rule;
import org.tocsin.respond.notice.lint.Linter;

/**
 * Writes the texts of a part of a plan and looks at them, so that faults of the settings show before anybody signs.
 *
 * @param texts    that were written
 * @param faults   by rule, with an example of the words, which may name a person
 * @param easeFr   how easily the French texts read on average, 0 to 100; negative if there is none
 * @param easeEn   the same for English
 */
public record Trial(int texts, Map<Rule, String> faults, double easeFr, double easeEn) {
    /** Tries at most so many texts, evenly spread over the plan. */
    public static Trial of(CaseStore store, Plan plan, int most) {
        CheckedTexts texts = CheckedTexts.of(plan);
        Map<Rule, String> faults = new EnumMap<>(Rule.class);
        long total = PlanSummary.of(store, plan).total();
        long step = Math.max(1, total / Math.max(1, most));
        long[] seen = {0};
        int[] tried = {0};
        double[] sums = new double[2];
        int[] counts = new int[2];
        store.notices().outlines(Which.of(plan.number()), outline -> {
            if (seen[0]++ % step == 0 && outline.channel() != Channel.NONE) {
                store.notices().notice(outline.number()).ifPresent(notice -> {
                    CheckedTexts.Checked checked = texts.of(notice);
                    for (Finding finding : checked.findings()) {
                        faults.putIfAbsent(finding.rule(), finding.excerpt());
                    }
                    int language = checked.message().language().equals("fr") ? 0 : 1;
                    sums[language] += Linter.ease(checked.message());
                    counts[language]++;
                    tried[0]++;
                });
            }
        });
        return new Trial(tried[0], faults, mean(sums[0], counts[0]), mean(sums[1], counts[1]));
    }

    private static double mean(double sum, int count) {
        return count == 0 ? -1 : sum / count;
    }
}
