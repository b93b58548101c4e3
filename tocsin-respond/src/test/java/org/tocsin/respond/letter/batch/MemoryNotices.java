package org.tocsin.respond.letter.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tocsin.ports.NoticeStore;

/** Notices in memory, with the rules of the store; can stop like a killed process at any of its changes. */
public final class MemoryNotices implements NoticeStore {
    /** What a killed process leaves: nothing after this happens. */
    public static final class Stopped extends Error {
        private static final long serialVersionUID = 1;
    }

    private final Map<Integer, Notice> notices = new TreeMap<>();
    private final List<Event> events = new ArrayList<>();
    private int stopBefore = Integer.MAX_VALUE;
    private int stopAfter = Integer.MAX_VALUE;
    private int calls;

    public void add(int number, Channel channel, int wave, State state) {
        add(number, 1, channel, wave, state);
    }

    void add(int number, int plan, Channel channel, int wave, State state) {
        notices.put(
                number,
                new Notice(number, plan, number, 0, Kind.FIRST, channel, wave, 0, state, "", 0, 0, 0, new byte[0]));
    }

    /** Stops before, or after, the call of move with this number from now. */
    void stop(int before, int after) {
        calls = 0;
        stopBefore = before;
        stopAfter = after;
    }

    @Override
    public List<Move> move(List<Move> moves) {
        calls++;
        if (calls == stopBefore) {
            throw new Stopped();
        }
        List<Move> done = moves.stream().filter(this::apply).toList();
        if (calls == stopAfter) {
            throw new Stopped();
        }
        return done;
    }

    private boolean apply(Move move) {
        if (!move.from().mayBecome(move.to())) {
            throw new IllegalArgumentException(move.from() + " cannot become " + move.to());
        }
        Notice old = notices.get(move.notice());
        if (old == null || old.state() != move.from()) {
            return false;
        }
        String hash = move.textHash().isEmpty() ? old.textHash() : move.textHash();
        notices.put(
                old.number(),
                new Notice(
                        old.number(),
                        old.plan(),
                        old.person(),
                        old.addressee(),
                        old.kind(),
                        old.channel(),
                        old.wave(),
                        old.gates(),
                        move.to(),
                        hash,
                        old.attempts(),
                        old.origin(),
                        move.at(),
                        old.content()));
        events.add(new Event(
                events.size() + 1L, move.notice(), move.at(), move.from(), move.to(), move.textHash(), move.detail()));
        return true;
    }

    @Override
    public Optional<Notice> notice(int number) {
        return Optional.ofNullable(notices.get(number));
    }

    @Override
    public void forEach(Which which, Consumer<Notice> visitor) {
        List.copyOf(notices.values()).stream()
                .filter(n -> which.plan() == 0 || n.plan() == which.plan())
                .filter(n -> which.channel() == null || n.channel() == which.channel())
                .filter(n -> which.wave() == 0 || n.wave() == which.wave())
                .filter(n -> which.states().isEmpty() || which.states().contains(n.state()))
                .filter(n -> n.number() > which.after())
                .limit(which.most() == 0 ? Long.MAX_VALUE : which.most())
                .forEach(visitor);
    }

    @Override
    public void outlines(Which which, Consumer<Notice> visitor) {
        forEach(which, visitor);
    }

    @Override
    public List<Event> events(int notice) {
        return events.stream().filter(event -> event.notice() == notice).toList();
    }

    @Override
    public Draft draft() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Plan> plans() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Plan> plan(int number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean sign(int plan, long at, String by, String hash) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Notice> ofPerson(int person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Notice> withCode(String code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Count> counts() {
        return notices.values().stream()
                .map(notice ->
                        new Count(notice.plan(), notice.channel(), notice.wave(), notice.kind(), notice.state(), 1))
                .toList();
    }

    @Override
    public Optional<Integer> follow(int notice, Channel channel, long at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Integer> follow(int notice, Channel channel, State state, byte[] content, long at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forEachEvent(long after, Consumer<Event> visitor) {
        throw new UnsupportedOperationException();
    }
}
