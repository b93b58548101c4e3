package org.tocsin.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.ports.RegistryStore;
import org.tocsin.registry.CompactPersonIndex;
import org.tocsin.registry.CompactPersonIndexBuilder;

/**
 * People for measurements, made of syllables: names follow a Zipf-like law as French ones do (few very common, a long tail).
 * The same seed gives the same people.
 */
final class InventedPeople {
    private static final String[] SYLLABLES = {
        "ba", "be", "bou", "ca", "che", "cor", "da", "del", "du", "fa", "fon", "gar", "gi", "la", "le", "lan", "ma",
                "mar",
        "mi", "mon", "na", "ne", "pe", "pi", "quer", "ra", "ri", "ron", "sa", "se", "tan", "ti", "val", "ver", "vi",
                "zo"
    };
    private static final String[] ENDINGS = {"rd", "n", "t", "l", "ier", "eau", "in", "ot", "et", "ez", "ic", "and"};
    private static final int SURNAMES = 220_000;
    private static final int GIVEN_NAMES = 12_000;

    private final SplittableRandom random;

    InventedPeople(long seed) {
        random = new SplittableRandom(seed);
    }

    /** An index of so many people, the same ones in every program. */
    static CompactPersonIndex index(int people) {
        InventedPeople invented = new InventedPeople(42);
        CompactPersonIndexBuilder builder = CompactPersonIndex.builder();
        for (int i = 0; i < people; i++) {
            builder.add(invented.next(i));
        }
        return builder.build();
    }

    /** Takes the people of {@link #index} into a registry that is empty. */
    static void load(RegistryStore registry, int people) {
        InventedPeople invented = new InventedPeople(42);
        try (RegistryStore.Load load = registry.begin()) {
            for (int i = 0; i < people; i++) {
                load.put(invented.next(i));
            }
            load.commit();
        }
    }

    /** The person with this number among the people of the registry. */
    Person next(int number) {
        String surname = surname();
        boolean woman = random.nextBoolean();
        String given = given() + (random.nextInt(3) > 0 ? ", " + given() + ", " + given() : "");
        int year = 1925 + random.nextInt(100);
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(28);
        String phone = "+336" + digits(8);
        return new Person(
                "P" + (1_000_000 + number),
                number % 50 == 0 ? Population.STAFF : Population.PATIENT,
                surname,
                woman && random.nextInt(2) == 0 ? surname() : surname,
                given,
                woman ? "F" : "M",
                year * 10000 + month * 100 + day,
                "Ville-" + capital(name(random.nextInt(36_000))),
                (woman ? "2" : "1") + two(year % 100) + two(month) + digits(8),
                List.of("80" + digits(8)),
                random.nextInt(10) < 7
                        ? List.of(surname.toLowerCase(Locale.ROOT).replace(' ', '.') + digits(3) + "@courriel.example")
                        : List.of(),
                random.nextInt(3) == 0 ? List.of(phone, "+331" + digits(8)) : List.of(phone),
                (1 + random.nextInt(150)) + ", rue " + capital(name(random.nextInt(60_000))),
                two(1 + random.nextInt(95)) + digits(3),
                capital(name(random.nextInt(36_000))),
                0,
                number % 50 == 0 ? Map.of("function", "fonction " + random.nextInt(80)) : Map.of());
    }

    private String surname() {
        int kind = random.nextInt(100);
        String name = capital(name(rank(SURNAMES)));
        return kind < 4 ? "Le " + name : kind < 9 ? name + "-" + capital(name(rank(SURNAMES))) : name;
    }

    private String given() {
        String name = capital(name(1_000_003 + rank(GIVEN_NAMES)));
        return random.nextInt(12) == 0 ? name + "-" + capital(name(1_000_003 + rank(GIVEN_NAMES))) : name;
    }

    /** Ranks of a heavy-tailed law: the cube of a uniform number favours low ranks. */
    private int rank(int count) {
        double u = random.nextDouble();
        return (int) (count * u * u * u);
    }

    private static String name(int number) {
        SplittableRandom letters = new SplittableRandom(number * 31L + 7);
        StringBuilder name = new StringBuilder();
        int syllables = 2 + letters.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            name.append(SYLLABLES[letters.nextInt(SYLLABLES.length)]);
        }
        return name.append(ENDINGS[letters.nextInt(ENDINGS.length)]).toString();
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
