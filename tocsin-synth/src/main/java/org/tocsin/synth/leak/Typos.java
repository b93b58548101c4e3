package org.tocsin.synth.leak;

import org.tocsin.synth.people.Dice;

/** Mistyped names: one letter changed, dropped or doubled. */
final class Typos {
    private Typos() {}

    static void strike(Actor actor, Dice dice) {
        if (dice.chance(0.6) && actor.last.length() > 4) {
            actor.last = one(actor.last, dice);
            actor.bothNames = false;
            actor.typo = true;
        } else if (actor.first.length() > 4) {
            actor.first = one(actor.first, dice);
            actor.typo = true;
        }
    }

    private static String one(String name, Dice dice) {
        int at = dice.between(1, name.length() - 2);
        char c = name.charAt(at);
        if (!Character.isLetter(c)) {
            return name.substring(0, at + 1) + name.charAt(at + 1) + name.substring(at + 1);
        }
        return switch (dice.below(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + c + name.substring(at);
            default -> name.substring(0, at) + (c == 'e' ? 'a' : 'e') + name.substring(at + 1);
        };
    }
}
