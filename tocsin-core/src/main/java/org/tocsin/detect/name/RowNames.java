package org.tocsin.detect.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.detect.name.ValueReader.Whole;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;
import org.tocsin.model.PersonName;
import org.tocsin.model.Trait;

/** Finds names in rows and records, by their headings, else by the values of their cells. */
final class RowNames {
    private final Lexicon lexicon;
    private final ValueReader values;
    private final FreeNames free;
    private final Masks masks;

    RowNames(Lexicon lexicon, ValueReader values, FreeNames free, Masks masks) {
        this.lexicon = lexicon;
        this.values = values;
        this.free = free;
        this.masks = masks;
    }

    /** The names in the fields of a passage. */
    List<Found> in(Passage passage, List<Trait> others) {
        List<Found> out = new ArrayList<>();
        Map<String, NameParts> owners = new LinkedHashMap<>();
        List<Field> rest = new ArrayList<>();
        RowColumns columns = RowColumns.of(passage);
        for (int i = 0; i < columns.fields().size(); i++) {
            Field field = columns.fields().get(i);
            Headings.Column column = columns.column(i);
            if (column.kind() != Heading.END) {
                boolean alone = column.kind() == Heading.SURNAME && !columns.hasGiven(column.owner());
                read(passage, field, column, alone, owners, out, rest);
            } else if (column.owner().equals("?")) {
                rest.add(field);
            }
        }
        owners.values().forEach(parts -> out.addAll(parts.names()));
        out.addAll(unlabelled(passage, rest, others));
        return out;
    }

    private void read(
            Passage passage,
            Field field,
            Headings.Column column,
            boolean alone,
            Map<String, NameParts> owners,
            List<Found> out,
            List<Field> rest) {
        Tokens tokens = new Tokens(passage.text(), field.start(), field.end());
        if (tokens.size() == 0) {
            return;
        }
        if (column.kind() == Heading.FULL || (alone && tokens.size() > 1)) {
            Optional<Whole> whole = values.whole(tokens, 0, tokens.size(), true);
            if (whole.isPresent() && covers(tokens, whole.get())) {
                Whole w = whole.get();
                out.add(new Found(
                        w.name(),
                        tokens.get(w.first()).start(),
                        tokens.get(w.end() - 1).end(),
                        "column",
                        true));
            } else {
                rest.add(field);
            }
            return;
        }
        List<Unit> units = values.units(tokens, skipTitle(tokens), tokens.size(), true, column.kind() == Heading.GIVEN);
        if (!units.isEmpty()) {
            int end = units.get(units.size() - 1).end();
            owners.computeIfAbsent(column.owner(), k -> new NameParts("column"))
                    .add(
                            column.kind(),
                            Parse.join(units),
                            tokens.get(units.get(0).first()).start(),
                            tokens.get(end - 1).end());
            values.other(tokens, end, tokens.size())
                    .ifPresent(o -> owners.get(column.owner())
                            .add(
                                    Heading.BIRTH,
                                    o.surname(),
                                    tokens.get(end - 1).start(),
                                    tokens.get(o.end() - 1).end()));
        }
    }

    private int skipTitle(Tokens tokens) {
        return tokens.size() > 1 && lexicon.title(tokens.get(0)).equals("TITLE") ? 1 : 0;
    }

    /** Whether the name is about all that the cell holds. */
    private static boolean covers(Tokens tokens, Whole whole) {
        return whole.first() <= 4 && tokens.size() - whole.end() <= 2;
    }

    /** Cells whose heading does not say: a name in a cell, or a surname and a given name in neighbouring cells. */
    private List<Found> unlabelled(Passage passage, List<Field> fields, List<Trait> others) {
        if (fields.isEmpty()) {
            return List.of();
        }
        List<Found> out = new ArrayList<>();
        Support support = new Support(passage.text(), others);
        List<Optional<Unit>> singles = new ArrayList<>();
        for (Field field : fields) {
            Tokens tokens = new Tokens(passage.text(), field.start(), field.end());
            BitSet masked = masks.of(tokens, others);
            out.addAll(free.in(tokens, masked, support, false));
            singles.add(masked.isEmpty() ? single(tokens) : Optional.empty());
        }
        for (int i = 1; i < fields.size(); i++) {
            pair(passage, fields.get(i - 1), fields.get(i), singles.get(i - 1), singles.get(i))
                    .ifPresent(out::add);
        }
        return out;
    }

    /** The unit that is all of a cell. */
    private Optional<Unit> single(Tokens tokens) {
        if (tokens.size() == 0 || tokens.size() > 4) {
            return Optional.empty();
        }
        List<Unit> units = values.units(tokens, 0, tokens.size(), true, false);
        boolean whole = !units.isEmpty() && units.get(units.size() - 1).end() == tokens.size();
        boolean stop = lexicon.stop(tokens.get(tokens.size() - 1));
        return whole && units.size() == 1 && !units.get(0).initial() && !stop
                ? Optional.of(units.get(0))
                : Optional.empty();
    }

    private Optional<Found> pair(Passage passage, Field left, Field right, Optional<Unit> one, Optional<Unit> two) {
        if (one.isEmpty() || two.isEmpty() || right.start() - left.end() > 12) {
            return Optional.empty();
        }
        Unit a = one.get();
        Unit b = two.get();
        boolean surnameFirst = fits(a, b)
                && (!fits(/* surname= */ b, /* given= */ a) || a.surname() + b.given() >= a.given() + b.surname());
        if (!surnameFirst && !fits(/* surname= */ b, /* given= */ a)) {
            return Optional.empty();
        }
        Unit surname = surnameFirst ? a : b;
        Unit given = surnameFirst ? b : a;
        int start = left.start();
        PersonName name =
                new PersonName(surname.folded(), "", given.folded(), !fits(/* surname= */ given, /* given= */ surname));
        return passage.text().length() < right.end()
                ? Optional.empty()
                : Optional.of(new Found(name, start, right.end(), "cells", false));
    }

    private static boolean fits(Unit surname, Unit given) {
        return given.knownGiven()
                && (!given.ambiguous() || (surname.knownSurname() && !surname.ambiguous()))
                && (surname.knownSurname() || (surname.caps() && !surname.ambiguous()));
    }
}
