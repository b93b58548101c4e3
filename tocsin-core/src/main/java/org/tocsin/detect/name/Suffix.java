package org.tocsin.detect.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.detect.name.UnitReader.Mode;
import org.tocsin.model.PersonName;

/** The other surname behind a name: {@code née MARTIN}, {@code épouse DURAND}, {@code (nom de naissance : MARTIN)}. */
final class Suffix {
    private static final Set<String> FILLERS = Set.of("NOM", "DE", "D", "NAISSANCE", "JEUNE", "FILLE", "MARITAL");

    private final UnitReader reader;

    Suffix(UnitReader reader) {
        this.reader = reader;
    }

    /** The other surname, more given names behind it, and where it ends. */
    record Other(String surname, List<Unit> given, int end) {}

    /** Whether a word that announces another surname stands at token {@code i}. */
    Optional<Other> at(Tokens tokens, int i, int limit) {
        int k = i;
        boolean seen = false;
        while (k < limit && k - i < 6 && near(tokens, k)) {
            Token t = tokens.get(k);
            if (t.isIn(Word.OTHER_SURNAME)) {
                seen = true;
            } else if (seen && t.folded().equals("E") && tokens.gap(k) == Gap.BLOCK) {
                seen = true;
            } else if ((FILLERS.contains(t.folded()) && !t.folded().equals("D"))
                    || (t.folded().equals("D")
                            && tokens.gap(Math.min(k + 1, limit - 1)) == Gap.APOSTROPHE
                            && k + 1 < limit
                            && tokens.get(k + 1).folded().equals("USAGE"))) {
                seen |= t.folded().equals("NAISSANCE")
                        || (t.folded().equals("FILLE")
                                && tokens.get(k - 1).folded().equals("JEUNE"))
                        || t.folded().equals("MARITAL");
            } else {
                break;
            }
            k++;
        }
        return seen && k < limit ? read(tokens, k, limit) : Optional.empty();
    }

    private Optional<Other> read(Tokens tokens, int k, int limit) {
        Optional<Unit> first = near(tokens, k) ? reader.at(tokens, k, limit, Mode.PROSE, false) : Optional.empty();
        if (first.isEmpty() || first.get().initial()) {
            return Optional.empty();
        }
        List<Unit> surname = new ArrayList<>(List.of(first.get()));
        List<Unit> given = new ArrayList<>();
        int at = first.get().end();
        while (at < limit && tokens.gap(at) == Gap.SPACE && given.size() < 3) {
            Optional<Unit> next = reader.at(tokens, at, limit, Mode.PROSE, false);
            if (next.isEmpty() || next.get().initial()) {
                break;
            }
            Unit unit = next.get();
            if (unit.knownGiven()
                    && (!unit.caps()
                            || unit.given() > unit.surname()
                            || !first.get().caps())) {
                given.add(unit);
            } else if (given.isEmpty() && first.get().caps() && closes(tokens, unit)) {
                given.add(unit);
            } else if (given.isEmpty() && unit.caps() && first.get().caps() && surname.size() < 2) {
                surname.add(unit);
            } else {
                break;
            }
            at = unit.end();
        }
        return Optional.of(new Other(Parse.join(surname), given, at));
    }

    /** Whether a word behind a surname in capitals ends the cell or stands before a birth date: a given name that nobody knows. */
    private static boolean closes(Tokens tokens, Unit unit) {
        int next = unit.end();
        if (unit.shape() != Token.Shape.TITLE
                || unit.ambiguous()
                || unit.folded().length() < 3) {
            return false;
        }
        String word = next < tokens.size() ? tokens.get(next).folded() : "";
        boolean born = word.equals("NE") || word.equals("NEE");
        return tokens.endsCell(next - 1)
                || (born && tokens.get(next).start() - tokens.get(next - 1).end() <= 8);
    }

    private static boolean near(Tokens tokens, int k) {
        int gap = tokens.get(k).start() - tokens.get(k - 1).end();
        return gap <= 4 && tokens.gap(k) != Gap.CELL;
    }

    /** The name with its other surname. */
    static PersonName add(PersonName name, Other other) {
        String given = name.given().isEmpty() ? Parse.join(other.given()) : name.given();
        return new PersonName(name.surname(), other.surname(), given, true);
    }
}
