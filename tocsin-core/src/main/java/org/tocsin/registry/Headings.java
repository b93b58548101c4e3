package org.tocsin.registry;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/** Numbers the headings of extra columns, so that a record holds a number instead of a heading. */
final class Headings {
    private final List<String> headings = new ArrayList<>();
    private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();

    Headings() {
        numbers.defaultReturnValue(-1);
    }

    int numberOf(String heading) {
        int number = numbers.getInt(heading);
        if (number < 0) {
            number = headings.size();
            headings.add(heading);
            numbers.put(heading, number);
        }
        return number;
    }

    String heading(int number) {
        return headings.get(number);
    }
}
