package org.tocsin.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Given names that are one name in other writings ({@code MOHAMED} and {@code MUHAMMAD}) or in a familiar form ({@code MANU} for
 * {@code EMMANUEL}). They make two names like each other as a mistyped letter does, never equal.
 */
public final class GivenNameVariants {
    private static final Map<String, Set<String>> VARIANTS = load();

    private GivenNameVariants() {}

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> variants = new HashMap<>();
        for (String line : TermFile.lines(GivenNameVariants.class, "given-name-variants.txt")) {
            int arrow = line.indexOf('>');
            List<String> names = List.of(line.substring(arrow + 1).strip().split(" "));
            if (arrow > 0) {
                String familiar = line.substring(0, arrow).strip();
                names.forEach(name -> link(variants, familiar, name));
            } else {
                names.forEach(a -> names.forEach(b -> link(variants, a, b)));
            }
        }
        return Map.copyOf(variants);
    }

    private static void link(Map<String, Set<String>> variants, String a, String b) {
        if (!a.equals(b)) {
            variants.computeIfAbsent(a, name -> new HashSet<>()).add(b);
            variants.computeIfAbsent(b, name -> new HashSet<>()).add(a);
        }
    }

    /** Whether a folded name without spaces has other writings. */
    static boolean has(String name) {
        return VARIANTS.containsKey(name);
    }

    /** Whether two different folded names without spaces are writings of one. */
    public static boolean alike(String a, String b) {
        return VARIANTS.getOrDefault(a, Set.of()).contains(b);
    }
}
