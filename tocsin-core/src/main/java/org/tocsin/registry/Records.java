package org.tocsin.registry;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tocsin.model.Person;
import org.tocsin.model.Population;

/** All people, packed one after the other in slabs of bytes, so that a million people cost no million objects. */
final class Records {
    private static final int SLAB = 1 << 22;

    private final Headings headings = new Headings();
    private final RecordWriter writer = new RecordWriter(headings);
    private final List<byte[]> slabs = new ArrayList<>();
    private final LongArrayList places = new LongArrayList();
    private int used = SLAB;

    /** Packs a person. */
    void add(Person person) {
        byte[] packed = writer.pack(person);
        if (used + packed.length > SLAB) {
            slabs.add(new byte[Math.max(SLAB, packed.length)]);
            used = 0;
        }
        System.arraycopy(packed, 0, slabs.get(slabs.size() - 1), used, packed.length);
        places.add(((long) (slabs.size() - 1) << 32) | used);
        used += packed.length;
    }

    /** Gives back the memory kept for more people. */
    void trim() {
        places.trim();
        if (!slabs.isEmpty()) {
            int last = slabs.size() - 1;
            slabs.set(last, Arrays.copyOf(slabs.get(last), used));
            used = SLAB;
        }
    }

    int size() {
        return places.size();
    }

    /** The names of a person as written. */
    record Names(String birthName, String usedName, String givenNames) {
        /** Names no person. */
        @Override
        public String toString() {
            return "Names[hidden]";
        }
    }

    /** The names of the person with this number, without the rest. */
    Names names(int number) {
        long place = places.getLong(number);
        return new RecordReader(headings, slabs.get((int) (place >>> 32)), (int) place).names();
    }

    /** The person with this number, known by names alone: all else is left empty. */
    Person named(int number) {
        Names names = names(number);
        return new Person(
                "",
                Population.PATIENT,
                names.birthName(),
                names.usedName(),
                names.givenNames(),
                "",
                0,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                "",
                0,
                Map.of());
    }

    /** The person with this number, known by identifiers alone: names, dates and addresses are left empty. */
    Person identified(int number) {
        long place = places.getLong(number);
        return new RecordReader(headings, slabs.get((int) (place >>> 32)), (int) place).identified();
    }

    /** The person with this number. */
    Person get(int number) {
        long place = places.getLong(number);
        return new RecordReader(headings, slabs.get((int) (place >>> 32)), (int) place).person();
    }
}
