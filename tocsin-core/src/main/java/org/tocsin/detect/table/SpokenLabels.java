package org.tocsin.detect.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.detect.name.PerHeading;
import org.tocsin.model.Field;
import org.tocsin.model.Fold;
import org.tocsin.model.Passage;

/**
 * Field names written as one word, as programs write them ({@code nomdelamere}, {@code datenaissance}), divided into the words
 * that people say, and names that a database cut off ({@code DATE_NAI}) completed. Only a name that falls wholly into known words of headings is divided.
 */
final class SpokenLabels {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 40;
    /** Databases cut names at eight, ten (dBase) or eleven letters. */
    private static final int CUT = 8;

    private static final int LONGEST_CUT = 11;
    private static final Pattern TECHNICAL = Pattern.compile("[A-Za-z]+(?:_[A-Za-z]+)+_?\\d*");

    private static final PerHeading<String> OF_ROWS = new PerHeading<>(SpokenLabels::of);

    private SpokenLabels() {}

    /** A row whose labels are divided where they can be. */
    static Passage of(Passage row) {
        List<Field> fields = new ArrayList<>(row.fields().size());
        boolean changed = false;
        for (Field field : row.fields()) {
            String label = OF_ROWS.of(field.label());
            changed |= !label.equals(field.label());
            fields.add(new Field(label, field.start(), field.end()));
        }
        return changed ? new Passage(row.name(), row.text(), fields) : row;
    }

    /** The heading with its last part divided, or as it was. */
    static String of(String label) {
        int dot = label.lastIndexOf('.');
        String last = label.substring(dot + 1);
        if (last.length() < SHORTEST || last.length() > LONGEST) {
            return label;
        }
        if (!oneWord(last)) {
            String whole = whole(last);
            return whole == null ? label : label.substring(0, dot + 1) + whole;
        }
        String folded = Fold.words(last);
        if (folded.isEmpty() || HeadingWords.of(last) != Meaning.UNKNOWN) {
            return label;
        }
        String divided = divide(folded);
        return divided == null ? label : label.substring(0, dot + 1) + divided.toLowerCase(Locale.ROOT);
    }

    /** {@code DATE_NAI} and {@code NOM_NAISS2} without the cut; null if the name is no technical one or ends in a word. */
    private static @Nullable String whole(String name) {
        if (name.length() < CUT
                || name.length() > LONGEST_CUT
                || !TECHNICAL.matcher(name).matches()) {
            return null;
        }
        String folded = Fold.words(name.replaceAll("_?\\d+$", ""));
        int space = folded.lastIndexOf(' ');
        boolean cut = space > 0 && folded.length() - space > 2 && !HeadingWords.word(folded.substring(space + 1));
        String completed = cut && folded.length() >= CUT - 1 ? HeadingWords.completed(folded) : null;
        return completed == null ? null : completed.toLowerCase(Locale.ROOT);
    }

    private static boolean oneWord(String text) {
        return text.chars().allMatch(Character::isLetter)
                && (text.equals(text.toLowerCase(Locale.ROOT)) || text.equals(text.toUpperCase(Locale.ROOT)));
    }

    /** The division into the fewest words; null if a rest stays. */
    private static @Nullable String divide(String folded) {
        int n = folded.length();
        @Nullable String[] best = new @Nullable String[n + 1];
        int[] words = new int[n + 1];
        best[0] = "";
        for (int end = 2; end <= n; end++) {
            for (int start = 0; start <= end - 2; start++) {
                String before = best[start];
                if (before != null
                        && (best[end] == null || words[start] + 1 < words[end])
                        && HeadingWords.word(folded.substring(start, end))) {
                    best[end] = (before + " " + folded.substring(start, end)).strip();
                    words[end] = words[start] + 1;
                }
            }
        }
        return best[n];
    }
}
