package org.tocsin.scan;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tocsin.decide.Effect;
import org.tocsin.decide.Ruling;
import org.tocsin.model.LinkStatus;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.DecisionStore.MentionKey;
import org.tocsin.ports.DecisionStore.Turn;
import org.tocsin.ports.ResultStore;
import org.tocsin.ports.ResultStore.LinkRow;

/**
 * Changes the result tables when people decide, to what a finalise would make of them: the links of the human being, the people of the
 * item, the rows of the people concerned, the unknown people, the conflicts. Costs what is about these people, not the whole case.
 */
public final class Redraw {
    private static final int WINDOW = 20_000;

    private final Effect effect;
    private final IntUnaryOperator sameHuman;
    private final int strangers;
    private final boolean useNir;

    /**
     * For tables that were drawn like this.
     *
     * @param strangers how many unknown people the system found
     */
    Redraw(IntUnaryOperator sameHuman, int strangers, boolean useNir) {
        this.sameHuman = sameHuman;
        effect = DrawnLinks.effect(sameHuman);
        this.strangers = strangers;
        this.useNir = useNir;
    }

    /** For the tables of the last finalise; make another one after the next. */
    public static Redraw of(CaseStore store) {
        FinalModel model = FinalModel.decode(store.results().model());
        Int2IntOpenHashMap first = new Int2IntOpenHashMap();
        model.sameHumans().forEach(rows -> rows.forEach(row -> first.put((int) row, (int) rows.get(0))));
        return new Redraw(person -> first.getOrDefault(person, person), model.strangers(), model.useNir());
    }

    /** What rulings do to links. */
    public Effect effect() {
        return effect;
    }

    /** The first registry row of the human being of a row, under which it is linked. */
    public int firstRow(int person) {
        return sameHuman.applyAsInt(person);
    }

    /**
     * A human being of a document with its links as they stand, in order.
     *
     * @param key what its decisions are kept under
     */
    public record Found(ResultStore.ItemRow item, MentionKey key, List<LinkRow> links) {
        /** Number of its first mention in the item. */
        public int human() {
            return links.get(0).human().first();
        }

        /** Its links as the system proposed them. */
        public List<LinkRow> proposed() {
            return Effect.proposed(links);
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "Found[" + key + "]";
        }
    }

    /** The human being that is first mentioned there, or null. */
    public @Nullable Found at(Turn turn, int item, int human) {
        List<LinkRow> first = turn.links(item, human, human);
        if (first.isEmpty() || first.get(0).human().first() != human) {
            return null;
        }
        List<LinkRow> links = turn.links(item, human, first.get(0).human().last()).stream()
                .filter(link -> link.human().first() == human)
                .toList();
        ResultStore.ItemRow row = turn.item(item);
        long print = links.get(0).human().print();
        return new Found(row, new MentionKey(row.id(), links.get(0).passage(), print), links);
    }

    /**
     * The human being with this key, or null if it is gone.
     *
     * @param hint    number of its first mention where that is known, else -1
     * @param deciding an event that its links may show, or 0
     */
    public @Nullable Found find(Turn turn, MentionKey key, int hint, long deciding) {
        LinkRow decided = deciding == 0 ? null : turn.decidedBy(deciding);
        if (decided != null) {
            Found found = at(turn, decided.item(), decided.human().first());
            return found == null ? null : new Found(found.item(), key, found.links());
        }
        ResultStore.ItemRow named = turn.item(key.item());
        if (named == null) {
            return null;
        }
        Found hinted = hint < 0 ? null : at(turn, named.linksOf(), hint);
        if (hinted != null && hinted.key().equals(key)) {
            return hinted;
        }
        return search(turn, named.linksOf(), key);
    }

    private @Nullable Found search(Turn turn, int item, MentionKey key) {
        Set<Integer> elsewhere = new HashSet<>();
        int last = turn.lastMention(item);
        for (int from = 0; from <= last; from += WINDOW) {
            for (LinkRow link : turn.links(item, from, from + WINDOW - 1)) {
                if (link.human().print() == key.print()) {
                    elsewhere.add(link.human().first());
                    if (link.passage().equals(key.passage())) {
                        return keyed(at(turn, item, link.human().first()), key);
                    }
                }
            }
        }
        return elsewhere.size() == 1 ? keyed(at(turn, item, elsewhere.iterator().next()), key) : null;
    }

    private static @Nullable Found keyed(@Nullable Found found, MentionKey key) {
        return found == null ? null : new Found(found.item(), key, found.links());
    }

    /** Changes to the tables of one transaction. */
    public Changes in(Turn turn) {
        return new Changes(turn);
    }

    /** Gathers what is touched, so that each person is summed up once. */
    public final class Changes {
        private final Turn turn;
        private final IntSet people = new IntOpenHashSet();
        private boolean unknown;

        private Changes(Turn turn) {
            this.turn = turn;
        }

        /**
         * Brings the tables to what stands about a human being, who may be gone.
         *
         * @param before what stood about it when the tables were drawn or changed last, or null
         */
        public void settle(@Nullable Found found, DecisionStore.@Nullable Decision before, Ruling now) {
            if (found != null) {
                apply(found, now);
                return;
            }
            if (before != null) {
                turn.removeConflict(before.number());
            }
            DecisionStore.Decision deciding = now.deciding();
            if (deciding != null) {
                turn.removeConflict(deciding.number());
                turn.conflict(new DecisionStore.ConflictRow(deciding.number(), 0, 0, DecisionStore.Conflict.GONE));
            }
        }

        /** Brings the links of a human being to what a ruling says. */
        public void apply(Found found, Ruling ruling) {
            List<LinkRow> proposed = found.proposed();
            List<LinkRow> after = effect.of(proposed, ruling);
            IntSet touched = confirmed(found.links());
            touched.addAll(confirmed(after));
            int item = found.item().number();
            int before = count(item, touched, found.links());
            replace(found.links(), after);
            turn.addPeople(item, count(item, touched, after) - before);
            people.addAll(touched);
            nobody(found, after, ruling);
            conflict(found, proposed, ruling);
        }

        private IntSet confirmed(List<LinkRow> links) {
            IntSet people = new IntOpenHashSet();
            links.stream().filter(l -> l.status() == LinkStatus.CONFIRMED).forEach(l -> people.add(l.person()));
            return people;
        }

        private int count(int item, IntSet touched, List<LinkRow> links) {
            int confirmed = (int) touched.intStream()
                    .filter(person -> turn.isConfirmed(item, person))
                    .count();
            return confirmed + (links.stream().anyMatch(l -> l.status() == LinkStatus.REVIEW) ? 1 : 0);
        }

        private void replace(List<LinkRow> before, List<LinkRow> after) {
            for (LinkRow link : before) {
                if (after.stream().noneMatch(a -> sameLink(a, link))) {
                    turn.remove(link);
                }
            }
            for (LinkRow link : after) {
                if (!before.contains(link)) {
                    turn.put(link);
                }
            }
        }

        private static boolean sameLink(LinkRow one, LinkRow other) {
            return one.mention() == other.mention() && one.person() == other.person();
        }

        private void nobody(Found found, List<LinkRow> after, Ruling ruling) {
            int item = found.item().number();
            DecisionStore.NobodyRow row = DrawnLinks.nobody(after, ruling);
            if (row != null) {
                turn.nobody(row);
                unknown = true;
            } else {
                unknown |= turn.removeNobody(item, found.human());
            }
        }

        private void conflict(Found found, List<LinkRow> proposed, Ruling ruling) {
            int item = found.item().number();
            turn.removeConflicts(item, found.human());
            DecisionStore.Decision deciding = ruling.deciding();
            if (deciding != null && effect.conflicts(proposed, ruling)) {
                turn.conflict(new DecisionStore.ConflictRow(
                        deciding.number(), item, found.human(), DecisionStore.Conflict.CHANGED));
            }
        }

        /** Sums up the people concerned and the unknown; call it before the transaction is committed. */
        public void finish() {
            people.forEach(this::sum);
            people.clear();
            if (unknown) {
                List<ResultStore.UnknownRow> rows = new ArrayList<>();
                Tables.saidUnknown(turn.nobodies(), useNir).forEach(strangers, rows::add);
                turn.unknown(strangers, rows);
                unknown = false;
            }
        }

        private void sum(int person) {
            Sum sum = new Sum();
            turn.shown(person, sum);
            turn.person(new ResultStore.PersonRow(person, sum.documents, sum.classes, sum.categories, sum.probability));
        }
    }

    /** What is confirmed about a person. */
    private static final class Sum implements DecisionStore.ShownVisitor {
        private int documents;
        private int lastItem;
        private int classes;
        private int categories;
        private float probability;

        @Override
        public void shown(int item, int categoryBit, int dataClasses, double confirmed) {
            documents += item == lastItem ? 0 : 1;
            lastItem = item;
            classes |= dataClasses;
            categories |= categoryBit;
            probability = Math.max(probability, (float) confirmed);
        }
    }
}
