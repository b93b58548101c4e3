package org.tocsin.review.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.model.Population;

/** People counted by population, band of severity and kind of data. */
final class PeopleCounts {
    private final Map<Population, Map<String, int[]>> counts = new EnumMap<>(Population.class);

    static List<PeopleList.Count> of(PeopleList people) {
        PeopleCounts counted = new PeopleCounts();
        for (int place = 0; place < people.size(); place++) {
            counted.add(people.population(place), people.band(place), people.classes(place));
        }
        return counted.rows();
    }

    /** The last place of a row counts each person once. */
    private void add(Population population, String band, int classes) {
        int[] row = counts.computeIfAbsent(population, p -> new TreeMap<>())
                .computeIfAbsent(band, b -> new int[DataClass.values().length + 1]);
        row[DataClass.values().length]++;
        for (DataClass c : DataClass.values()) {
            row[place(c)] += (classes & EnumBits.of(c)) != 0 ? 1 : 0;
        }
    }

    @SuppressWarnings("EnumOrdinal")
    private static int place(DataClass dataClass) {
        return dataClass.ordinal();
    }

    private List<PeopleList.Count> rows() {
        List<PeopleList.Count> rows = new ArrayList<>();
        counts.forEach((population, bands) -> bands.forEach((band, row) -> {
            rows.add(new PeopleList.Count(population, band, null, row[DataClass.values().length]));
            for (DataClass c : DataClass.values()) {
                if (row[place(c)] > 0) {
                    rows.add(new PeopleList.Count(population, band, c, row[place(c)]));
                }
            }
        }));
        return rows;
    }
}
