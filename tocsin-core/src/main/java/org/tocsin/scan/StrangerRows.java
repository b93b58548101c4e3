package org.tocsin.scan;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is known about clusters of unknown people, in columns; their texts lie in {@link TextHeap one heap}. */
final class StrangerRows {
    private static final int SELF = -1;
    private static final String LINE = "\n";

    private final TextHeap texts = new TextHeap();
    private final LongArrayList places = new LongArrayList();
    private final IntArrayList into = new IntArrayList();
    private final IntArrayList roles = new IntArrayList();
    private final IntArrayList classes = new IntArrayList();
    private final IntArrayList documents = new IntArrayList();
    private final IntArrayList lastItems = new IntArrayList();

    /**
     * Who is meant.
     *
     * @param name  as it is shown
     * @param words of all names that were met
     */
    record Who(String name, String birthDate, String nir, SortedSet<String> words) {
        /** Whether both can be one human being. */
        boolean fits(Who other) {
            return agree(birthDate, other.birthDate)
                    && agree(nir, other.nir)
                    && !Collections.disjoint(words, other.words);
        }

        /** All of it as one text. */
        String encoded() {
            return String.join(LINE, name, birthDate, nir, String.join(" ", words));
        }

        /** The reverse of {@link #encoded}. */
        static Who decode(String text) {
            String[] parts = text.split(LINE, -1);
            return new Who(parts[0], parts[1], parts[2], StrangerRows.words(parts[3]));
        }

        /** The same without its NIR, where that must not be used. */
        Who withoutNir() {
            return new Who(name, birthDate, "", words);
        }

        private static boolean agree(String a, String b) {
            return a.isEmpty() || b.isEmpty() || a.equals(b);
        }

        /** Names no person. */
        @Override
        public String toString() {
            return "Who[hidden]";
        }
    }

    /** Adds a cluster met in one item; gives its number. */
    int add(Who who, int role, int shown, int item) {
        places.add(texts.add(who.name, who.birthDate, who.nir, stored(who)));
        into.add(SELF);
        roles.add(role);
        classes.add(shown);
        documents.add(1);
        lastItems.add(item);
        return places.size() - 1;
    }

    int size() {
        return places.size();
    }

    Who who(int cluster) {
        String[] text = texts.get(places.getLong(cluster), 4);
        return new Who(text[0], text[1], text[2], words(text[3].isEmpty() ? text[0] : text[3]));
    }

    private static SortedSet<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.split(" ")));
    }

    /** The words, or nothing where they are those of the name. */
    private static String stored(Who who) {
        return words(who.name).equals(who.words) ? "" : String.join(" ", who.words);
    }

    /** Adds what another of the same cluster says, where nothing was known. */
    void know(int cluster, Who other) {
        Who known = who(cluster);
        if (known.words.equals(other.words) && known.birthDate.equals(other.birthDate) && known.nir.equals(other.nir)) {
            return;
        }
        SortedSet<String> words = new TreeSet<>(known.words);
        words.addAll(other.words);
        Who both = new Who(
                known.name,
                known.birthDate.isEmpty() ? other.birthDate : known.birthDate,
                known.nir.isEmpty() ? other.nir : known.nir,
                words);
        if (!both.equals(known)) {
            places.set(cluster, texts.add(both.name, both.birthDate, both.nir, stored(both)));
        }
    }

    void show(int cluster, int role, int shown) {
        roles.set(cluster, roles.getInt(cluster) | role);
        classes.set(cluster, classes.getInt(cluster) | shown);
    }

    /** Counts documents, the last of which may be the same. */
    void count(int cluster, int more, int lastItem) {
        int fresh = lastItem == lastItem(cluster) ? more - 1 : more;
        documents.set(cluster, documents.getInt(cluster) + fresh);
        lastItems.set(cluster, Math.max(lastItem(cluster), lastItem));
    }

    /** Makes a cluster a part of another one. */
    void putInto(int cluster, int home) {
        into.set(cluster, home);
    }

    /** The cluster of which this is a part, or itself. */
    int root(int cluster) {
        int root = cluster;
        while (into.getInt(root) != SELF) {
            root = into.getInt(root);
        }
        return root;
    }

    int roles(int cluster) {
        return roles.getInt(cluster);
    }

    int classes(int cluster) {
        return classes.getInt(cluster);
    }

    int documents(int cluster) {
        return documents.getInt(cluster);
    }

    int lastItem(int cluster) {
        return lastItems.getInt(cluster);
    }
}
