package org.tocsin.scan;

import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
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
    private Shown current = new Shown();

    Tables(ResultStore.Writer writer, int registrySize, IntSet repeated, boolean useNir) {
        this.writer = writer;
        this.people = new PeopleSums(registrySize);
        this.repeated = repeated;
        this.strangers = new Strangers(useNir);
    }

    /** What one document shows: people with their data classes, and how many human beings wait for review. */
    private static final class Shown {
        final Int2IntOpenHashMap confirmed = new Int2IntOpenHashMap();
        final Int2DoubleOpenHashMap probability = new Int2DoubleOpenHashMap();
        int doubtful;

        @Nullable
        Category category;

        int people() {
            return confirmed.size() + doubtful;
        }
    }

    /**
     * Takes the analysis of a document, or of the next part of it; {@link #item} ends the document. The human beings of a later part
     * are others than those of the parts before.
     *
     * @param firstMention number of its first mention in the document
     */
    void document(int item, DocumentAnalyst.Analysis analysis, Category category, int firstMention) {
        current.category = category;
        IntSet doubtful = new IntOpenHashSet();
        for (DocumentAnalyst.Linked link : analysis.links()) {
            write(item, link, firstMention);
            if (link.decision().status() == LinkStatus.REVIEW) {
                doubtful.add(link.human());
            }
        }
        current.doubtful += doubtful.size();
        analysis.strangers().forEach(s -> strangers.add(item, s));
    }

    private void write(int item, DocumentAnalyst.Linked link, int firstMention) {
        Decision d = link.decision();
        writer.link(new ResultStore.LinkRow(
                item,
                firstMention + link.mention(),
                link.passage(),
                d.person(),
                d.status(),
                link.role(),
                d.probability(),
                link.classes(),
                d.how(),
                d.pattern(),
                d.weight()));
        if (d.status() == LinkStatus.CONFIRMED) {
            boolean known = current.confirmed.containsKey(d.person());
            int before = current.confirmed.get(d.person());
            current.confirmed.put(d.person(), before | link.classes());
            if (!known || (before | link.classes()) != before) {
                current.probability.merge(d.person(), d.probability(), Math::max);
            }
            count(d.probability());
        }
    }

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

    /** Writes the item whose analysis was given before, if it has one. */
    void item(ItemTree.Draft draft, ReadResult result, @Nullable Category category) {
        Shown shown = current;
        current = new Shown();
        shown.category = category;
        people.add(shown.confirmed, shown.probability, category);
        if (repeated.contains(draft.number())) {
            shownByOriginal.put(draft.number(), shown);
        }
        writer.item(row(draft, result, category, draft.number(), shown.people()));
    }

    /** Writes an item whose bytes another item has, and whose path names nobody else. */
    void duplicate(ItemTree.Draft draft, @Nullable ReadResult result) {
        Shown shown = shownByOriginal.getOrDefault(draft.original(), new Shown());
        people.add(shown.confirmed, shown.probability, shown.category);
        ReadResult like = result == null ? new ReadResult(Outcome.DUPLICATE, null, "", 0, 0, "") : result;
        writer.item(row(draft, like, shown.category, draft.original(), shown.people()));
    }

    private static ResultStore.ItemRow row(
            ItemTree.Draft draft, ReadResult result, @Nullable Category category, int linksOf, int people) {
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
                category,
                result.pages(),
                result.ocrPages(),
                draft.original(),
                linksOf,
                people,
                result.detail());
    }

    void people() {
        people.forEach(writer::person);
    }

    void unknown() {
        strangers.forEach(writer::unknown);
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
