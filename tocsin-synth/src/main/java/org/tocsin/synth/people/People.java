package org.tocsin.synth.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The people of an invented hospital. Each row is a pure function of seed and position, so any number of people costs
 * no memory. Rows come in blocks of eight: a possible family (0 to 3), a possible homonym (4), a possible duplicate row
 * (5) and two people on their own (6, 7), whom homonyms and duplicates of other blocks repeat.
 */
public final class People {
    /** The day on which the invented leak was taken. */
    public static final LocalDate TODAY = LocalDate.of(2024, 11, 15);

    private static final int BLOCK = 8;
    private final long seed;
    private final int size;
    private final Names names;

    public People(long seed, int size) {
        this.seed = seed;
        this.size = size;
        this.names = new Names();
    }

    public int size() {
        return size;
    }

    /** The person at a position. */
    public Person get(int index) {
        int slot = index % BLOCK;
        if (slot < 4) {
            return inFamily(index, slot);
        }
        int blocks = size / BLOCK;
        Dice dice = Dice.of(seed, 1, index);
        if (slot == 4 && blocks > 1 && dice.chance(0.12)) {
            return homonym(index, other(dice, index, blocks), dice);
        }
        if (slot == 5 && blocks > 1 && dice.chance(0.085)) {
            return duplicate(index, other(dice, index, blocks), dice);
        }
        return single(index);
    }

    /** Whether a row was made to bear the name of another human being. */
    boolean bearsAnothersName(int index) {
        return index % BLOCK == 4 && size / BLOCK > 1 && Dice.of(seed, 1, index).chance(0.12);
    }

    private static int other(Dice dice, int index, int blocks) {
        int block = dice.below(blocks);
        block = block == index / BLOCK ? (block + 1) % blocks : block;
        return block * BLOCK + 6 + dice.below(2);
    }

    private Person single(int index) {
        return new PersonMaker(names, seed, index).make();
    }

    private Person homonym(int index, int base, Dice dice) {
        Person twin = single(base);
        PersonMaker maker = new PersonMaker(names, seed, index);
        maker.birthName = twin.birthName();
        maker.female = twin.female();
        List<String> given = new ArrayList<>(maker.given);
        given.set(0, twin.firstName());
        maker.given = given;
        maker.birth = dice.chance(0.2)
                ? twin.birth()
                : maker.birth.equals(twin.birth()) ? maker.birth.minusDays(9) : maker.birth;
        return maker.make();
    }

    private Person duplicate(int index, int base, Dice dice) {
        Person one = single(base);
        PersonMaker maker = new PersonMaker(names, seed, index);
        boolean byNumber = dice.chance(0.6);
        boolean moved = byNumber && dice.chance(0.4);
        return new Person(
                index,
                base,
                maker.idOf("patient"),
                "patient",
                one.birthName(),
                one.usedName(),
                one.given(),
                one.female(),
                one.birth(),
                one.birthCode(),
                one.birthPlace(),
                one.nir(),
                byNumber && one.nirListed(),
                maker.ipp(),
                dice.chance(0.5) ? one.email() : "",
                dice.chance(0.7) ? one.phone() : "",
                moved ? maker.street : one.street(),
                moved ? maker.zip : one.zip(),
                moved ? maker.city : one.city(),
                one.deceased(),
                "",
                "");
    }

    private Person inFamily(int index, int slot) {
        Dice block = Dice.of(seed, 2, index / BLOCK);
        PersonMaker maker = new PersonMaker(names, seed, index);
        if (!block.chance(0.4)) {
            return maker.make();
        }
        int head = index - slot;
        PersonMaker father = new PersonMaker(names, seed, head);
        father.adultMan();
        if (slot == 0) {
            return father.make();
        }
        maker.livesWith(father);
        if (slot == 1) {
            maker.marries(father, block.chance(0.65));
            return maker.make();
        }
        PersonMaker mother = new PersonMaker(names, seed, head + 1);
        mother.marries(father, true);
        maker.childOf(father, mother, slot == 3 && block.chance(0.35), block.chance(0.03) && slot == 2);
        if (slot == 3 && block.chance(0.12)) {
            PersonMaker elder = new PersonMaker(names, seed, head + 2);
            elder.childOf(father, mother, false, false);
            maker.twinOf(elder);
        }
        return maker.make();
    }

    /** The position of the mother of a child of a family block, or -1. */
    public int motherOf(int index) {
        boolean child = index % BLOCK == 2 || index % BLOCK == 3;
        return child && Dice.of(seed, 2, index / BLOCK).chance(0.4) ? index - index % BLOCK + 1 : -1;
    }

    /** Somebody of the same family block, or -1. */
    public int relativeOf(int index) {
        int slot = index % BLOCK;
        if (slot > 3 || !Dice.of(seed, 2, index / BLOCK).chance(0.4)) {
            return -1;
        }
        int head = index - slot;
        int relative = slot == 0 ? head + 1 : slot == 1 ? head : head + (slot == 2 ? 1 : 0);
        return relative < size ? relative : -1;
    }
}
