package org.tocsin.detect.name;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tocsin.model.PersonName;

/** Joins the labelled parts of names: surname, surname at birth, given names. */
final class NameParts {
    private static final int REACH = 260;
    /** A surname this far behind a whole name is the next person's. */
    private static final int NEXT = 40;
    /** Another surname this far behind a whole name is somebody else's. */
    private static final int NEAR = 120;

    private final List<Found> out = new ArrayList<>();
    private final Map<Heading, String> parts = new EnumMap<>(Heading.class);
    private final String rule;
    private int start;
    private int end;
    private boolean ofNewborn;
    private int laterStart = -1;
    private int fullEnd;

    NameParts(String rule) {
        this.rule = rule;
    }

    /** Takes the next part in order of offset. */
    void add(Heading kind, String value, int from, int to) {
        if (parts.containsKey(Heading.FULL)) {
            part(kind, from);
        }
        String present = parts.get(kind);
        boolean other = present != null && !present.equals(value);
        boolean surname = present != null || (parts.containsKey(Heading.USED) && from - end > NEXT);
        boolean again = kind == Heading.SURNAME && surname && parts.containsKey(Heading.GIVEN);
        if (!parts.isEmpty()
                && (from - end > REACH || again || (other && kind != Heading.GIVEN) || (other && startsAnew()))) {
            close();
        }
        if (parts.isEmpty()) {
            start = from;
        }
        if (parts.containsKey(Heading.FULL) && laterStart < 0) {
            laterStart = from;
            fullEnd = end;
        }
        if (!other || parts.isEmpty()) {
            parts.putIfAbsent(kind, value);
        }
        end = to;
    }

    /** Behind a whole name, a surname or given name begins the next person, to whom other parts since then belong. */
    private void part(Heading kind, int from) {
        boolean given =
                !PersonName.decode(parts.getOrDefault(Heading.FULL, "")).given().isEmpty();
        boolean next = kind == Heading.SURNAME || (kind == Heading.GIVEN && given);
        if (!next && from - end <= NEAR) {
            return;
        }
        Map<Heading, String> later = new EnumMap<>(parts);
        later.remove(Heading.FULL);
        int laterEnd = end;
        int begins = laterStart;
        if (next && begins >= 0) {
            parts.keySet().retainAll(List.of(Heading.FULL));
            end = fullEnd;
        }
        close();
        if (next && begins >= 0) {
            parts.putAll(later);
            start = begins;
            end = laterEnd;
        }
    }

    /** Whether a surname under its own heading stands right before this offset, without given names yet. */
    boolean awaitsGiven(int from) {
        boolean surname = parts.containsKey(Heading.SURNAME)
                || parts.containsKey(Heading.BIRTH)
                || parts.containsKey(Heading.USED);
        return surname && !parts.containsKey(Heading.GIVEN) && !parts.containsKey(Heading.FULL) && from - end <= NEAR;
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
            laterStart = -1;
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
