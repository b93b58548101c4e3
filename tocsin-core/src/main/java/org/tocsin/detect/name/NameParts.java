package org.tocsin.detect.name;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tocsin.model.PersonName;

/** Joins the labelled parts of names: surname, surname at birth, given names. */
final class NameParts {
    private static final int REACH = 260;

    private final List<Found> out = new ArrayList<>();
    private final Map<Heading, String> parts = new EnumMap<>(Heading.class);
    private final String rule;
    private int start;
    private int end;
    private boolean ofNewborn;

    NameParts(String rule) {
        this.rule = rule;
    }

    /** Takes the next part in order of offset. */
    void add(Heading kind, String value, int from, int to) {
        String present = parts.get(kind);
        boolean other = present != null && !present.equals(value);
        boolean again = kind == Heading.SURNAME && present != null && parts.containsKey(Heading.GIVEN);
        if (!parts.isEmpty()
                && (from - end > REACH || again || (other && kind != Heading.GIVEN) || (other && startsAnew()))) {
            close();
        }
        if (parts.isEmpty()) {
            start = from;
        }
        if (!other || parts.isEmpty()) {
            parts.putIfAbsent(kind, value);
        }
        end = to;
    }

    private boolean startsAnew() {
        return !parts.containsKey(Heading.SURNAME)
                && !parts.containsKey(Heading.BIRTH)
                && !parts.containsKey(Heading.USED)
                && !parts.containsKey(Heading.FULL);
    }

    /** Takes a whole name; parts that follow may add the other surname. */
    void whole(PersonName name, int from, int to, boolean newborn) {
        close();
        ofNewborn = newborn;
        start = from;
        end = to;
        parts.put(Heading.FULL, name.encoded());
    }

    /** Ends the name that is being put together. */
    void close() {
        if (!parts.isEmpty()) {
            PersonName name = joined();
            if (!name.surname().isEmpty()) {
                out.add(new Found(name, start, end, ofNewborn ? "newborn" : rule, true));
            }
            parts.clear();
            ofNewborn = false;
        }
    }

    private PersonName joined() {
        String given = parts.getOrDefault(Heading.GIVEN, "");
        String birth = parts.getOrDefault(Heading.BIRTH, "");
        String used = parts.getOrDefault(Heading.USED, "");
        if (parts.containsKey(Heading.FULL)) {
            PersonName full = PersonName.decode(parts.getOrDefault(Heading.FULL, ""));
            String other = birth.isEmpty() ? used : birth;
            return new PersonName(
                    full.surname(),
                    other.isEmpty() || other.equals(full.surname()) ? full.otherSurname() : other,
                    full.given().isEmpty() ? given : full.given(),
                    full.orderKnown());
        }
        List<String> surnames = new ArrayList<>();
        for (String s : List.of(used, parts.getOrDefault(Heading.SURNAME, ""), birth)) {
            if (!s.isEmpty() && !surnames.contains(s)) {
                surnames.add(s);
            }
        }
        String first = surnames.isEmpty() ? "" : surnames.get(0);
        String second = surnames.size() > 1 ? surnames.get(surnames.size() - 1) : "";
        return new PersonName(first, second, given, true);
    }

    /** The names put together. */
    List<Found> names() {
        close();
        return out;
    }
}
