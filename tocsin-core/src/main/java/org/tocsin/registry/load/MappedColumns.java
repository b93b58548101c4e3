package org.tocsin.registry.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** The mapping applied to the header of one file: which cells make which column. */
final class MappedColumns {
    private static final String HOW =
            "Write a mapping with lines such as \"birth_name: NAME OF THE COLUMN\" under columns:, "
                    + "see docs/formats/registry-mapping.md, and name it with --mapping.";

    private record Source(ColumnRule rule, int[] cells) {}

    private final List<String> header;
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Integer> others = new LinkedHashMap<>();
    private final boolean trimOthers;

    /**
     * Finds the columns.
     *
     * @throws RegistryFormatException if the mapping names headings that the file lacks or a needed column is missing; one line
     *                                 for each
     */
    MappedColumns(List<String> header, Mapping mapping) throws RegistryFormatException {
        this.header = header;
        this.trimOthers = mapping.trimOthers();
        List<String> problems = new ArrayList<>();
        Map<String, Integer> places = places(problems);
        Set<Integer> taken = new HashSet<>();
        mapping.rules().forEach((target, rule) -> apply(target, rule, places, taken, problems));
        mapping.ignored().forEach(name -> {
            Integer place = places.get(key(name));
            if (place == null) {
                problems.add("ignore: the file has no column '" + name + "'");
            } else {
                taken.add(place);
            }
        });
        if (!mapping.names().isEmpty() && mapping.header()) {
            problems.add("names: given although the file has a header; write header: false or leave them out");
        }
        takeRest(taken);
        needed(problems);
        if (!problems.isEmpty()) {
            throw new RegistryFormatException(String.join("\n", problems) + "\nThe file has: " + shown(), HOW);
        }
    }

    private Map<String, Integer> places(List<String> problems) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String key = key(header.get(i));
            if (!key.isEmpty() && places.putIfAbsent(key, i) != null) {
                problems.add("columns " + (places.get(key) + 1) + " and " + (i + 1) + " have the same heading");
            }
        }
        return places;
    }

    private static String key(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }

    private void apply(
            String target, ColumnRule rule, Map<String, Integer> places, Set<Integer> taken, List<String> problems) {
        int[] cells = new int[rule.sources().size()];
        for (int i = 0; i < cells.length; i++) {
            String name = rule.sources().get(i);
            Integer place = places.get(key(name));
            if (place == null) {
                problems.add("columns." + target + ": the file has no column '" + name + "'");
            } else {
                cells[i] = place;
                taken.add(place);
            }
        }
        sources.put(target, new Source(rule, cells));
    }

    private void takeRest(Set<Integer> taken) {
        for (int i = 0; i < header.size(); i++) {
            String key = key(header.get(i));
            if (!taken.contains(i)) {
                if (Columns.STANDARD.contains(key) && !sources.containsKey(key)) {
                    sources.put(key, new Source(ColumnRule.of(key), new int[] {i}));
                } else {
                    String name = Columns.OPTIONAL.contains(key) ? key : header.get(i);
                    others.put(name.isEmpty() ? "column " + (i + 1) : name, i);
                }
            }
        }
    }

    private void needed(List<String> problems) {
        for (String target : List.of("id", "population")) {
            if (!sources.containsKey(target)) {
                problems.add("the column " + target + " is missing");
            }
        }
        if (List.of("birth_name", "used_name", "given_names").stream().noneMatch(sources::containsKey)) {
            problems.add("a name is missing: one of birth_name, used_name, given_names");
        }
    }

    /** Headings, except those that could be the cells of a person in a file without header. */
    private String shown() {
        StringJoiner shown = new StringJoiner(", ");
        for (int i = 0; i < header.size(); i++) {
            String heading = header.get(i);
            boolean safe = Columns.known(key(heading)) || Vocabulary.heading(heading);
            shown.add(safe ? heading : "(column " + (i + 1) + ")");
        }
        return shown.toString();
    }

    /** How many cells a row has. */
    int width() {
        return header.size();
    }

    /** The cell of a column of the product, empty where the file has none. */
    String cell(String target, List<String> cells) {
        Source source = sources.get(target);
        if (source == null) {
            return "";
        }
        if (source.rule.isConstant()) {
            return source.rule.constant();
        }
        StringJoiner joined = new StringJoiner(source.rule.with());
        for (int place : source.cells) {
            String cell = source.rule.trim() ? cells.get(place).strip() : cells.get(place);
            if (!cell.isBlank()) {
                joined.add(cell);
            }
        }
        String value = joined.toString();
        return source.rule.values().getOrDefault(value, value);
    }

    /** The heading in the file of a column of the product; the product's own name where there is no single one. */
    String heading(String target) {
        Source source = sources.get(target);
        return source == null || source.cells.length == 0 ? target : header.get(source.cells[0]);
    }

    /** All other columns that are not empty, by heading. */
    Map<String, String> others(List<String> cells) {
        Map<String, String> found = new HashMap<>();
        others.forEach((heading, place) -> {
            String cell = trimOthers ? cells.get(place).strip() : cells.get(place);
            if (!cell.isBlank()) {
                found.put(heading, cell);
            }
        });
        for (String target : Columns.OPTIONAL) {
            String cell = cell(target, cells);
            if (!cell.isBlank()) {
                found.put(target, cell);
            }
        }
        return found;
    }
}
