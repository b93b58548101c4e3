package org.tocsin.review;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.decide.Effect;
import org.tocsin.decide.Rulings;
import org.tocsin.model.LinkStatus;
import org.tocsin.ports.CaseAwayException;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.review.PatternDoubts.Place;
import org.tocsin.scan.Redraw;

/** What repeated equal decisions suggest; decides many doubts at once by a pattern, and takes that back. */
final class Rules {
    /** A batch decides no more doubts than this: the rest is proposed again. */
    private static final int MOST = 20_000;

    /** Documents of a preview. */
    private static final int SHOWN = 50;

    private static final int MOST_PATTERNS = 20;

    /** After so many changes at once all is read anew. */
    private static final int MANY = 1_000;

    private final Desk desk;
    private final Doubts doubts;
    private final Tally tally = new Tally();
    private final PatternDoubts waiting;
    private final List<Changed> changed = new ArrayList<>();
    private long drawn = -1;
    private long followed;

    Rules(Desk desk) {
        this.desk = desk;
        doubts = new Doubts(desk);
        waiting = new PatternDoubts(desk.store().results(), this::decided);
    }

    private @Nullable MentionKey decided(long number) {
        Decision event = desk.reading(known -> known.event(number));
        return event == null ? null : event.mention();
    }

    /** Notes what this desk changed: it is seen by the next who asks. */
    void follow(List<Changed> changes) {
        synchronized (changed) {
            // where nobody asks, what is more than many need not be kept
            if (changed.size() <= MANY) {
                changed.addAll(changes);
            }
        }
    }

    private List<Changed> changes() {
        synchronized (changed) {
            List<Changed> all = List.copyOf(changed);
            changed.clear();
            return all;
        }
    }

    /** Sees what happened since the last call; where the case goes away meanwhile, all is read anew by the next. */
    private void refresh() {
        try {
            follow();
        } catch (CaseAwayException e) {
            drawn = -1;
            throw e;
        }
    }

    /** What happened through this desk and others. */
    private void follow() {
        long now = desk.store().results().version();
        if (now != drawn) {
            forget();
            drawn = now;
        }
        Transactions.Others others = desk.byOthers(followed);
        desk.reading(known -> {
            tally.follow(known);
            return known;
        });
        List<Changed> changes = changes();
        if (others.items().size() + changes.size() > MANY) {
            forget();
        } else {
            others.items().forEach(this::followItem);
            changes.forEach(change -> waiting.changed(change.item(), change.human()));
            followed = others.last();
        }
    }

    /** What is in memory no more need not be followed. */
    private void forget() {
        followed = desk.reading(Rulings::last);
        waiting.clear();
    }

    private void followItem(String id) {
        ResultStore.ItemRow item = desk.store().results().item(id);
        if (item != null) {
            waiting.changed(item.linksOf());
        }
    }

    /** Patterns that still have doubts to decide. */
    synchronized List<Pattern> patterns() {
        refresh();
        return tally.patterns().stream()
                .filter(pattern -> places(pattern).findAny().isPresent())
                .limit(MOST_PATTERNS)
                .toList();
    }

    /** The doubts of a pattern that wait for review. */
    private Stream<Place> places(Pattern pattern) {
        return waiting.about(pattern.person()).stream()
                .filter(place -> place.fits(pattern))
                .limit(MOST);
    }

    /** What each pattern would decide now, those left out that would decide nothing. */
    synchronized List<Preview> previews(Reviewer reviewer) {
        IntSet barred = Checks.items(reviewer.exclusions(), desk.store().results());
        return patterns().stream()
                .map(pattern -> previewed(reviewer, barred, pattern))
                .filter(preview -> preview.doubts() > 0)
                .toList();
    }

    synchronized Preview preview(Reviewer reviewer, Pattern pattern) {
        refresh();
        return previewed(
                reviewer, Checks.items(reviewer.exclusions(), desk.store().results()), pattern);
    }

    private Preview previewed(Reviewer reviewer, IntSet barred, Pattern pattern) {
        int[] counts = new int[2];
        IntSet items = new IntOpenHashSet();
        Set<String> first = new LinkedHashSet<>();
        places(pattern).forEach(place -> {
            boolean free = mayDecide(reviewer, barred, pattern, place);
            counts[free ? 0 : 1]++;
            if (free) {
                items.add(place.item());
                if (first.size() < SHOWN) {
                    first.add(place.waiting().get(0).itemId());
                }
            }
        });
        int confirmed = Checks.confirms(pattern.verdict()) ? counts[0] : 0;
        return new Preview(pattern, counts[0], items.size(), confirmed, counts[1], List.copyOf(first));
    }

    private boolean mayDecide(Reviewer reviewer, IntSet barred, Pattern pattern, Place place) {
        boolean second = tally.isProposed(place.key())
                || (Checks.confirms(pattern.verdict()) && desk.terms().needsSecond(place.category(), place.classes()));
        return !second && Checks.mayMeet(reviewer, place, barred);
    }

    /** The doubts of a pattern that this reviewer may decide at once. */
    private synchronized List<Place> free(Reviewer reviewer, Pattern pattern) {
        refresh();
        IntSet barred = Checks.items(reviewer.exclusions(), desk.store().results());
        return places(pattern)
                .filter(place -> mayDecide(reviewer, barred, pattern, place))
                .toList();
    }

    Batch apply(Reviewer reviewer, Pattern pattern) {
        List<Doubt> chosen = new ArrayList<>();
        for (Place place : free(reviewer, pattern)) {
            Doubt doubt = doubts.at(place.item(), place.human());
            if (doubt != null) {
                chosen.add(doubt);
            }
        }
        return desk.work(work -> {
            long batch = 0;
            int decisions = 0;
            for (Doubt doubt : chosen) {
                Decision made = decide(work, reviewer, pattern, doubt, batch == 0 ? -1 : batch);
                batch = made == null ? batch : made.batch();
                decisions += made == null ? 0 : 1;
            }
            return new Batch(batch, decisions);
        });
    }

    private static boolean fits(Pattern pattern, LinkRow link) {
        boolean first = link.mention() == link.human().first()
                && link.status() == LinkStatus.REVIEW
                && link.person() == pattern.person();
        return first
                && switch (pattern.kind()) {
                    case SAME_WORDING -> link.human().print() == pattern.print();
                    case SAME_EVIDENCE -> link.role() == pattern.role() && link.pattern() == pattern.evidence();
                };
    }

    /** Decides one doubt, unless something happened to it meanwhile. */
    private @Nullable Decision decide(Work work, Reviewer reviewer, Pattern pattern, Doubt doubt, long batch) {
        MentionKey key = doubt.key();
        long now = desk.clock().millis();
        Redraw.Found found = work.redraw.at(work.turn, doubt.item(), doubt.mention());
        boolean free = found != null
                && work.rulings.latest(key) == doubt.latest()
                && work.turn.claimedByOther(key, reviewer.account(), now) == 0
                && Effect.proposed(found.links()).stream().anyMatch(link -> fits(pattern, link));
        if (!free || found == null) {
            return null;
        }
        int person = pattern.verdict() == Verdict.UNKNOWN_PERSON ? -1 : pattern.person();
        Redraw.Found keyed = new Redraw.Found(found.item(), key, found.links());
        Decision kept =
                work.say(Events.draft(now, reviewer.account(), pattern.verdict(), person, keyed, false, batch, ""));
        work.settle(keyed, null, kept);
        return kept;
    }

    Decision revert(Reviewer reviewer, long batch) {
        return desk.work(work -> {
            List<Decision> events = work.rulings.batch(batch);
            if (events.stream().noneMatch(work.rulings::counts)) {
                throw new RefusedException(Refusal.NOTHING_TO_UNDO);
            }
            return work.takeBack(Events.withdraw(desk.clock().millis(), reviewer.account(), batch));
        });
    }
}
