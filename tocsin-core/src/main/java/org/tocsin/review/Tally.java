package org.tocsin.review;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.decide.Ruling;
import org.tocsin.decide.Rulings;
import org.tocsin.model.Role;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.DecisionStore.Seen;
import org.tocsin.ports.DecisionStore.Verdict;

/**
 * Counts what people said about the same kind of doubts, so that what repeats can be proposed as a rule. Follows decisions: each costs
 * what it is about, not all that was ever said. For one thread.
 */
final class Tally {
    /** So many people's equal words suggest a rule, if nobody said otherwise. */
    static final int ENOUGH = 3;

    private static final Comparator<Pattern> MOST_OFTEN_FIRST = Comparator.comparingInt((Pattern p) -> -p.decisions())
            .thenComparing(Pattern::kind)
            .thenComparingInt(Pattern::person)
            .thenComparingLong(Pattern::print)
            .thenComparingLong(Pattern::evidence)
            .thenComparing(p -> String.valueOf(p.role()));

    private final Map<MentionKey, Decision> deciding = new HashMap<>();
    private final Set<MentionKey> proposed = new HashSet<>();
    private final Map<Common, Said> said = new HashMap<>();
    private final NavigableSet<Pattern> patterns = new TreeSet<>(MOST_OFTEN_FIRST);
    private long last;

    /** What doubts have in common. */
    private record Common(
            Pattern.Kind kind,
            long print,
            int person,
            @Nullable Role role,
            long evidence) {}

    /** A verdict about a person. */
    private record Outcome(Verdict verdict, int person) {}

    /** Who said it, of a doubt that proposed this person. */
    private record Voice(int account, int proposed) {}

    /** What was said about doubts that have something in common, event by event. */
    private static final class Said {
        private final Map<Outcome, NavigableMap<Long, Voice>> voices = new HashMap<>();
        private @Nullable Pattern pattern;
    }

    /** Counts what was said since the last call, and no longer what was taken back. */
    void follow(Rulings known) {
        for (Decision event : known.after(last)) {
            known.concerned(event).forEach(mention -> stands(mention, known.of(mention)));
            last = event.number();
        }
    }

    private void stands(MentionKey mention, Ruling ruling) {
        Decision now = ruling.deciding();
        Decision before = deciding.remove(mention);
        if (before != null) {
            count(before, false);
        }
        if (now != null && now.batch() == 0) {
            deciding.put(mention, now);
            count(now, true);
        }
        if (ruling.votes().isEmpty()) {
            proposed.remove(mention);
        } else {
            proposed.add(mention);
        }
    }

    /** Whether words about a human being wait for a second person. */
    boolean isProposed(MentionKey mention) {
        return proposed.contains(mention);
    }

    private void count(Decision event, boolean stands) {
        int proposes =
                event.seen().isEmpty() ? event.person() : event.seen().get(0).person();
        Outcome outcome =
                new Outcome(event.verdict() == Verdict.OTHER_PERSON ? Verdict.ACCEPT : event.verdict(), event.person());
        Common wording = new Common(Pattern.Kind.SAME_WORDING, event.mention().print(), -1, null, 0);
        count(wording, outcome, event, proposes, stands);
        for (Seen seen : event.seen()) {
            boolean right = outcome.verdict == Verdict.ACCEPT && seen.person() == event.person();
            boolean open = outcome.verdict == Verdict.REJECT && seen.person() != event.person();
            if (!open) {
                Common evidence =
                        new Common(Pattern.Kind.SAME_EVIDENCE, 0, seen.person(), event.role(), seen.pattern());
                Outcome about = new Outcome(right ? Verdict.ACCEPT : Verdict.REJECT, seen.person());
                count(evidence, about, event, seen.person(), stands);
            }
        }
    }

    private void count(Common common, Outcome outcome, Decision event, int proposes, boolean stands) {
        Said about = said.computeIfAbsent(common, k -> new Said());
        if (stands) {
            about.voices
                    .computeIfAbsent(outcome, k -> new TreeMap<>())
                    .put(event.number(), new Voice(event.account(), proposes));
        } else {
            NavigableMap<Long, Voice> same = about.voices.getOrDefault(outcome, new TreeMap<>());
            same.remove(event.number());
            about.voices.remove(outcome, new TreeMap<>());
        }
        Pattern before = about.pattern;
        if (before != null) {
            patterns.remove(before);
        }
        about.pattern = pattern(common, about);
        if (about.pattern != null) {
            patterns.add(about.pattern);
        } else if (about.voices.isEmpty()) {
            said.remove(common);
        }
    }

    /** What repeats, most often first. */
    List<Pattern> patterns() {
        return List.copyOf(patterns);
    }

    /** The rule that these words suggest; null if they are few or do not agree. */
    private static @Nullable Pattern pattern(Common common, Said about) {
        if (about.voices.size() != 1) {
            return null;
        }
        Map.Entry<Outcome, NavigableMap<Long, Voice>> only =
                about.voices.entrySet().iterator().next();
        Outcome outcome = only.getKey();
        NavigableMap<Long, Voice> voices = only.getValue();
        boolean always = common.kind == Pattern.Kind.SAME_EVIDENCE && outcome.verdict != Verdict.REJECT;
        if (voices.size() < ENOUGH || always) {
            return null;
        }
        int person = outcome.person >= 0 ? outcome.person : voices.lastEntry().getValue().proposed;
        int accounts = (int)
                voices.values().stream().mapToInt(Voice::account).distinct().count();
        return new Pattern(
                common.kind,
                outcome.verdict,
                person,
                common.print,
                common.role,
                common.evidence,
                voices.size(),
                accounts);
    }
}
