package org.tocsin.detect.name;

import java.util.List;

/** Decides whether units that no label supports are a name, and whether they reach across a gap. */
final class Acceptance {
    private static final int WRAPPED_LINE = 45;

    private final Lexicon lexicon;

    Acceptance(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether a parse in running text is a name; supported = a birth date or identifier stands beside it. */
    boolean prose(Tokens tokens, Parse p, boolean supported) {
        if (p.score() <= 0 || !gapHolds(tokens, p)) {
            return false;
        }
        if (p.initials()) {
            return initials(tokens, p, supported);
        }
        if (p.knownGiven()) {
            return knownGiven(p, supported);
        }
        boolean clearSurname = p.knownSurname() && p.plainSurname();
        if (p.mixed()) {
            return supported || (clearSurname && (almost(p) || alone(tokens, p)));
        }
        return clearSurname && supported && p.given().stream().noneMatch(Unit::ambiguous);
    }

    /** Whether a parse in a path or address is a name. */
    boolean path(Parse p, boolean supported) {
        if (p.score() <= 0 || p.initials()) {
            return p.initials() && p.knownSurname() && p.plainSurname() && supported;
        }
        if (p.knownGiven()) {
            return p.registered()
                    || (p.mixed() && (p.plainGiven() || p.knownSurname()))
                    || (p.plainGiven() && (p.plainSurname() || supported) && (p.knownSurname() || shortAndNew(p)));
        }
        return p.mixed() && p.knownSurname() && p.plainSurname() && (supported || almost(p));
    }

    private static boolean shortAndNew(Parse p) {
        return p.surname().size() == 1 && p.surname().get(0).folded().length() > 2;
    }

    private static boolean knownGiven(Parse p, boolean supported) {
        if (p.registered()) {
            return p.plainGiven() || p.plainSurname() || supported;
        }
        if (!p.plainSurname()) {
            return p.plainGiven() && (p.mixed() || supported);
        }
        if (p.plainGiven()) {
            return p.knownSurname() || p.mixed() || supported || (longEnough(p) && inOrder(p));
        }
        return (p.knownSurname() && p.mixed()) || supported;
    }

    /** Two words with a capital each, one of them a given name: a name only if the given name stands first. */
    private static boolean inOrder(Parse p) {
        return !p.surnameFirst() || p.surname().stream().allMatch(Unit::caps);
    }

    private static boolean longEnough(Parse p) {
        return p.surname().stream().allMatch(u -> u.folded().length() > 2);
    }

    private boolean almost(Parse p) {
        return p.given().stream().anyMatch(u -> lexicon.almostGiven(u.folded()));
    }

    private static boolean alone(Tokens tokens, Parse p) {
        return tokens.beginsCell(first(p).first()) && tokens.endsCell(p.last().end() - 1);
    }

    private boolean initials(Tokens tokens, Parse p, boolean supported) {
        Unit main = p.surname().get(0);
        Unit initial = p.given().get(p.given().size() - 1);
        boolean dot = tokens.at(tokens.get(initial.end() - 1).end()) == '.';
        boolean clear = p.knownSurname() && p.plainSurname() && main.folded().length() > 2;
        if (p.surnameFirst()) {
            return main.caps() && clear && (dot || supported || alone(tokens, p));
        }
        boolean listItem = tokens.beginsCell(initial.first());
        return dot && (clear || (main.caps() && main.folded().length() > 3 && !main.ambiguous() && !listItem));
    }

    static Unit first(Parse p) {
        return p.surnameFirst() ? p.surname().get(0) : p.given().get(0);
    }

    /** Whether the gap between the two parts lets a name reach across. */
    private static boolean gapHolds(Tokens tokens, Parse p) {
        List<Unit> left = p.surnameFirst() ? p.surname() : p.given();
        List<Unit> right = p.surnameFirst() ? p.given() : p.surname();
        int leftEnd = left.get(left.size() - 1).end() - 1;
        Gap gap = right.get(0).before();
        boolean clear = p.plainGiven() && (p.knownSurname() || p.mixed());
        return switch (gap) {
            case COMMA ->
                onlyGiven(p)
                        && (p.surname().get(0).caps() || p.knownSurname())
                        && tokens.gap(left.get(0).first()) != Gap.COMMA
                        && !goesOn(tokens, p.last().end());
            case CELL -> clear && wholeCells(tokens, left, leftEnd, p);
            case LINE ->
                clear
                        && (wholeCells(tokens, left, leftEnd, p)
                                || (tokens.column(tokens.get(leftEnd).end()) >= WRAPPED_LINE
                                        && (p.mixed() || p.registered())));
            default -> true;
        };
    }

    /** Whether the given names are all known and no given name stands in the surname. */
    private static boolean onlyGiven(Parse p) {
        boolean given = p.given().stream().allMatch(u -> u.knownGiven() || u.initial()) && p.knownGiven();
        boolean surname = p.surname().size() == 1
                || p.surname().stream().noneMatch(u -> u.knownGiven() && u.given() > u.surname());
        return given && surname;
    }

    /** Whether another capitalised word follows: then the comma divides two people. */
    private static boolean goesOn(Tokens tokens, int next) {
        return next < tokens.size()
                && tokens.gap(next) == Gap.SPACE
                && tokens.get(next).capital()
                && tokens.get(next).folded().length() > 1;
    }

    private static boolean wholeCells(Tokens tokens, List<Unit> left, int leftEnd, Parse p) {
        return tokens.beginsCell(left.get(0).first())
                && tokens.endsCell(leftEnd)
                && tokens.endsCell((p.surnameFirst()
                                        ? p.last()
                                        : p.surname().get(p.surname().size() - 1))
                                .end()
                        - 1);
    }
}
