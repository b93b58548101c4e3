package org.tocsin.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.decide.Effect;
import org.tocsin.decide.Rulings;
import org.tocsin.model.LinkStatus;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.DecisionStore.Verdict;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.scan.Redraw;

/** Decides many doubts at once by a pattern, and takes that back. */
final class Rules {
    /** A batch decides no more doubts than this: the rest is proposed again. */
    private static final int MOST = 20_000;

    private static final int SHOWN = 50;
    private static final int MOST_PATTERNS = 20;

    private final Desk desk;
    private final Doubts doubts;
    private List<Pattern> known = List.of();
    private long knownLast = -1;
    private long knownDrawn = -1;

    Rules(Desk desk) {
        this.desk = desk;
        doubts = new Doubts(desk);
    }

    /** Patterns that still have doubts to decide; worked out anew when something was decided or drawn. */
    synchronized List<Pattern> patterns() {
        long drawn = desk.store().results().version();
        long last = desk.reading(Rulings::last);
        if (last != knownLast || drawn != knownDrawn) {
            known = desk.reading(rulings -> Tally.of(rulings).patterns()).stream()
                    .filter(pattern -> !places(pattern, 1).isEmpty())
                    .limit(MOST_PATTERNS)
                    .toList();
            knownLast = last;
            knownDrawn = drawn;
        }
        return known;
    }

    /** A doubt by its place. */
    private record Place(int item, int human) {}

    /** Where the doubts of a pattern are that wait for review. */
    private List<Place> places(Pattern pattern, int most) {
        ResultStore results = desk.store().results();
        Set<Place> waiting = new LinkedHashSet<>();
        results.waitingFor(pattern.person(), row -> waiting.add(new Place(row.item(), row.human())));
        List<Place> places = new ArrayList<>();
        for (Place place : waiting) {
            List<LinkRow> links = new ArrayList<>();
            results.linksOf(place.item, place.human, links::add);
            if (links.stream().anyMatch(link -> link.person() == pattern.person() && fits(pattern, link))) {
                places.add(place);
            }
            if (places.size() >= most) {
                break;
            }
        }
        return places;
    }

    private static boolean fits(Pattern pattern, LinkRow link) {
        boolean first = link.mention() == link.human().first() && link.status() == LinkStatus.REVIEW;
        return first
                && switch (pattern.kind()) {
                    case SAME_WORDING -> link.human().print() == pattern.print();
                    case SAME_EVIDENCE -> link.role() == pattern.role() && link.pattern() == pattern.evidence();
                };
    }

    Preview preview(Reviewer reviewer, Pattern pattern) {
        int decided = 0;
        int left = 0;
        Set<Integer> items = new HashSet<>();
        List<Doubt> first = new ArrayList<>();
        for (Place place : places(pattern, MOST)) {
            Doubt doubt = doubts.at(place.item, place.human);
            if (doubt == null || !mayDecide(reviewer, pattern, doubt)) {
                left++;
                continue;
            }
            decided++;
            items.add(doubt.item());
            if (first.size() < SHOWN) {
                first.add(doubt);
            }
        }
        int confirmed = Checks.confirms(pattern.verdict()) ? decided : 0;
        return new Preview(pattern, decided, items.size(), confirmed, left, first);
    }

    private boolean mayDecide(Reviewer reviewer, Pattern pattern, Doubt doubt) {
        boolean second = !doubt.proposals().isEmpty()
                || (Checks.confirms(pattern.verdict())
                        && desk.terms().needsSecond(doubt.category(), Checks.classes(doubt)));
        return !second && Checks.mayMeet(reviewer, doubt, desk.store().results()) == null;
    }

    Batch apply(Reviewer reviewer, Pattern pattern) {
        List<Doubt> chosen = new ArrayList<>();
        for (Place place : places(pattern, MOST)) {
            Doubt doubt = doubts.at(place.item, place.human);
            if (doubt != null && mayDecide(reviewer, pattern, doubt)) {
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

    /** Decides one doubt, unless something happened to it meanwhile. */
    private @Nullable Decision decide(Desk.Work work, Reviewer reviewer, Pattern pattern, Doubt doubt, long batch) {
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
