package org.tocsin.detect.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;
import org.tocsin.model.Trait;
import org.tocsin.registry.PersonIndex;

/**
 * Finds the names of people in a passage. The registry is the dictionary; labels, titles, columns and shape find people who
 * are not in it. One pass over the tokens, safe for many threads.
 */
public final class NameFinder {
    private final LabelledNames labelled;
    private final FreeNames free;
    private final RowNames rows;
    private final EmailNames emails;
    private final MrzNames zones = new MrzNames();
    private final Masks masks;

    /** A finder that knows the people of this registry. */
    public NameFinder(PersonIndex index) {
        Lexicon lexicon = new Lexicon(index);
        UnitReader reader = new UnitReader(lexicon);
        NameParser parser = new NameParser(lexicon);
        Suffix suffix = new Suffix(reader);
        ValueReader values = new ValueReader(lexicon, reader, parser, suffix);
        this.labelled = new LabelledNames(values);
        this.free = new FreeNames(lexicon, reader, parser, suffix);
        this.masks = new Masks(lexicon);
        this.rows = new RowNames(lexicon, values, free, masks);
        this.emails = new EmailNames(free);
    }

    /**
     * The names in a passage, in order of offset, none overlapping another except inside e-mail addresses.
     *
     * @param passage the passage
     * @param others  the other traits found in it; they mask streets, cities and addresses
     */
    public List<Trait> find(Passage passage, List<Trait> others) {
        return find(passage, others, null);
    }

    /** The same, with the tokens of all its text, if somebody has read them. */
    public List<Trait> find(Passage passage, List<Trait> others, @Nullable Tokens tokens) {
        List<Found> found = new ArrayList<>(zones.in(passage.text()));
        if (passage.isRow()) {
            found.addAll(rows.in(passage, others));
        }
        for (int[] span : outsideFields(passage)) {
            boolean whole = span[0] == 0 && span[1] == passage.text().length();
            Tokens part = tokens != null && whole ? tokens : new Tokens(passage.text(), span[0], span[1]);
            if (part.size() > 0) {
                found.addAll(running(passage, part, others));
            }
        }
        List<Trait> out = new ArrayList<>();
        distinct(found).forEach(f -> out.add(f.trait()));
        emails.in(passage.text(), others).forEach(f -> out.add(f.trait()));
        out.sort(Comparator.comparingInt(Trait::start));
        return out;
    }

    private List<Found> running(Passage passage, Tokens tokens, List<Trait> others) {
        boolean path = passage.name().equals(Passage.PATH);
        BitSet masked = masks.of(tokens, others);
        List<Found> out = new ArrayList<>();
        if (!path) {
            BitSet used = (BitSet) masked.clone();
            out.addAll(labelled.in(tokens, used));
            masked = used;
        }
        out.addAll(free.in(tokens, masked, new Support(passage.text(), others), path));
        return out;
    }

    private static List<int[]> outsideFields(Passage passage) {
        List<int[]> out = new ArrayList<>();
        int at = 0;
        List<Field> fields = new ArrayList<>(passage.fields());
        fields.sort(Comparator.comparingInt(Field::start));
        for (Field field : fields) {
            if (field.start() > at) {
                out.add(new int[] {at, field.start()});
            }
            at = Math.max(at, Math.min(field.end(), passage.text().length()));
        }
        if (at < passage.text().length()) {
            out.add(new int[] {at, passage.text().length()});
        }
        return out;
    }

    /** Where names overlap, the one with given names stays, then the labelled one, then the longer one. */
    private static List<Found> distinct(List<Found> found) {
        List<Found> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Found::start).thenComparingInt(f -> -f.end()));
        List<Found> out = new ArrayList<>();
        for (Found f : sorted) {
            Found last = out.isEmpty() ? f : out.get(out.size() - 1);
            if (out.isEmpty() || !last.overlaps(f)) {
                out.add(f);
            } else if (worth(f) > worth(last)) {
                out.set(out.size() - 1, f);
            }
        }
        return out;
    }

    private static int worth(Found f) {
        return (f.name().given().isEmpty() ? 0 : 2) + (f.labelled() ? 1 : 0);
    }
}
