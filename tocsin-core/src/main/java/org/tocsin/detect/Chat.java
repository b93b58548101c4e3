package org.tocsin.detect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.model.Trait;

/**
 * Who speaks in an exported conversation: {@code [10H50] Azenor LE MEUR: DDN 14 janvier 1997}. What a line says is hardly ever about its
 * speaker. A log of patients has the same form, so somebody must speak twice.
 */
final class Chat {
    /** A time in brackets, or a day and a time with a dash, alone before a name. */
    private static final Pattern STAMP = Pattern.compile(
            "\\[(?:[\\d/.,-]{6,10},? )?\\d{1,2}[:hH]\\d{2}(?::\\d{2})?\\]|[\\d/.]{6,10},? (?:à )?\\d{1,2}[:hH]\\d{2} [-–]");

    private static final int LONGEST_STAMP = 30;

    private final Set<Integer> speakers = new HashSet<>();

    /** Looks at the names of a text. */
    Chat(String text, Lines lines, List<Trait> names) {
        Map<String, Integer> turns = new HashMap<>();
        Set<Integer> found = new HashSet<>();
        for (Trait name : names) {
            int start = lines.start(name.start());
            boolean near = name.start() - start <= LONGEST_STAMP && name.start() > start;
            if (near
                    && says(text, name.end())
                    && STAMP.matcher(text.substring(start, name.start()).strip())
                            .matches()) {
                found.add(name.start());
                turns.merge(name.value(), 1, Integer::sum);
            }
        }
        if (turns.values().stream().anyMatch(n -> n > 1)) {
            speakers.addAll(found);
        }
    }

    private static boolean says(String text, int end) {
        int at = end;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == ':';
    }

    /** Whether this name is that of the speaker of its line. */
    boolean speaks(Trait name) {
        return speakers.contains(name.start());
    }
}
