package org.tocsin.respond.notice.plan;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.respond.notice.ToldItem;
import org.tocsin.respond.severity.Assessment;
import org.tocsin.respond.severity.Band;
import org.tocsin.respond.severity.Gate;
import org.tocsin.respond.severity.Severity;

/** What the case shows about human beings, how bad that is, and what of it they do not know yet. */
final class Exposed {
    private static final Set<Gate> DANGER = Set.of(Gate.VIOLENCE, Gate.SECRET_ADDRESS, Gate.SECRET_BIRTH);

    private final ExposedItems items;
    private final Humans humans;
    private final Assessment assessment;
    private final int actionable;
    private Told told = new Told();

    Exposed(ExposedItems items, Humans humans, Assessment assessment, int actionable) {
        this.items = items;
        this.humans = humans;
        this.assessment = assessment;
        this.actionable = actionable;
    }

    /** Takes note of what was told before. */
    void knowing(Told before) {
        told = before;
    }

    boolean isExposed(int human) {
        return items.isExposed(human);
    }

    /** What is new for this human being; null if nothing is. */
    @Nullable
    Cohort of(int human) {
        List<ToldItem> fresh = told.fresh(human, items.of(human));
        if (fresh.isEmpty()) {
            return null;
        }
        Set<Gate> gates = EnumSet.noneOf(Gate.class);
        int quarters = 0;
        Band band = Band.LOW;
        for (int row : humans.rows(human)) {
            if (assessment.isExposed(row)) {
                gates.addAll(assessment.gates(row));
                Severity severity = assessment.severity(row);
                band = severity.quarters() > quarters ? severity.band() : band;
                quarters = Math.max(quarters, severity.quarters());
            }
        }
        return new Cohort(told.knows(human) ? Kind.SUPPLEMENT : Kind.FIRST, gates, quarters, band, fresh);
    }

    /** Worst and most actionable first: danger, then the band, then what can still be protected, then the score. */
    long rank(Cohort cohort) {
        boolean danger = cohort.gates().stream().anyMatch(DANGER::contains)
                && (cohort.classes() & EnumBits.of(DataClass.CONTACT)) != 0;
        boolean protectable = (cohort.classes() & actionable) != 0;
        return (danger ? 1L << 20 : 0)
                | (long) place(cohort.band()) << 16
                | (protectable ? 1L << 12 : 0)
                | cohort.quarters();
    }

    @SuppressWarnings("EnumOrdinal")
    private static int place(Band band) {
        return band.ordinal();
    }

    /** Which of these documents show this human being no longer. */
    List<ToldItem> gone(int human, List<ToldItem> before) {
        return gone(items, human, before);
    }

    static List<ToldItem> gone(ExposedItems items, int human, List<ToldItem> before) {
        LongSet keys = new LongOpenHashSet();
        items.of(human).forEach(item -> keys.add(item.key()));
        List<ToldItem> gone = new ArrayList<>();
        for (ToldItem item : before) {
            if (!keys.contains(item.key())) {
                gone.add(item);
            }
        }
        return gone;
    }
}
