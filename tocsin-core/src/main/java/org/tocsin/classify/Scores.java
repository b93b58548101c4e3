package org.tocsin.classify;

import it.unimi.dsi.fastutil.objects.Object2DoubleMap;
import it.unimi.dsi.fastutil.objects.Object2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.model.Category;

/**
 * The evidence for each category so far. The n-th occurrence of a word counts 1/n, and the words of a category
 * together count at most {@link #WORDS_AT_MOST}: a long report that mentions everything must not outweigh its title.
 */
final class Scores {
    private static final double WORDS_AT_MOST = 16;

    /** A stay or a letter in psychiatry is psychiatry, whatever form it has; its words are hardly used elsewhere. */
    private static final double PSYCHIATRIC_WORDS_AT_MOST = 26;

    private static final double CELLS_AT_MOST = 5;
    private static final double FORMS_AT_MOST = 4;

    /** The columns of a name and address stand in lists of anything. */
    private static final double COLUMNS_OF_PEOPLE_AT_MOST = 6;

    private static final Set<Category> MEDICAL = EnumSet.range(Category.PATHOLOGY, Category.CONSULTATION);
    private static final double NAME_AT_MOST = 1.5;

    private static final class Tally {
        double titles;
        double words;
        double cells;
        double forms;
        double columns;
        double names;
    }

    private final Map<Category, Tally> tallies = new EnumMap<>(Category.class);
    private final Object2IntOpenHashMap<Cue> seen = new Object2IntOpenHashMap<>();
    private final Object2DoubleOpenHashMap<Cue> weights = new Object2DoubleOpenHashMap<>();

    Scores() {
        for (Category category : Category.values()) {
            tallies.put(category, new Tally());
        }
    }

    void title(Cue cue, double factor) {
        tally(cue).titles += share(cue, factor / seen(cue));
    }

    void word(Cue cue, double factor) {
        tally(cue).words += share(cue, factor / seen(cue));
    }

    /** A greeting says what form it has and nothing about what it holds. */
    void form(Cue cue) {
        tally(cue).forms += share(cue, 1.0 / seen(cue));
    }

    void cell(Cue cue) {
        tally(cue).cells += share(cue, 0.6 / seen(cue));
    }

    /** A mark of the form: counts once. */
    void once(Cue cue) {
        if (seen(cue) == 1) {
            tally(cue).titles += share(cue, 1);
        }
    }

    void column(Cue cue) {
        if (seen(cue) == 1) {
            tally(cue).columns += share(cue, 1);
        }
    }

    void name(Cue cue) {
        tally(cue).names += 0.12 * cue.weight();
    }

    void add(Category category, double weight, String because) {
        once(new Cue(category, Cue.Kind.LAYOUT, weight, because));
    }

    private Tally tally(Cue cue) {
        return tally(cue.category());
    }

    @SuppressWarnings("NullAway") // the constructor puts one for every category
    private Tally tally(Category category) {
        return tallies.get(category);
    }

    private int seen(Cue cue) {
        return seen.addTo(cue, 1) + 1;
    }

    private double share(Cue cue, double factor) {
        double share = cue.weight() * factor;
        weights.addTo(cue, share);
        return share;
    }

    /** The evidence for a category from its text and form. */
    double text(Category category) {
        Tally tally = tally(category);
        double most = category == Category.PSYCHIATRY ? PSYCHIATRIC_WORDS_AT_MOST : WORDS_AT_MOST;
        double columns =
                category == Category.DIRECTORY ? Math.min(tally.columns, COLUMNS_OF_PEOPLE_AT_MOST) : tally.columns;
        return tally.titles
                + columns
                + capped(tally.words, most)
                + capped(cells(category), CELLS_AT_MOST)
                + capped(tally.forms, FORMS_AT_MOST);
    }

    /** Words of many specialties in the cells of a table say that it lists specialties or acts, and is of none. */
    private double cells(Category category) {
        double own = tally(category).cells;
        if (own <= 0 || !MEDICAL.contains(category)) {
            return own;
        }
        double all = MEDICAL.stream()
                .mapToDouble(medical -> Math.max(0, tally(medical).cells))
                .sum();
        return own * own / all;
    }

    /** The weak evidence of file and folder names. */
    double name(Category category) {
        return Math.min(tally(category).names, NAME_AT_MOST);
    }

    private static double capped(double sum, double most) {
        return sum <= 0 ? sum : most * (1 - Math.exp(-sum / most));
    }

    /** The phrases that weighed most for a category. */
    List<String> because(Category category) {
        return weights.object2DoubleEntrySet().stream()
                .filter(e -> e.getKey().category() == category && e.getDoubleValue() > 0)
                .sorted(Comparator.<Object2DoubleMap.Entry<Cue>>comparingDouble(e -> -e.getDoubleValue())
                        .thenComparing(e -> e.getKey().phrase()))
                .map(e -> e.getKey().phrase())
                .distinct()
                .limit(5)
                .toList();
    }
}
