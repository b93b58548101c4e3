package org.tocsin.respond.severity;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.EnumBits;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.respond.severity.Traits.Age;
import org.tocsin.respond.severity.Traits.Mark;

/** Gathers in one pass over the registry what severity and gates need of each person: a few numbers a row. */
final class RegistryTraits {
    private static final Traits.Age[] AGES = Traits.Age.values();
    private static final Population[] POPULATIONS = Population.values();

    private final RowMarks rowMarks = new RowMarks();
    private final AddressKey address = new AddressKey(rowMarks.notableWords());
    private final Ages ages;
    private final IntPredicate exposed;
    private final int[] marks;
    private final byte[] age;
    private final byte[] population;
    private final Int2IntOpenHashMap humans = new Int2IntOpenHashMap();
    private final Namesakes namesakes;
    private @Nullable Sharing sharing;

    /**
     * Begins a pass.
     *
     * @param size       rows of the registry
     * @param sameHumans groups of rows that are one human being
     * @param exposed    whose marks are wanted
     * @param named      whose full name is to be counted
     */
    RegistryTraits(
            int size,
            List<List<Integer>> sameHumans,
            LocalDate day,
            Judgements judgements,
            IntPredicate exposed,
            IntPredicate named) {
        this.ages = new Ages(day, judgements.major(), judgements.aroundMajority());
        this.exposed = exposed;
        this.marks = new int[size];
        this.age = new byte[size];
        this.population = new byte[size];
        for (List<Integer> group : sameHumans) {
            group.forEach(row -> humans.put((int) row, (int) group.get(0)));
        }
        this.namesakes = new Namesakes(named);
        this.sharing = new Sharing(size, this::human, (row, mark) -> marks[row] |= EnumBits.of(mark));
    }

    private int human(int row) {
        return humans.getOrDefault(row, row);
    }

    @SuppressWarnings("EnumOrdinal")
    void add(int number, Person person) {
        Age years = ages.of(person.birthDate());
        age[number] = (byte) years.ordinal();
        population[number] = (byte) person.population().ordinal();
        boolean guarded = !person.extra().getOrDefault(RowMarks.GUARDIAN, "").isBlank();
        boolean dead = RowMarks.dead(person);
        address.read(person);
        if (exposed.test(number)) {
            marks[number] |= rowMarks.of(person, years, address.isNoted());
            marks[number] |= ages.aroundMajority(person.birthDate()) ? EnumBits.of(Mark.AROUND_MAJORITY) : 0;
            marks[number] |= humans.containsKey(number) ? EnumBits.of(Mark.SAME_HUMAN) : 0;
        }
        if (person.population() == Population.STAFF && humans.containsKey(number)) {
            marks[human(number)] |= EnumBits.of(Mark.STAFF_TOO);
        }
        if (years != Age.MINOR && !guarded && !dead && sharing != null) {
            sharing.add(number, person, address.of(person));
        }
        namesakes.add(number, person, human(number) == number);
    }

    /** What the registry says about this person, after all rows were taken. */
    Traits of(int number) {
        sharing = null;
        int all = marks[number] | (marks[human(number)] & EnumBits.of(Mark.STAFF_TOO));
        return new Traits(POPULATIONS[population[number]], AGES[age[number]], all, namesakes.of(number));
    }
}
