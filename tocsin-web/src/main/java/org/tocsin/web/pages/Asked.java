package org.tocsin.web.pages;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What somebody asks of a list or queue, as it stands in the address: words of the result tables and numbers only. */
public final class Asked {
    /** Rows of a page. */
    public static final int AT_ONCE = 50;

    /** What is sent beside the conditions of a list. */
    private static final Set<String> OTHERS = Set.of("from", "because", "format", "safe");

    private final MultiValueMap<String, String> given;

    Asked(MultiValueMap<String, String> given) {
        this.given = given;
    }

    /** A word, or empty; for the form that shows it again. */
    public String word(String name) {
        String value = given.getFirst(name);
        return value == null || !value.matches("[a-z0-9_]{1,30}") ? "" : value;
    }

    /** From which row on. */
    public int from() {
        String value = word("from");
        return value.matches("\\d{1,8}") ? Integer.parseInt(value) : 0;
    }

    /** One of these values, or null for all. */
    public <E extends Enum<E>> @Nullable E of(String name, E[] values) {
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word(name))) {
                return value;
            }
        }
        return null;
    }

    /** One of these values, or the first. */
    public <E extends Enum<E>> E order(E[] values) {
        E chosen = of("order", values);
        return chosen == null ? values[0] : chosen;
    }

    /** The same for the page before, as it stands in the address. */
    public String before() {
        return at(Math.max(0, from() - AT_ONCE));
    }

    /** The same for the page behind, as it stands in the address. */
    public String after() {
        return at(from() + AT_ONCE);
    }

    /** The conditions and the order, for forms that send the same again. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String name : given.keySet()) {
            if (!OTHERS.contains(name)
                    && name.matches("[a-z]{1,20}")
                    && !word(name).isEmpty()) {
                words.put(name, word(name));
            }
        }
        return words;
    }

    private String at(int row) {
        StringBuilder query = new StringBuilder("?from=").append(row);
        words().forEach((name, word) ->
                query.append('&').append(name).append('=').append(word));
        return query.toString();
    }
}
