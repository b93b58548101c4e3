package org.tocsin.detect.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;

/**
 * Finds {@link PersonColumns} in the rows of a workbook: holds rows back from the first that may belong to such a form until it ends.
 * Not thread-safe.
 */
final class FormRows {
    private static final String FIRST = "column 1";
    private static final int MOST_HELD = 60;

    /** The rows held back, what stands in them by heading, and the headings of the people by column. */
    private final List<Passage> held = new ArrayList<>();

    private final List<Map<String, String>> lines = new ArrayList<>();
    private final Map<String, String> people = new LinkedHashMap<>();
    private String side = "";

    /** Takes the next row; gives what is sure now, in order: nothing while a form goes on. */
    List<Passage> take(Passage row) {
        Map<String, String> cells = cells(row);
        if (!held.isEmpty() && goesOn(cells)) {
            hold(row, cells);
            return List.of();
        }
        List<Passage> out = new ArrayList<>(end());
        if (begins(cells)) {
            hold(row, cells);
        } else {
            out.add(row);
        }
        return out;
    }

    /** Ends the form, if one is going on: its people, or the rows as they were. */
    List<Passage> end() {
        if (held.isEmpty()) {
            return List.of();
        }
        List<Passage> out = form().filter(PersonColumns::stands)
                .map(f -> f.passages(held.get(0).name()))
                .orElse(List.copyOf(held));
        held.clear();
        lines.clear();
        people.clear();
        return out;
    }

    private void hold(Passage row, Map<String, String> cells) {
        held.add(row);
        lines.add(cells);
    }

    private static Map<String, String> cells(Passage row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Field field : row.fields()) {
            if (field.end() <= row.text().length()) {
                cells.put(field.label(), row.text().substring(field.start(), field.end()));
            }
        }
        return cells;
    }

    private boolean begins(Map<String, String> cells) {
        List<String> labels = List.copyOf(cells.keySet());
        if (labels.size() < 2) {
            return false;
        }
        // the headings of the people as a row of their own, which the reader took for no headings
        boolean bare = labels.stream().allMatch(l -> l.startsWith("column ")) && !cells.containsKey(FIRST);
        if (bare) {
            return start(FIRST, cells, 2);
        }
        List<String> rest = labels.subList(1, labels.size());
        Map<String, String> named = new LinkedHashMap<>();
        rest.forEach(l -> named.put(l, l));
        return PersonColumns.label(cells.getOrDefault(labels.get(0), "")) && start(labels.get(0), named, 1);
    }

    private boolean start(String over, Map<String, String> headings, int least) {
        boolean form =
                PersonColumns.under(over, List.copyOf(headings.values()), least).isPresent();
        if (form) {
            side = over;
            people.putAll(headings);
        }
        return form;
    }

    /** Whether a row has a label at the side and values of these people, or of others that a line before left empty. */
    private boolean goesOn(Map<String, String> cells) {
        boolean fits = held.size() < MOST_HELD
                && cells.keySet().stream()
                        .allMatch(l -> l.equals(side) || people.containsKey(l) || PersonColumns.person(l));
        if (fits) {
            cells.keySet().stream().filter(l -> !l.equals(side)).forEach(l -> people.putIfAbsent(l, l));
        }
        return fits;
    }

    private Optional<PersonColumns> form() {
        Optional<PersonColumns> form = PersonColumns.under(side, List.copyOf(people.values()), 1);
        form.ifPresent(f -> lines.forEach(line -> add(line, f)));
        return form;
    }

    private void add(Map<String, String> line, PersonColumns form) {
        List<String> values =
                people.keySet().stream().map(l -> line.getOrDefault(l, "")).toList();
        String label = line.getOrDefault(side, "");
        if (!label.isEmpty()) {
            form.add(label, values);
        } else if (!form.isEmpty()) {
            form.wrap(values);
        }
    }
}
