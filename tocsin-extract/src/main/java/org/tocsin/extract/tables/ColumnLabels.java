package org.tocsin.extract.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.model.Fold;

/**
 * The headings of a table with what the line above them says: groups such as {@code Patient} and {@code Personne à prévenir}
 * over several columns, and tables that stand side by side under the same headings.
 *
 * @param labels the label of each column
 * @param blocks where each of the tables side by side begins; one number if there is one table
 */
record ColumnLabels(List<String> labels, List<Integer> blocks) {
    ColumnLabels {
        labels = List.copyOf(labels);
        blocks = List.copyOf(blocks);
    }

    /** Headings, and the row right above them (empty if there is none). */
    static ColumnLabels of(List<String> headings, List<String> above) {
        List<Integer> repeats = repeats(headings);
        return repeats.size() > 1 && !groups(headings, above, repeats)
                ? new ColumnLabels(headings, repeats)
                : new ColumnLabels(grouped(headings, above), List.of(0));
    }

    /** Labels that say whose they are where a group above says so and headings come more than once. */
    private static List<String> grouped(List<String> headings, List<String> above) {
        Map<String, Integer> count = new HashMap<>();
        headings.forEach(h -> count.merge(Fold.words(h).strip(), 1, Integer::sum));
        boolean several = above.stream().filter(c -> !c.isEmpty()).count() > 1;
        boolean data = above.stream().anyMatch(Headings::isData);
        boolean twice = count.entrySet().stream()
                .anyMatch(e -> e.getValue() > 1 && e.getKey().contains("NOM"));
        if (!several || data || !twice) {
            return headings;
        }
        List<String> labels = new ArrayList<>();
        String group = "";
        int groups = 0;
        for (int i = 0; i < headings.size(); i++) {
            if (i < above.size() && !above.get(i).isEmpty()) {
                group = above.get(i);
                groups++;
            }
            String heading = headings.get(i);
            boolean again = count.getOrDefault(Fold.words(heading).strip(), 0) > 1;
            labels.add(heading.isEmpty() || !(again || groups > 1) ? heading : (heading + " " + group).strip());
        }
        return labels;
    }

    /** Where the same headings begin again, parted by nothing or by empty columns. */
    private static List<Integer> repeats(List<String> headings) {
        List<Integer> starts = new ArrayList<>();
        int first = 0;
        while (first < headings.size() && headings.get(first).isEmpty()) {
            first++;
        }
        starts.add(0);
        for (int i = first + 2; i < headings.size(); i++) {
            if (headings.get(i).equalsIgnoreCase(headings.get(first))) {
                starts.add(i);
            }
        }
        List<String> block = starts.size() > 1 ? filled(headings, first, starts.get(1)) : List.of();
        boolean same = block.size() > 1;
        for (int i = 1; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : headings.size();
            same &= filled(headings, starts.get(i), end).equals(block);
        }
        return same ? starts : List.of(0);
    }

    private static List<String> filled(List<String> headings, int from, int to) {
        return headings.subList(from, to).stream()
                .filter(h -> !h.isEmpty())
                .map(h -> Fold.words(h).strip())
                .toList();
    }

    /**
     * Whether the line above gives each part a role of its own ({@code Résident}, {@code Tuteur}): then they are people of one
     * row. Parts of one kind ({@code Salle 1}, {@code Salle 2}) are tables side by side.
     */
    private static boolean groups(List<String> headings, List<String> above, List<Integer> repeats) {
        Set<String> kinds = new HashSet<>();
        int labels = 0;
        for (int start : repeats) {
            int at = start;
            while (at < headings.size() && headings.get(at).isEmpty()) {
                at++;
            }
            String group = at < above.size() ? above.get(at) : "";
            labels += Headings.label(group) ? 1 : 0;
            kinds.add(Fold.words(group).strip().split(" ")[0]);
        }
        return labels > 0 && kinds.size() > 1;
    }
}
