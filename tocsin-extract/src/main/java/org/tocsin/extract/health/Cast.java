package org.tocsin.extract.health;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The people of one record, numbered so that two doctors stay two and one who is named twice stays one. */
final class Cast {
    /** What somebody is to the patient; the words are those that give a column its role. */
    enum Part {
        DOCTOR("doctor"),
        RELATIVE("relative"),
        RECIPIENT("recipient"),
        CLERK("entered by"),
        ORGANIZER("organizer"),
        ATTENDEE("attendee");

        private final String words;

        Part(String words) {
            this.words = words;
        }
    }

    private static final int MOST = 2_000;
    private final Chart chart;
    private final Map<Part, Map<String, Integer>> numbers = new EnumMap<>(Part.class);
    private int unnamed;

    Cast(Chart chart) {
        this.chart = chart;
    }

    Human patient() {
        return new Human(chart, "patient", true);
    }

    Human mother() {
        return new Human(chart, "mother", false);
    }

    /** Whoever the record is about where that is no patient. */
    Human self(String words) {
        return new Human(chart, words, true);
    }

    /** Somebody new. */
    Human next(Part part, String qualifier) {
        return of(part, qualifier, "#" + unnamed++);
    }

    /** The one of this key: the same human being for the same key in the same record. */
    Human of(Part part, String qualifier, String key) {
        Map<String, Integer> known = numbers.computeIfAbsent(part, p -> new HashMap<>());
        String folded = key.strip().toUpperCase(Locale.ROOT);
        Integer number = known.get(folded);
        if (number == null) {
            number = known.size() + 1;
            if (number < MOST) {
                known.put(folded, number);
            }
        }
        String before = qualifier.isEmpty() ? "" : qualifier + " ";
        return new Human(chart, before + part.words + " " + number, false);
    }

    /** Forgets everybody: a new record begins. */
    void clear() {
        numbers.clear();
        unnamed = 0;
    }
}
