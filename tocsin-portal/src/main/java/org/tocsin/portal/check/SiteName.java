package org.tocsin.portal.check;

import java.net.IDN;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The name of a site, taken apart.
 *
 * @param whole  in small letters, in its own script
 * @param main   the label that its owner registered
 * @param ending what stands behind it: {@code fr}, {@code gouv.fr}
 */
record SiteName(String whole, String main, String ending) {
    /** Endings of two labels below which names are registered. */
    private static final Set<String> DOUBLE = Set.copyOf(Vocabulary.lines("double-endings.txt"));

    static SiteName of(String host) {
        String name = unicode(host.toLowerCase(Locale.ROOT).replaceAll("\\.$", ""));
        List<String> labels = Arrays.asList(name.split("\\."));
        int size = labels.size();
        if (size < 2) {
            return new SiteName(name, name, "");
        }
        String two = labels.get(size - 2) + "." + labels.get(size - 1);
        boolean isDouble = size > 2 && DOUBLE.contains(two);
        return isDouble
                ? new SiteName(name, labels.get(size - 3), two)
                : new SiteName(name, labels.get(size - 2), labels.get(size - 1));
    }

    private static String unicode(String host) {
        try {
            return IDN.toUnicode(host);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }

    /** The name that its owner registered. */
    String registered() {
        return ending.isEmpty() ? main : main + "." + ending;
    }
}
