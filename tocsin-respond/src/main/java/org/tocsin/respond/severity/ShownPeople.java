package org.tocsin.respond.severity;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tocsin.link.DateLevel;
import org.tocsin.link.Evidence;
import org.tocsin.link.NameLevel;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.model.Role;
import org.tocsin.ports.ResultStore;

/** Gathers exposures by person in arrays over the registry: some 20 bytes a person, however many documents there are. */
final class ShownPeople {
    private static final int WHOLE = 1;
    private static final int PART = 2;
    private static final int DATED = 4;
    private static final int SENSITIVE = 8;
    private static final int SEEN = 16;
    private static final int CARE_OF_WOMEN = EnumBits.of(Category.GYNAECOLOGY) | EnumBits.of(Category.OBSTETRICS);

    private final byte[][] levels;
    private final int schedule;
    private final Category scheduled;
    private final int[] classes;
    private final int[] categories;
    private final int[] documents;
    private final int[] lastItem;
    private final byte[] level;
    private final byte[] marks;
    private final Long2IntOpenHashMap marksOf = new Long2IntOpenHashMap();

    /** For a registry of this many rows. */
    ShownPeople(Judgements judgements, Enisa enisa, int size) {
        levels = table(judgements);
        scheduled = judgements.scheduled();
        schedule = enisa.base(judgements.schedule());
        classes = new int[size];
        categories = new int[size];
        documents = new int[size];
        lastItem = new int[size];
        level = new byte[size];
        marks = new byte[size];
    }

    /** Levels by kind of data and category; the last column is for documents without category. */
    private static byte[][] table(Judgements judgements) {
        List<Category> all = List.of(Category.values());
        byte[][] table = new byte[DataClass.values().length][all.size() + 1];
        for (DataClass c : DataClass.values()) {
            byte[] row = table[place(c)];
            for (Category category : all) {
                row[place(category)] = (byte) judgements.level(c, category);
            }
            row[all.size()] = (byte) judgements.level(c, null);
        }
        return table;
    }

    @SuppressWarnings("EnumOrdinal")
    private static int place(Enum<?> constant) {
        return constant.ordinal();
    }

    /** Takes an exposure; those of one item come together. */
    void add(ResultStore.ExposureRow row) {
        int person = row.person();
        classes[person] |= row.dataClasses();
        level[person] = (byte) Math.max(level[person], level(row));
        marks[person] |= (byte) (SEEN | marksOf.computeIfAbsent(row.pattern(), ShownPeople::nameMarks));
        if (row.role() == Role.SUBJECT) {
            subject(row);
        }
    }

    /** What one exposure counts. */
    int level(ResultStore.ExposureRow row) {
        Category category = row.category();
        int column = category == null ? levels[0].length - 1 : place(category);
        int highest = category == scheduled && row.role() == Role.SUBJECT ? schedule : 0;
        for (int bits = row.dataClasses(); bits != 0; bits &= bits - 1) {
            highest = Math.max(highest, levels[Integer.numberOfTrailingZeros(bits)][column]);
        }
        return highest;
    }

    /** The kinds of data of an exposure that count the most. */
    Set<DataClass> deciding(ResultStore.ExposureRow row) {
        Category category = row.category();
        int column = category == null ? levels[0].length - 1 : place(category);
        Set<DataClass> deciding = EnumSet.noneOf(DataClass.class);
        for (DataClass c : EnumBits.among(DataClass.values(), row.dataClasses())) {
            if (levels[place(c)][column] == level(row)) {
                deciding.add(c);
            }
        }
        return deciding;
    }

    private void subject(ResultStore.ExposureRow row) {
        int person = row.person();
        int category = row.category() == null ? 0 : EnumBits.of(row.category());
        categories[person] |= category;
        if ((row.dataClasses() & EnumBits.of(DataClass.HEALTH_SENSITIVE)) != 0 && (category & CARE_OF_WOMEN) == 0) {
            marks[person] |= SENSITIVE;
        }
        if (lastItem[person] != row.item()) {
            lastItem[person] = row.item();
            documents[person]++;
        }
    }

    private static int nameMarks(long pattern) {
        Evidence evidence = Evidence.unpack(pattern);
        DateLevel date = evidence.birthDate();
        boolean dated = date == DateLevel.EXACT || date == DateLevel.PARTIAL || date == DateLevel.NEAR;
        NameLevel name = evidence.name();
        boolean none = name == NameLevel.MISSING || name == NameLevel.DIFFERENT;
        int marks = name.whole() ? WHOLE : none ? 0 : PART;
        return dated && !none ? marks | DATED : marks;
    }

    /** Whether anything is shown about this person. */
    boolean isExposed(int person) {
        return marks[person] != 0;
    }

    /** What is shown about this person. */
    Shown of(int person) {
        int m = marks[person];
        Shown.Name name = (m & WHOLE) != 0 ? Shown.Name.WHOLE : (m & PART) != 0 ? Shown.Name.PART : Shown.Name.NONE;
        return new Shown(
                classes[person],
                categories[person],
                level[person],
                name,
                (m & DATED) != 0,
                (m & SENSITIVE) != 0,
                documents[person]);
    }
}
