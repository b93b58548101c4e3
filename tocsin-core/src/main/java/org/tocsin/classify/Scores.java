package org.tocsin.classify;

import it.unimi.dsi.fastutil.objects.Object2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Comparator;
import java.util.List;
import org.tocsin.model.Category;

/**
 * The evidence for each category so far. The n-th occurrence of a word counts 1/n, and the words of a category
 * together count at most {@link #WORDS_AT_MOST}: a long report that mentions everything must not outweigh its title.
 */
final class Scores {
    private static final double WORDS_AT_MOST = 16;
    private static final double CELLS_AT_MOST = 5;
    private static final double NAME_AT_MOST = 1.5;

    private final double[] titles = new double[Category.values().length];
    private final double[] words = new double[titles.length];
    private final double[] cells = new double[titles.length];
    private final double[] names = new double[titles.length];
    private final Object2IntOpenHashMap<Cue> seen = new Object2IntOpenHashMap<>();
    private final Object2DoubleOpenHashMap<Cue> weights = new Object2DoubleOpenHashMap<>();

    void title(Cue cue, double factor) {
        note(cue, titles, factor / seen(cue));
    }

    void word(Cue cue, double factor) {
        note(cue, words, factor / seen(cue));
    }

    void cell(Cue cue) {
        note(cue, cells, 0.6 / seen(cue));
    }

    /** A mark or a column heading: counts once. */
    void once(Cue cue) {
        if (seen(cue) == 1) {
            note(cue, titles, 1);
        }
    }

    void name(Cue cue) {
        names[cue.category().ordinal()] += 0.12 * cue.weight();
    }

    void add(Category category, double weight, String because) {
        once(new Cue(category, Cue.Kind.LAYOUT, weight, because));
    }

    private int seen(Cue cue) {
        return seen.addTo(cue, 1) + 1;
    }

    private void note(Cue cue, double[] sums, double share) {
        sums[cue.category().ordinal()] += cue.weight() * share;
        weights.addTo(cue, cue.weight() * share);
    }

    /** The evidence for a category from its text and form. */
    double text(Category category) {
        int c = category.ordinal();
        return titles[c] + capped(words[c], WORDS_AT_MOST) + capped(cells[c], CELLS_AT_MOST);
    }

    /** The weak evidence of file and folder names. */
    double name(Category category) {
        return Math.min(names[category.ordinal()], NAME_AT_MOST);
    }

    private static double capped(double sum, double most) {
        return sum <= 0 ? sum : most * (1 - Math.exp(-sum / most));
    }

    /** The phrases that weighed most for a category. */
    List<String> because(Category category) {
        return weights.object2DoubleEntrySet().stream()
                .filter(e -> e.getKey().category() == category && e.getDoubleValue() > 0)
                .sorted(Comparator.<Object2DoubleOpenHashMap.Entry<Cue>>comparingDouble(e -> -e.getDoubleValue())
                        .thenComparing(e -> e.getKey().phrase()))
                .map(e -> e.getKey().phrase())
                .distinct()
                .limit(5)
                .toList();
    }
}
