package org.tocsin.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadResult;

/**
 * Finds the files that are volumes of one split archive. One of each set, the first or the end of a split zip, is read with the
 * others at hand and holds the members; the others are recorded as its volumes.
 */
final class VolumeSets implements AutoCloseable {
    private static final String WORD = "volume ";

    /** A file that may be a volume. */
    record Part(String name, int content, ContentSource source) {
        /** Names no person. */
        @Override
        public String toString() {
            return "Part[" + content + "]";
        }
    }

    /**
     * What is read of a set.
     *
     * @param head    the part that holds the members
     * @param source  all parts
     * @param members the other parts by their number
     */
    record VolumeSet(Part head, ContentSource.Volumes source, Map<Integer, Part> members) {
        /** The number of the first volume that is not there, or 0. */
        int missing() {
            int at = source.places().indexOf(null);
            return at + 1;
        }

        /** How the volume with that number ends: it is read with the head, unless one before it is missing. */
        ReadResult result(int number) {
            int missing = missing();
            if (missing > 0 && missing < number) {
                return new ReadResult(
                        Outcome.UNREADABLE,
                        Reason.CORRUPT,
                        "application/octet-stream",
                        0,
                        0,
                        WORD + missing + " missing");
            }
            String detail = WORD + number + " of " + source.places().size();
            return new ReadResult(Outcome.CONTAINER, null, "application/octet-stream", 0, 0, detail);
        }

        /** Names no person. */
        @Override
        public String toString() {
            return source.toString();
        }
    }

    private final Map<String, NavigableMap<Integer, Part>> found = new LinkedHashMap<>();
    private final List<Part> single = new ArrayList<>();

    /** Whether a name may be one of a volume. */
    static boolean mayBe(String name) {
        return VolumeName.of(name) != null;
    }

    /** Adds a file. */
    void add(Part part) {
        VolumeName name = VolumeName.of(part.name());
        if (name == null) {
            single.add(part);
            return;
        }
        Part twin = found.computeIfAbsent(name.set(), set -> new TreeMap<>()).putIfAbsent(name.number(), part);
        if (twin != null) {
            single.add(part);
        }
    }

    /** Takes out the files that so far look like whole archives, so that they need not wait. */
    List<Part> whole() {
        List<Part> whole = new ArrayList<>();
        found.values().removeIf(parts -> alone(parts) && whole.addAll(parts.values()));
        return whole;
    }

    private static boolean alone(NavigableMap<Integer, Part> parts) {
        return parts.size() == 1 && (parts.firstKey() <= 1 || parts.firstKey() == VolumeName.LAST);
    }

    /** The sets; files that turned out to be no volumes are in {@link #single} afterwards. */
    List<VolumeSet> sets() {
        List<VolumeSet> sets = new ArrayList<>();
        for (NavigableMap<Integer, Part> parts : found.values()) {
            if (alone(parts)) {
                single.addAll(parts.values());
            } else {
                sets.add(set(parts));
            }
        }
        found.clear();
        return sets;
    }

    /** The files that are no volumes. */
    List<Part> single() {
        return single;
    }

    private static VolumeSet set(NavigableMap<Integer, Part> parts) {
        int shift = parts.firstKey() == 0 ? 1 : 0;
        Part end = parts.remove(VolumeName.LAST);
        NavigableMap<Integer, Part> numbered = new TreeMap<>();
        parts.forEach((number, part) -> numbered.put(number + shift, part));
        if (end != null) {
            numbered.put(numbered.lastKey() + 1, end);
        }
        int head = end == null ? numbered.firstKey() : numbered.lastKey();
        List<@Nullable ContentSource> places = new ArrayList<>(Collections.nCopies(numbered.lastKey(), null));
        numbered.forEach((number, part) -> places.set(number - 1, part.source()));
        Part first = numbered.remove(head);
        return new VolumeSet(
                java.util.Objects.requireNonNull(first), new ContentSource.Volumes(head, places), numbered);
    }

    /** Gives up the bytes of all files that were not handed on. */
    @Override
    public void close() {
        single.forEach(part -> part.source().close());
        found.values()
                .forEach(parts -> parts.values().forEach(part -> part.source().close()));
        single.clear();
        found.clear();
    }

    /** Opens the head of a set again if it lacked a volume before that is there now. */
    static void reopen(VolumeSet set, Ledger ledger) {
        ReadResult before = ledger.content(set.head().content()).result();
        if (set.missing() == 0 && before != null && before.detail().startsWith(WORD)) {
            ledger.reopen(set.head().content());
        }
    }

    /** Writes how the other volumes end. */
    static void settle(VolumeSet set, Ledger ledger) {
        set.members().forEach((number, part) -> {
            ReadResult known = ledger.content(part.content()).result();
            ReadResult result = set.result(number);
            boolean stale = known == null
                    || (known.outcome() != Outcome.CONTAINER
                            && known.detail().startsWith(WORD)
                            && !known.equals(result));
            if (stale && part.content() != set.head().content()) {
                ledger.finish(part.content(), result, Versions.READER, List.of(), null);
            }
        });
    }
}
