package org.tocsin.synth.clinic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.synth.people.Dice;

/** Finds people for the parts of a wording: in the registry, or outside of it. */
final class Cast {
    private final Town town;
    private final long seed;
    private final double onlyOnScans;

    Cast(Town town, long seed, double onlyOnScans) {
        this.town = town;
        this.seed = seed;
        this.onlyOnScans = onlyOnScans;
    }

    Player play(Wording.Part part, Map<String, Player> sofar, boolean scan, Dice dice) {
        Player player = choose(part, sofar, scan, dice);
        Someone one = player.person;
        if (!one.usedName.isEmpty()) {
            double style = dice.unit();
            player.bothNames = style < 0.45;
            player.last = style > 0.85 && !part.wishes().contains("used") ? one.birthName : one.usedName;
        }
        if (player.isSubject() && player.listed) {
            mangle(player, dice);
        }
        return player;
    }

    private void mangle(Player player, Dice dice) {
        Someone one = player.person;
        double fate = dice.unit();
        if (fate < 0.04 && player.last.length() > 5) {
            player.last = oneLetter(player.last, dice);
            player.typo = true;
            player.bothNames = false;
        } else if (fate < 0.06) {
            player.written = wrongDate(one, dice);
            player.bothNames = false;
        } else if (fate < 0.08 && one.given.size() > 1) {
            player.first = one.given.get(1);
            player.otherFirst = true;
        } else if (fate < 0.11) {
            String small = Words.of("diminutives").stream()
                    .filter(pair -> pair.startsWith(one.firstName() + "="))
                    .findFirst()
                    .orElse("");
            player.otherFirst = !small.isEmpty();
            player.first = small.isEmpty() ? player.first : small.substring(small.indexOf('=') + 1);
        }
    }

    /** A date close to the true one that nobody of a similar name bears. */
    private LocalDate wrongDate(Someone one, Dice dice) {
        LocalDate wrong = dice.chance(0.5) ? one.birth.plusDays(10) : one.birth.minusYears(dice.between(1, 8));
        boolean free = wrong.isBefore(LocalDate.of(2018, 1, 1));
        for (String first : one.given) {
            free &= !town.rival(-1, one.lastName(), first, wrong, 2, true)
                    && !town.rival(-1, one.birthName, first, wrong, 2, true);
        }
        return free ? wrong : one.birth;
    }

    private static String oneLetter(String name, Dice dice) {
        int at = dice.between(2, name.length() - 2);
        if (!Character.isLetter(name.charAt(at)) || !Character.isLetter(name.charAt(at - 1))) {
            at = name.length() - 2;
        }
        String head = name.substring(0, at);
        String tail = name.substring(at + 1);
        return switch (dice.below(3)) {
            case 0 -> head + tail;
            case 1 -> head + name.charAt(at) + name.charAt(at) + tail;
            default -> head + (name.charAt(at) == 'o' ? 'a' : 'o') + tail;
        };
    }

    private Player choose(Wording.Part part, Map<String, Player> sofar, boolean scan, Dice dice) {
        for (String wish : part.wishes()) {
            int colon = wish.indexOf(':');
            if (colon > 0) {
                return related(part, wish.substring(0, colon), sofar.get(wish.substring(colon + 1)), dice);
            }
        }
        boolean professional = part.wishes().contains("doctor") || part.wishes().contains("staff");
        double outside = part.wishes().contains("known") ? 0 : professional ? 0.15 : 0.06;
        Someone found = dice.chance(outside) ? null : find(part, scan, dice);
        return found != null
                ? new Player(part.key(), part.role(), found, true)
                : new Player(part.key(), part.role(), stranger(part.wishes(), dice), false);
    }

    private Player related(Wording.Part part, String how, @Nullable Player of, Dice dice) {
        List<Someone> found = new ArrayList<>();
        if (of != null && of.listed) {
            for (Someone other : town.household(of.person)) {
                boolean fits = switch (how) {
                    case "motherof" -> other.index == of.person.mother;
                    case "childof" -> other.mother == of.person.index || other.father == of.person.index;
                    case "partner" -> other.index == of.person.partner;
                    default -> other.ageOn(Settler.TODAY) > 17;
                };
                if (fits && other.human != of.person.human) {
                    found.add(other);
                }
            }
        }
        String age = how.equals("childof") ? "child" : "adult";
        List<String> wishes = part.wishes().contains("F") ? List.of(age, "F") : List.of(age);
        Player player = found.isEmpty()
                ? new Player(part.key(), part.role(), stranger(wishes, dice), false)
                : new Player(part.key(), part.role(), dice.pick(found), true);
        player.of = of;
        return player;
    }

    private @Nullable Someone find(Wording.Part part, boolean scan, Dice dice) {
        List<String> wishes = part.wishes();
        List<Someone> pool = wishes.contains("doctor")
                ? town.doctors
                : wishes.contains("staff")
                        ? town.staff
                        : wishes.contains("baby") ? town.babies : dice.chance(0.05) ? town.homonyms : town.people;
        for (int tries = 0; tries < 500 && !pool.isEmpty(); tries++) {
            Someone one = dice.pick(tries < 60 ? pool : pool == town.homonyms ? town.people : pool);
            if (suits(one, wishes) && (!part.role().equals("subject") || allowed(one, scan))) {
                return one;
            }
        }
        return null;
    }

    /** Divides households between scans and everything else where a share of people on scans alone is wished. */
    private boolean allowed(Someone one, boolean scan) {
        return onlyOnScans == 0 || Dice.of(seed, 507, one.household).chance(onlyOnScans) == scan;
    }

    private Someone stranger(List<String> wishes, Dice dice) {
        while (true) {
            Settler settler = new Settler(seed + 77);
            for (Someone one : settler.household(7_000_000 + dice.below(900_000), -1, dice)) {
                one.usedName = "";
                one.given = List.of(one.firstName());
                boolean free = !town.rival(-1, one.birthName, one.firstName(), one.birth, 2, true);
                if (free && suits(one, wishes)) {
                    one.mobile = one.mobile.isEmpty() ? "" : "09" + one.mobile.substring(2);
                    one.landline = "";
                    one.ipp = "77" + dice.digits(6);
                    one.resident = "";
                    one.nirListed = false;
                    one.email = "";
                    return one;
                }
            }
        }
    }

    private static boolean suits(Someone one, List<String> wishes) {
        int age = one.ageOn(Settler.TODAY);
        for (String wish : wishes) {
            boolean fits = switch (wish) {
                case "F" -> one.female;
                case "M" -> !one.female;
                case "adult" -> age >= 18;
                case "fertile" -> one.female && age >= 18 && age <= 45;
                case "baby" -> age < 3;
                case "child" -> age >= 1 && age < 16;
                case "old" -> age >= 72;
                case "dead" -> one.deceased != null || age > 74;
                case "patient" -> one.population.equals("patient");
                case "resident" -> !one.resident.isEmpty() || one.index >= 7_000_000;
                default -> true;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
