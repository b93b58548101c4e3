package org.tocsin.respond.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;

/** Notices in memory that move as those of a case do. */
final class KeptOutbox implements Outbox {
    private final TreeMap<Integer, Notice> notices = new TreeMap<>();
    private final List<Move> moves = new ArrayList<>();
    private int movesUntilFull = Integer.MAX_VALUE;
    private int movesUntilRoom = Integer.MAX_VALUE;
    private int most;

    /** Notices to these addresses, numbered from 1. */
    static KeptOutbox to(String... addresses) {
        KeptOutbox outbox = new KeptOutbox();
        for (String address : addresses) {
            int number = outbox.notices.size() + 1;
            outbox.put(Samples.notice(number, State.PLANNED, 0, 0, address));
        }
        return outbox;
    }

    synchronized void put(Notice notice) {
        notices.put(notice.number(), notice);
    }

    /** Writes nothing any more after so many transactions, until so many more failed. */
    synchronized void full(int after, int failures) {
        movesUntilFull = after;
        movesUntilRoom = failures;
    }

    @Override
    public synchronized List<Notice> page(int after, int count) {
        List<Notice> page = notices.tailMap(after, false).values().stream()
                .filter(n -> n.state() == State.PLANNED || n.state() == State.RENDERED)
                .limit(count)
                .toList();
        most = Math.max(most, page.size());
        return page;
    }

    @Override
    public synchronized List<Move> move(List<Move> wanted) {
        if (movesUntilFull-- <= 0 && movesUntilRoom-- > 0) {
            throw new CaseException("the disk is full");
        }
        return wanted.stream().filter(this::take).toList();
    }

    private boolean take(Move move) {
        if (!move.from().mayBecome(move.to())) {
            throw new IllegalArgumentException(move.from() + " cannot become " + move.to());
        }
        Notice notice = notices.get(move.notice());
        if (notice == null || notice.state() != move.from()) {
            return false;
        }
        int attempts = notice.attempts() + (move.to() == State.HANDED_OVER ? 1 : 0);
        String email = new String(notice.content(), java.nio.charset.StandardCharsets.UTF_8);
        notices.put(move.notice(), Samples.notice(move.notice(), move.to(), attempts, move.at(), email));
        moves.add(move);
        return true;
    }

    synchronized State state(int number) {
        return get(number).state();
    }

    synchronized Notice get(int number) {
        Notice notice = notices.get(number);
        if (notice == null) {
            throw new IllegalArgumentException("no notice " + number);
        }
        return notice;
    }

    /** How many notices are in each state. */
    synchronized Map<State, Long> counts() {
        return notices.values().stream().collect(Collectors.groupingBy(Notice::state, Collectors.counting()));
    }

    synchronized List<State> stepsOf(int number) {
        return moves.stream().filter(m -> m.notice() == number).map(Move::to).toList();
    }
}
