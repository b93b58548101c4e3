package org.tocsin.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.DecisionStore.Decision;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.DecisionStore.Verdict;

/**
 * What stands about a human being of a document. At most one person is accepted, so that two people are never both confirmed for one
 * mention; what is said later wins. Where a second person must agree, a word counts once two accounts have said the same.
 *
 * @param touched  whether anything was ever said, undone or not
 * @param accepted who it is, {@link #NOBODY}, or {@link #OPEN}
 * @param deciding the event that said so, or the last that rejected somebody; null where nothing stands
 * @param rejected who it is not, each with the number of the event
 * @param votes    words that wait for a second account, one an account, oldest first
 * @param who      as the document shows the human being, where an event kept it; else empty
 */
public record Ruling(
        MentionKey mention,
        boolean touched,
        int accepted,
        @Nullable Decision deciding,
        Map<Integer, Long> rejected,
        List<Decision> votes,
        String who) {
    /** It is nobody of the registry. */
    public static final int NOBODY = -2;

    /** Nobody said who it is. */
    public static final int OPEN = -1;

    public Ruling {
        rejected = Map.copyOf(rejected);
        votes = List.copyOf(votes);
    }

    /** Whether nothing that was said changes a link. */
    public boolean isEmpty() {
        return deciding == null;
    }

    /** Whether two accounts or more do not agree and a third must say. */
    public boolean disputed() {
        return votes.size() > 1;
    }

    /** Whether two events say the same. */
    static boolean same(Decision one, Decision other) {
        return kind(one) == kind(other) && one.person() == other.person();
    }

    /** To accept a candidate and to name somebody is the same word about who it is. */
    private static Verdict kind(Decision event) {
        return event.verdict() == Verdict.OTHER_PERSON ? Verdict.ACCEPT : event.verdict();
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Ruling[" + mention + "]";
    }

    /** Takes the events of a human being in order. */
    static final class Builder {
        private final MentionKey mention;
        private final Map<Integer, Long> rejected = new LinkedHashMap<>();
        private final Map<Integer, Decision> votes = new LinkedHashMap<>();
        private int accepted = OPEN;
        private @Nullable Decision deciding;
        private String who = "";
        private boolean touched;

        Builder(MentionKey mention) {
            this.mention = mention;
        }

        void say(Decision event, boolean counts) {
            touched = true;
            if (!event.who().isEmpty()) {
                who = event.who();
            }
            if (!counts) {
                return;
            }
            if (!event.second()) {
                votes.clear();
                decide(event);
                return;
            }
            boolean agreed = votes.values().stream().anyMatch(v -> v.account() != event.account() && same(v, event));
            if (agreed) {
                votes.clear();
                decide(event);
            } else {
                votes.remove(event.account());
                votes.put(event.account(), event);
            }
        }

        private void decide(Decision event) {
            switch (event.verdict()) {
                case ACCEPT, OTHER_PERSON -> accept(event.person());
                case UNKNOWN_PERSON -> accept(NOBODY);
                case REJECT -> reject(event);
                default -> throw new IllegalArgumentException(event.verdict() + " decides nothing");
            }
            deciding = event;
        }

        private void accept(int person) {
            accepted = person;
            rejected.clear();
        }

        private void reject(Decision event) {
            if (accepted == event.person()) {
                accepted = OPEN;
            }
            if (accepted == OPEN) {
                rejected.put(event.person(), event.number());
            }
        }

        Ruling build() {
            return new Ruling(mention, touched, accepted, deciding, rejected, new ArrayList<>(votes.values()), who);
        }
    }
}
