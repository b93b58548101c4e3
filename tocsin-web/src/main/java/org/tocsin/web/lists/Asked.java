package org.tocsin.web.lists;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What somebody asks of a list, as it stands in the address: words of the result tables and numbers only. */
public final class Asked {
    /** Rows of a page. */
    static final int AT_ONCE = 50;

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
    <E extends Enum<E>> @Nullable E of(String name, E[] values) {
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word(name))) {
                return value;
            }
        }
        return null;
    }

    /** One of these values, or the first. */
    <E extends Enum<E>> E order(E[] values) {
        E chosen = of("order", values);
        return chosen == null ? values[0] : chosen;
    }
}
