package org.tocsin.scan;

import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.decide.Effect;
import org.tocsin.model.Category;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.ResultStore;

/** Fills the result tables item by item and keeps the sums by person. A duplicate counts for its people like
 * its original, or like any document where its path names others. */
final class Tables {
    private static final int BINS = 400;

    private final ResultStore.Writer writer;
    private final PeopleSums people;
    private final Strangers strangers;
    private final IntSet repeated;
    private final Int2ObjectOpenHashMap<Shown> shownByOriginal = new Int2ObjectOpenHashMap<>();
    private final long[] confirmedByDoubt = new long[BINS];
    private final double[] wrongByDoubt = new double[BINS];
    private final boolean useNir;
    private final Standing standing;
    private final Effect effect;
    private final List<DecisionStore.NobodyRow> nobodies = new ArrayList<>();
    private int strangersFound;
    private Shown current = new Shown();

    /** Tables about which nobody decided anything. */
    Tables(ResultStore.Writer writer, int registrySize, IntSet repeated, boolean useNir) {
        this(writer, registrySize, repeated, useNir, Standing.NONE, DrawnLinks.effect(person -> person));
    }

    Tables(
            ResultStore.Writer writer,
            int registrySize,
            IntSet repeated,
            boolean useNir,
            Standing standing,
            Effect effect) {
        this.writer = writer;
        this.people = new PeopleSums(registrySize);
        this.repeated = repeated;
        this.useNir = useNir;
        this.strangers = new Strangers(useNir);
        this.standing = standing;
        this.effect = effect;
    }

    /** What one document shows: people with their data classes, and how many human beings wait for review. */
    private static final class Shown {
        final Int2IntOpenHashMap confirmed = new Int2IntOpenHashMap();
        final Int2DoubleOpenHashMap probability = new Int2DoubleOpenHashMap();
        int doubtful;

        @Nullable
        Category category;

        int dated;

        int people() {
            return confirmed.size() + doubtful;
        }
    }

    /**
     * Takes the analysis of a document, or of the next part of it; {@link #item} ends the document. The human beings of a later part
     * are others than those of the parts before.
     *
     * @param firstMention number of its first mention in the document
     * @param whole        whether it is the whole document
     */
    void document(int item, DocumentAnalyst.Analysis analysis, Category category, int firstMention, boolean whole) {
        current.category = category;
        DrawnLinks drawn = new DrawnLinks(item, analysis, firstMention, whole, standing.of(item), effect);
        IntSet doubtful = new IntOpenHashSet();
        for (ResultStore.LinkRow link : drawn.rows()) {
            write(link);
            if (link.status() == LinkStatus.REVIEW) {
                doubtful.add(link.human().first());
            }
        }
        current.doubtful += doubtful.size();
        for (ResultStore.LinkRow link : drawn.proposed()) {
            if (link.status() == LinkStatus.CONFIRMED) {
                count(link.probability());
            }
        }
        drawn.strangers(analysis).forEach(s -> strangers.add(item, s));
        drawn.conflicts().forEach(writer::conflict);
        drawn.nobodies().forEach(row -> {
            writer.nobody(row);
            nobodies.add(row);
        });
    }

    private void write(ResultStore.LinkRow link) {
        writer.link(link);
        if (link.status() == LinkStatus.CONFIRMED) {
            int before = current.confirmed.get(link.person());
            current.confirmed.put(link.person(), before | link.dataClasses());
            current.probability.merge(link.person(), link.probability(), Math::max);
        }
    }

    /** Links that the system confirms by itself: what people decide moves no threshold. */
    private void count(double probability) {
        int bin = bin(probability);
        confirmedByDoubt[bin]++;
        wrongByDoubt[bin] += 1 - probability;
    }

    /** Ten bins for each power of two of doubt. */
    private static int bin(double probability) {
        double doubt = Math.max(1e-12, 1 - probability);
        return (int) Math.min(BINS - 1, Math.max(0, -10 * Math.log(doubt) / Math.log(2)));
    }

    /**
     * Writes the item whose analysis was given before, if it has one.
     *
     * @param dated of which day it is, 0 where it has no date
     */
    void item(ItemTree.Draft draft, ReadResult result, @Nullable Category category, int dated) {
        Shown shown = current;
        current = new Shown();
        shown.category = category;
        shown.dated = dated;
        people.add(shown.confirmed, shown.probability, category);
        if (repeated.contains(draft.number())) {
            shownByOriginal.put(draft.number(), shown);
        }
        writer.item(row(draft, result, draft.number(), shown));
    }

    /** Writes an item whose bytes another item has, and whose path names nobody else. */
    void duplicate(ItemTree.Draft draft, @Nullable ReadResult result) {
        Shown shown = shownByOriginal.getOrDefault(draft.original(), new Shown());
        people.add(shown.confirmed, shown.probability, shown.category);
        ReadResult like = result == null ? new ReadResult(Outcome.DUPLICATE, null, "", 0, 0, "") : result;
        writer.item(row(draft, like, draft.original(), shown));
    }

    private static ResultStore.ItemRow row(ItemTree.Draft draft, ReadResult result, int linksOf, Shown shown) {
        Outcome outcome = draft.original() == 0 ? result.outcome() : Outcome.DUPLICATE;
        return new ResultStore.ItemRow(
                draft.number(),
                draft.id(),
                draft.release(),
                draft.path(),
                draft.content(),
                outcome,
                outcome == Outcome.DUPLICATE ? null : result.reason(),
                result.mediaType(),
                draft.size(),
                shown.category,
                result.pages(),
                result.ocrPages(),
                draft.original(),
                linksOf,
                shown.people(),
                result.detail(),
                shown.dated);
    }

    void people() {
        people.forEach(writer::person);
    }

    /** Writes unknown people: behind those whom the system found those whom people said to be unknown, gathered among themselves. */
    void unknown() {
        strangersFound = strangers.forEach(0, writer::unknown);
        saidUnknown(nobodies, useNir).forEach(strangersFound, writer::unknown);
    }

    /** Gathers those whom people said to be unknown, in order of item and mention. */
    static Strangers saidUnknown(List<DecisionStore.NobodyRow> nobodies, boolean useNir) {
        Strangers said = new Strangers(useNir);
        nobodies.stream()
                .sorted(Comparator.comparingInt(DecisionStore.NobodyRow::item)
                        .thenComparingInt(DecisionStore.NobodyRow::human))
                .forEach(said::add);
        return said;
    }

    /** How many unknown people the system found. */
    int strangersFound() {
        return strangersFound;
    }

    /** Writes the decisions whose human being is no longer found. */
    void gone() {
        standing.gone(ruling -> {
            DecisionStore.Decision deciding = ruling.deciding();
            if (deciding != null) {
                writer.conflict(new DecisionStore.ConflictRow(deciding.number(), 0, 0, DecisionStore.Conflict.GONE));
            }
        });
    }

    long confirmed() {
        long sum = 0;
        for (long n : confirmedByDoubt) {
            sum += n;
        }
        return sum;
    }

    /** The expected number of wrong links among the confirmed: the sum of their doubts. */
    double wrong() {
        double sum = 0;
        for (double w : wrongByDoubt) {
            sum += w;
        }
        return sum;
    }

    /** The lowest probability at which the links above it keep the bound. */
    double thresholdFor(double wrongPer10000) {
        long n = 0;
        double wrong = 0;
        for (int bin = BINS - 1; bin >= 0; bin--) {
            n += confirmedByDoubt[bin];
            wrong += wrongByDoubt[bin];
            if (n > 0 && wrong / n * 10_000 > wrongPer10000) {
                return 1 - Math.pow(2, -(bin + 1) / 10.0);
            }
        }
        return 0.5;
    }
}
