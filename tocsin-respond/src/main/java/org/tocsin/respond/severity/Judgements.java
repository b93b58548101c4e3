package org.tocsin.respond.severity;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.Population;

/** What is taken where ENISA's method leaves a judgement; see {@code judgements.txt} and docs/severity.md. */
final class Judgements {
    private final Circumstances circumstances;
    private final Map<DataClass, Map<Category, Integer>> levels = new EnumMap<>(DataClass.class);
    private final Map<DataClass, Family> families = new EnumMap<>(DataClass.class);
    private final Map<DataClass, Integer> usual = new EnumMap<>(DataClass.class);
    private final Map<Population, Family> credentials = new EnumMap<>(Population.class);
    private final Category scheduled;
    private final Family schedule;
    private final int kinds;
    private final int documents;
    private final int rare;
    private final int few;
    private final int major;
    private final int aroundMajority;

    private Judgements(DataFile file, Enisa enisa) {
        circumstances = new Circumstances(
                file.constant(Circumstances.Confidentiality.class, "circumstances.confidentiality"),
                file.constant(Circumstances.Integrity.class, "circumstances.integrity"),
                file.constant(Circumstances.Availability.class, "circumstances.availability"),
                Boolean.parseBoolean(file.text("circumstances.malicious")));
        for (DataClass c : DataClass.values()) {
            read(c, file, enisa);
        }
        for (Population population : Population.values()) {
            credentials.put(population, file.constant(Family.class, "credentials." + population.word()));
        }
        scheduled = file.constant(Category.class, "schedules.category");
        schedule = file.constant(Family.class, "schedules.family");
        kinds = file.number("volume.kinds");
        documents = file.number("volume.documents");
        rare = file.number("names.rare");
        few = file.number("names.few");
        major = file.number("ages.major");
        aroundMajority = file.number("ages.around_majority_days");
    }

    private void read(DataClass c, DataFile file, Enisa enisa) {
        String name = "classes." + c.word();
        Family family = file.constant(Family.class, name);
        families.put(c, family);
        usual.put(c, file.find(name + ".level").orElse(enisa.base(family)));
        Map<Category, Integer> special = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            file.find(name + ".in." + category.word()).ifPresent(level -> special.put(category, level));
        }
        levels.put(c, special);
    }

    static Judgements standard(Enisa enisa) {
        return new Judgements(DataFile.of("judgements.txt"), enisa);
    }

    Circumstances circumstances() {
        return circumstances;
    }

    Family family(DataClass c) {
        return families.getOrDefault(c, Family.SIMPLE);
    }

    /** What a kind of data counts in a document of this category, 1 to 4. */
    int level(DataClass c, @Nullable Category category) {
        int level = usual.getOrDefault(c, 1);
        return category == null ? level : levels.getOrDefault(c, Map.of()).getOrDefault(category, level);
    }

    Family credentialsOf(Population population) {
        return credentials.getOrDefault(population, Family.BEHAVIOURAL);
    }

    Category scheduled() {
        return scheduled;
    }

    Family schedule() {
        return schedule;
    }

    int kinds() {
        return kinds;
    }

    int documents() {
        return documents;
    }

    int rare() {
        return rare;
    }

    int few() {
        return few;
    }

    int major() {
        return major;
    }

    int aroundMajority() {
        return aroundMajority;
    }
}
