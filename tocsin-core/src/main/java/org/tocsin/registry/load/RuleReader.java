package org.tocsin.registry.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the {@code columns} of a mapping. */
final class RuleReader {
    private static final Set<String> KEYS =
            new TreeSet<>(Set.of("column", "join", "with", "constant", "trim", "values"));

    private final List<String> problems;

    /** @param problems gets a line for each error */
    RuleReader(List<String> problems) {
        this.problems = problems;
    }

    /** The rules by column of the product. */
    Map<String, ColumnRule> rules(JsonNode columns) {
        Map<String, ColumnRule> rules = new TreeMap<>();
        if (!columns.isMissingNode() && !columns.isNull() && !columns.isObject()) {
            problems.add("columns: found a value or list; allowed are lines of the form id: heading");
        }
        columns.properties().forEach(entry -> {
            String target = entry.getKey();
            if (!Columns.known(target)) {
                problems.add("columns." + target + ": unknown column; allowed are "
                        + String.join(", ", Columns.STANDARD) + ", " + String.join(", ", Columns.OPTIONAL));
            }
            ColumnRule rule = rule("columns." + target, entry.getValue());
            if (rule != null) {
                rules.put(target, rule);
            }
        });
        return rules;
    }

    private @Nullable ColumnRule rule(String key, JsonNode node) {
        if (node.isValueNode() && !node.isNull()) {
            return ColumnRule.of(node.asText().strip());
        }
        if (!node.isObject()) {
            problems.add(key
                    + ": found nothing usable; allowed are a heading, or {column: ..}, {join: [..]}, {constant: ..}");
            return null;
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!KEYS.contains(name)) {
                problems.add(key + "." + name + ": unknown key; allowed are " + String.join(", ", KEYS));
            }
        });
        long ways = KEYS.stream()
                .filter(name -> Set.of("column", "join", "constant").contains(name) && node.has(name))
                .count();
        if (ways != 1) {
            problems.add(key + ": found " + ways + " of column, join and constant; allowed is exactly one");
            return null;
        }
        return node.has("constant")
                ? ColumnRule.always(node.path("constant").asText())
                : new ColumnRule(
                        sources(key, node), node.path("with").asText(" "), "", trim(key, node), values(key, node));
    }

    private List<String> sources(String key, JsonNode node) {
        List<String> sources = new ArrayList<>();
        JsonNode join = node.path("join");
        join.forEach(one -> sources.add(one.asText().strip()));
        if (node.has("join") && (!join.isArray() || sources.isEmpty())) {
            problems.add(key + ".join: allowed is a list of headings, such as [street, town]");
        }
        if (node.has("column")) {
            sources.add(node.path("column").asText().strip());
        }
        return sources;
    }

    private boolean trim(String key, JsonNode node) {
        JsonNode trim = node.path("trim");
        if (!trim.isMissingNode() && !trim.isBoolean()) {
            problems.add(key + ".trim: found '" + trim.asText() + "'; allowed are true and false");
        }
        return trim.asBoolean(true);
    }

    private Map<String, String> values(String key, JsonNode node) {
        Map<String, String> values = new HashMap<>();
        JsonNode given = node.path("values");
        if (!given.isMissingNode() && !given.isObject()) {
            problems.add(key + ".values: allowed are lines of the form found: wanted");
        }
        given.properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
        return Map.copyOf(values);
    }
}
