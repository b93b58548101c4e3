package org.tocsin.synth.people;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.LocalDate;

/** What the leak must know of the whole registry: who shares a birth date, who works here, who is newborn. */
public final class PeopleIndex {
    private final People people;
    private final long[] byBirth;
    private final LongOpenHashSet sharedNirs = new LongOpenHashSet();
    private final IntArrayList staff = new IntArrayList();
    private final IntArrayList doctors = new IntArrayList();
    private final IntArrayList babies = new IntArrayList();
    private final IntArrayList duplicates = new IntArrayList();
    private final IntArrayList homonyms = new IntArrayList();

    private PeopleIndex(People people) {
        this.people = people;
        this.byBirth = new long[people.size()];
    }

    /** Reads all people once; about 24 bytes a person. */
    public static PeopleIndex of(People people) {
        PeopleIndex index = new PeopleIndex(people);
        LongOpenHashSet nirs = new LongOpenHashSet(people.size());
        for (int i = 0; i < people.size(); i++) {
            index.add(i, people.get(i), nirs);
        }
        java.util.Arrays.sort(index.byBirth);
        return index;
    }

    private void add(int i, Person person, LongOpenHashSet nirs) {
        byBirth[i] = person.birth().toEpochDay() << 32 | i;
        if (people.bearsAnothersName(i)) {
            homonyms.add(i);
        }
        if (person.isStaff()) {
            staff.add(i);
        }
        if (person.isPractitioner()) {
            doctors.add(i);
        }
        if (person.birth().isAfter(People.TODAY.minusDays(900)) && people.motherOf(i) >= 0) {
            babies.add(i);
        }
        if (person.human() != person.index()) {
            duplicates.add(i);
        } else if (!nirs.add(nirKey(person))) {
            sharedNirs.add(nirKey(person));
        }
    }

    private static long nirKey(Person person) {
        return Long.parseLong(person.nir().replace('A', '1').replace('B', '2'));
    }

    public IntList staff() {
        return staff;
    }

    public IntList doctors() {
        return doctors;
    }

    public IntList babies() {
        return babies;
    }

    /** Rows that repeat a human being of another row. */
    public IntList duplicates() {
        return duplicates;
    }

    /** Rows whose name another human being bears, some of them born on the same day. */
    public IntList homonyms() {
        return homonyms;
    }

    /** Whether chance gave the same number to two human beings. */
    public boolean nirIsShared(Person person) {
        return sharedNirs.contains(nirKey(person));
    }

    /** Whether another human being born on {@code birth} bears a name within {@code typos} letters of this one. */
    public boolean hasRival(int human, String last, String first, LocalDate birth, int typos, boolean initialOnly) {
        long low = birth.toEpochDay() << 32;
        int at = java.util.Arrays.binarySearch(byBirth, low);
        String wantedLast = Folded.of(last);
        String wantedFirst = Folded.of(first);
        for (int k = at < 0 ? -at - 1 : at; k < byBirth.length && byBirth[k] >> 32 == birth.toEpochDay(); k++) {
            Person other = people.get((int) byBirth[k]);
            if (other.human() != human && bears(other, wantedLast, wantedFirst, typos, initialOnly)) {
                return true;
            }
        }
        return false;
    }

    private static boolean bears(Person other, String last, String first, int typos, boolean initialOnly) {
        String otherFirst = Folded.of(other.firstName());
        boolean sameFirst = initialOnly
                ? otherFirst.charAt(0) == first.charAt(0)
                : Folded.distance(otherFirst, first, typos) <= typos;
        return sameFirst
                && (Folded.distance(Folded.of(other.birthName()), last, typos) <= typos
                        || Folded.distance(Folded.of(other.lastName()), last, typos) <= typos);
    }
}
