package org.tocsin.synth.leak;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tocsin.synth.people.Dice;

/** Machine-readable zones of French identity cards (two lines of 36) and passports (ICAO 9303 part 4, two lines of 44). */
final class Mrz {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private Mrz() {}

    static List<String> card(Actor actor, Dice dice) {
        String office = dice.pick(List.of("38", "69", "75", "13")) + dice.digits(4);
        String number = "1" + dice.digits(1) + "0" + dice.between(1, 9) + "38" + "1" + dice.digits(5);
        String first = filled("IDFRA" + name(actor.last), 30) + office;
        String given = filled(name(actor.first) + second(actor), 14);
        String birth = DAY.format(actor.written);
        String second = number + check(number) + given + birth + check(birth) + sex(actor);
        return List.of(first, second + check(first + second));
    }

    static List<String> passport(Actor actor, Dice dice) {
        String number = dice.between(10, 24) + "AB" + dice.digits(5);
        String birth = DAY.format(actor.written);
        String end = dice.between(26, 33) + "0" + dice.between(1, 9) + "1" + dice.below(9);
        String first = filled("P<FRA" + name(actor.last) + "<<" + name(actor.first) + second(actor), 44);
        String personal = "<".repeat(14);
        String body =
                number + check(number) + "FRA" + birth + check(birth) + sex(actor) + end + check(end) + personal + "<";
        String all = number + check(number) + birth + check(birth) + end + check(end) + personal + "<";
        return List.of(first, body + check(all));
    }

    private static String second(Actor actor) {
        List<String> given = actor.person.given();
        return given.size() > 1 ? "<<" + name(given.get(1)) : "";
    }

    private static String sex(Actor actor) {
        return actor.person.female() ? "F" : "M";
    }

    private static String name(String text) {
        return Voice.bare(text).toUpperCase(Locale.ROOT).replaceAll("['’]", "").replaceAll("[^A-Z]", "<");
    }

    private static String filled(String text, int width) {
        return (text + "<".repeat(width)).substring(0, width);
    }

    /** Weights 7, 3, 1; letters count from 10, fillers 0. */
    static int check(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = c == '<' ? 0 : Character.isDigit(c) ? c - '0' : c - 'A' + 10;
            sum += value * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        return sum % 10;
    }
}
