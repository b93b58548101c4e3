package org.tocsin.registry.load;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a registry file is written and which of its columns mean what; see {@code docs/formats/registry-mapping.md}.
 *
 * @param separator           between cells; null: found out from the header
 * @param charset             of the file; null: UTF-8, or Windows-1252 where the beginning is not UTF-8
 * @param quote               around cells; 0 for none
 * @param header              whether the first row holds the headings
 * @param names               the names of the columns where there is no header
 * @param dateFormats         how dates are written, tried in order before ISO 8601
 * @param multiValueSeparator between several values of one cell
 * @param trimOthers          whether blanks around the cells of unknown columns are left out
 * @param rules               by column of the product
 * @param ignored             headings of columns that are left out
 */
public record Mapping(
        @Nullable Character separator,
        @Nullable Charset charset,
        char quote,
        boolean header,
        List<String> names,
        List<DateFormat> dateFormats,
        String multiValueSeparator,
        boolean trimOthers,
        Map<String, ColumnRule> rules,
        Set<String> ignored) {
    private static final Mapping STANDARD =
            new Mapping(null, null, '"', true, List.of(), List.of(), ";", false, Map.of(), Set.of());

    public Mapping {
        names = List.copyOf(names);
        dateFormats = List.copyOf(dateFormats);
        rules = Map.copyOf(rules);
        ignored = Set.copyOf(ignored);
    }

    /** For files that have the product's own columns; separator and charset are found out. */
    public static Mapping standard() {
        return STANDARD;
    }
}
