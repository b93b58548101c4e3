package org.tocsin.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.model.Person;
import org.tocsin.model.TraitType;
import org.tocsin.registry.AddressForm;
import org.tocsin.registry.EditDistance;
import org.tocsin.registry.PersonIndex;

/** Compares the streets and places that a document shows about a human being with the address of a registry person. */
final class AddressComparison {
    /** A word of this length names a street; shorter ones are numbers written out or small words. */
    private static final int NAMING = 3;

    /** Of so many words one may be another: a building or a quarter stands beside the street. */
    private static final int MANY = 4;

    /** A name of this length may stand for a longer one that begins with it. */
    private static final int LONG_TOWN = 6;

    /** What makes another house of a number. */
    private static final Set<String> ADDITIONS = Set.of("BIS", "TER", "QUATER");

    private AddressComparison() {}

    /** How the place agrees. */
    private enum Place {
        SAME_CODE,
        SAME_TOWN,
        /** A postal code with one wrong or exchanged digit. */
        NEAR_CODE,
        /** No postal code and no other town is shown. */
        OPEN,
        OTHER
    }

    static Agreement compare(Entity entity, Person known, int person, PersonIndex index) {
        List<String> streets = entity.values(TraitType.ADDRESS);
        List<String> places = entity.values(TraitType.POSTAL_CITY);
        boolean homeless = known.address().isEmpty()
                && known.postalCode().isEmpty()
                && known.city().isEmpty();
        if (homeless || (streets.isEmpty() && places.isEmpty())) {
            return Agreement.MISSING;
        }
        Place place = place(places, known);
        if (streets.isEmpty() || known.address().isEmpty()) {
            return byPlace(place, Agreement.MISSING);
        }
        if (place != Place.OTHER && livesThere(streets, places, known, person, index)) {
            return Agreement.AGREES;
        }
        return byStreet(streets, place, known);
    }

    private static Agreement byPlace(Place place, Agreement otherwise) {
        return switch (place) {
            case SAME_CODE -> Agreement.PLACE;
            case SAME_TOWN -> Agreement.TOWN;
            case NEAR_CODE, OPEN, OTHER -> otherwise;
        };
    }

    private static boolean livesThere(
            List<String> streets, List<String> places, Person known, int person, PersonIndex index) {
        Set<String> codes = new HashSet<>(codes(places));
        if (codes.isEmpty()) {
            // the person's own is taken for granted if the street agrees
            codes.add(AddressForm.postalCode(known.postalCode()));
        }
        for (String street : streets) {
            for (String code : codes) {
                for (int holder : index.byAddress(code, street)) {
                    if (holder == person) {
                        return true;
                    }
                }
            }
        }
        return codes.contains(AddressForm.postalCode(known.postalCode()))
                && streets.stream().anyMatch(street -> oneHoldsTheOther(street, known.address()));
    }

    /** One of two addresses is written with less: it has a house number and a name, and every word of it stands in the other. */
    private static boolean oneHoldsTheOther(String shown, String known) {
        List<String> shownWords = words(shown);
        List<String> knownWords = words(known);
        if (house(shownWords, knownWords) == House.OTHER) {
            return false;
        }
        Set<String> a = Set.copyOf(shownWords);
        Set<String> b = Set.copyOf(knownWords);
        Set<String> shorter = a.size() <= b.size() ? a : b;
        boolean numbered = shorter.stream().anyMatch(AddressComparison::isNumber);
        return numbered && shorter.size() >= 3 && (a.size() <= b.size() ? b.containsAll(a) : a.containsAll(b));
    }

    private static List<String> codes(List<String> places) {
        List<String> codes = new ArrayList<>();
        for (String place : places) {
            String first = place.split(" ")[0];
            if (isNumber(first)) {
                codes.add(first);
            }
        }
        return codes;
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    private static Place place(List<String> places, Person known) {
        String code = AddressForm.postalCode(known.postalCode());
        String town = AddressForm.town(known.city());
        boolean otherCode = false;
        boolean nearCode = false;
        boolean sameTown = false;
        boolean otherTown = false;
        for (String shown : places) {
            String[] words = shown.split(" ", 2);
            boolean coded = isNumber(words[0]);
            if (coded && !code.isEmpty() && AddressForm.postalCode(words[0]).equals(code)) {
                return Place.SAME_CODE;
            }
            nearCode |= coded && EditDistance.of(AddressForm.postalCode(words[0]), code, 1) == 1;
            otherCode |= coded && !code.isEmpty();
            String shownTown = AddressForm.town(coded ? shown.substring(words[0].length()) : shown);
            boolean same = shownTown.equals(town) || EditDistance.mistyped(shownTown, town);
            sameTown |= !town.isEmpty() && same;
            otherTown |= !shownTown.isEmpty() && !town.isEmpty() && !same && !mayBeSame(shownTown, town);
        }
        if (sameTown) {
            return Place.SAME_TOWN;
        }
        if (nearCode) {
            return Place.NEAR_CODE;
        }
        return otherCode || otherTown ? Place.OTHER : Place.OPEN;
    }

    /** The same name otherwise abbreviated, or with less of it: {@code St Étienne}, {@code Corbeil} for Corbeil-Essonnes. */
    private static boolean mayBeSame(String shown, String known) {
        String a = AddressForm.whole(shown);
        String b = AddressForm.whole(known);
        return a.equals(b)
                || (a.length() >= LONG_TOWN && b.startsWith(a + " "))
                || (b.length() >= LONG_TOWN && a.startsWith(b + " "));
    }

    /** How the house numbers agree, BIS or TER included; a missing one is no contradiction. */
    private enum House {
        SAME,
        OPEN,
        OTHER
    }

    private static Agreement byStreet(List<String> streets, Place place, Person known) {
        List<String> words = words(known.address());
        Agreement best = byPlace(place, Agreement.DIFFERS);
        for (String street : streets) {
            List<String> shown = words(street);
            House house = house(shown, words);
            if (sameStreet(shown, words, house)) {
                Agreement level = level(place, house);
                if (level == Agreement.NEAR) {
                    return level;
                }
                best = level == Agreement.STREET || best == Agreement.DIFFERS ? level : best;
            }
        }
        return best;
    }

    /** Streets of one name are in many towns: in another town it is another street, and where no town is shown the number must agree. */
    private static Agreement level(Place place, House house) {
        return switch (place) {
            case SAME_CODE, SAME_TOWN -> house == House.OTHER ? Agreement.STREET : Agreement.NEAR;
            case OPEN -> house == House.SAME ? Agreement.NEAR : Agreement.MISSING;
            case NEAR_CODE -> house == House.SAME ? Agreement.NEAR : Agreement.STREET;
            case OTHER -> Agreement.MISSING;
        };
    }

    private static House house(List<String> shown, List<String> known) {
        List<String> a = houses(shown);
        List<String> b = houses(known);
        if (a.isEmpty() || b.isEmpty()) {
            return House.OPEN;
        }
        return a.stream().anyMatch(b::contains) ? House.SAME : House.OTHER;
    }

    private static List<String> houses(List<String> words) {
        List<String> houses = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (isNumber(words.get(i))) {
                boolean added = i + 1 < words.size() && ADDITIONS.contains(words.get(i + 1));
                houses.add(added ? words.get(i) + words.get(i + 1) : words.get(i));
            }
        }
        return houses;
    }

    /** Whether all words of the shorter stand in the longer, mistyped or not; with the same number, or of many words, but one. */
    private static boolean sameStreet(List<String> shown, List<String> known, House house) {
        List<String> a = shown.stream().filter(AddressComparison::isWord).toList();
        List<String> b = known.stream().filter(AddressComparison::isWord).toList();
        List<String> shorter = a.size() <= b.size() ? a : b;
        List<String> longer = a.size() <= b.size() ? b : a;
        int missed = 0;
        boolean named = false;
        for (String word : shorter) {
            boolean found = longer.stream().anyMatch(w -> w.equals(word) || EditDistance.mistyped(w, word));
            missed += found ? 0 : 1;
            named |= found && word.length() >= NAMING && !AddressForm.isStreetType(word);
        }
        return named && missed <= (house == House.SAME || shorter.size() >= MANY ? 1 : 0);
    }

    private static boolean isWord(String word) {
        return !isNumber(word) && !ADDITIONS.contains(word);
    }

    private static List<String> words(String address) {
        return List.of(AddressForm.whole(address).split(" "));
    }
}
