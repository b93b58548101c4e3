package org.tocsin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words and numbers that stand in clear in the tables. */
final class Codes {
    private static final int LONGEST = 120;

    private Codes() {}

    /** The word of an enum constant, or null. */
    static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    /** The constant of a column that may be null. */
    static <T> @Nullable T optional(ResultSet row, int column, Function<String, T> reader) throws SQLException {
        String word = row.getString(column);
        return word == null ? null : reader.apply(word);
    }

    /**
     * A technical word such as a media type, made safe to stand in clear: short, and only letters, digits and
     * {@code .+/;=_-} and spaces; anything else becomes {@code ?}.
     */
    static String technical(String word) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(word.length(), LONGEST); i++) {
            char c = word.charAt(i);
            boolean safe = (c < 128 && Character.isLetterOrDigit(c)) || " .+/;=_-:".indexOf(c) >= 0;
            out.append(safe ? c : '?');
        }
        return out.toString();
    }
}
