package org.tocsin.synth.clinic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.synth.people.Lists;

/** The union's vocabulary: {@code key: term~term} lines. */
final class Words {
    private static final Map<String, List<String>> ALL = read();

    private Words() {}

    /**
     * The terms of a list.
     *
     * @throws IllegalArgumentException if there is no such list
     */
    static List<String> of(String key) {
        List<String> found = ALL.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no words " + key);
        }
        return found;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> out = new HashMap<>();
        for (String line : Lists.lines("clinic/words.txt")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int colon = line.indexOf(':');
                out.put(
                        line.substring(0, colon),
                        List.of(line.substring(colon + 1).strip().split("~")));
            }
        }
        return Map.copyOf(out);
    }
}
