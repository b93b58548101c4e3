package org.tocsin.synth.clinic;

import java.time.LocalDate;
import java.util.List;
import org.tocsin.synth.format.Choices;
import org.tocsin.synth.people.Dice;

/** Expands choices and slots of lines. */
final class Fill {
    private final Play play;
    private final Naming naming;

    Fill(Play play) {
        this.play = play;
        this.naming = new Naming(play);
    }

    /** The line with every choice made and every slot filled. */
    String expand(String text) {
        StringBuilder out = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = c == '{' ? text.indexOf('}', i) : c == '[' ? Choices.closing(text, i) : -1;
            if (c == '{' && end > 0 && text.substring(i + 1, end).matches("[A-Za-z][A-Za-z0-9_]*([.:+][\\w.:+-]*)?")) {
                out.append(slot(text.substring(i + 1, end)));
                i = end;
            } else if (c == '[' && end > 0 && text.substring(i, end).indexOf('~') > 0) {
                out.append(expand(play.dice.pick(Choices.split(text.substring(i + 1, end)))));
                i = end;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private String slot(String name) {
        int plus = name.indexOf('+');
        if (plus > 0) {
            play.player(name.substring(0, plus)).classes.add(name.substring(plus + 1));
            return "";
        }
        int colon = name.indexOf(':');
        String argument = colon < 0 ? "" : name.substring(colon + 1);
        String bare = colon < 0 ? name : name.substring(0, colon);
        int dot = bare.indexOf('.');
        if (dot < 0) {
            return general(bare, argument);
        }
        String text = naming.of(play.player(bare.substring(0, dot)), bare.substring(dot + 1));
        int width = argument.isEmpty() ? 0 : Integer.parseInt(argument);
        return text + " ".repeat(Math.max(argument.isEmpty() ? 0 : 1, width - text.length()));
    }

    private String general(String name, String argument) {
        Dice dice = play.dice;
        LocalDate day = play.day;
        return switch (name) {
            case "date" -> play.habits.date(written());
            case "ago" -> play.habits.date(day.minusDays(dice.between(1, Integer.parseInt(argument))));
            case "in" -> play.habits.date(day.plusDays(dice.between(1, Integer.parseInt(argument))));
            case "day8" -> written().toString().replace("-", "");
            case "iso" -> written().toString();
            case "year" -> "" + day.getYear();
            case "time" -> dice.between(7, 19) + dice.pick(List.of("h", ":", "H")) + (10 + 5 * dice.below(10));
            case "site" -> play.site;
            case "ward" -> play.ward;
            case "num" -> dice.between(1, 9) + dice.digits(Integer.parseInt(argument) - 1);
            case "n" -> "" + range(argument);
            case "dec" -> range(argument) + "," + dice.below(10);
            case "sum" -> range(argument) + "," + (10 + dice.below(90));
            case "w" -> expand(dice.pick(Words.of(argument)));
            case "hex" -> Long.toHexString(dice.nextLong());
            case "pass" ->
                dice.chance(0.6)
                        ? expand(dice.pick(Words.of("passwords")))
                        : Long.toString(dice.nextLong() >>> 22, 36) + "#";
            case "doctor" -> naming.of(play.enter(extra("practitioner", "doctor")), "dr");
            case "clerk" -> naming.of(play.enter(extra("staff_member", "staff")), "fl");
            default -> throw new IllegalStateException("no slot " + name);
        };
    }

    /** The day of the document, which is now written in it. */
    private LocalDate written() {
        play.printDay();
        return play.day;
    }

    private Wording.Part extra(String role, String wish) {
        return new Wording.Part("+" + play.players.size(), role, List.of(wish));
    }

    private int range(String argument) {
        int dash = argument.indexOf('-');
        return play.dice.between(
                Integer.parseInt(argument.substring(0, dash)), Integer.parseInt(argument.substring(dash + 1)));
    }
}
