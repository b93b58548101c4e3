package org.tocsin.synth.clinic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.Lists;

/** Where people and their names come from: groups with surnames, given names of women and men, and birth places. */
final class Origins {
    /** One group; given names are of the old (before 1970) and of the new. */
    record Origin(String name, int weight, Map<String, List<String>> lists) {
        List<String> list(String key) {
            return lists.getOrDefault(key, List.of());
        }

        List<String> given(boolean female, int year) {
            String sex = female ? "f" : "m";
            List<String> old = list(sex + "_old");
            return !old.isEmpty() && year < 1970 ? old : list(sex);
        }
    }

    private static final List<Origin> ALL = read();

    private Origins() {}

    static Origin draw(Dice dice) {
        int at = dice.below(ALL.stream().mapToInt(Origin::weight).sum());
        for (Origin origin : ALL) {
            at -= origin.weight();
            if (at < 0) {
                return origin;
            }
        }
        return ALL.get(0);
    }

    private static List<Origin> read() {
        List<Origin> out = new ArrayList<>();
        Map<String, List<String>> lists = new HashMap<>();
        for (String line : Lists.lines("clinic/origins.txt")) {
            if (line.startsWith("[")) {
                String[] head = line.substring(1, line.indexOf(']')).split(" ");
                lists = new HashMap<>();
                out.add(new Origin(head[0], Integer.parseInt(head[1]), lists));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int colon = line.indexOf(':');
                lists.put(
                        line.substring(0, colon),
                        List.of(line.substring(colon + 1).strip().split("\\s*,\\s*")));
            }
        }
        return List.copyOf(out);
    }
}
