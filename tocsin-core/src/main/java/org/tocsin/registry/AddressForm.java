package org.tocsin.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.model.Fold;

/** Street lines in one normal form: folded, abbreviations written out (norme AFNOR XPZ 10-011), flat and building left out. */
public final class AddressForm {
    private static final Map<String, String> WORDS = TermFile.pairs(TermFile.class, "address-words.txt");
    private static final Set<String> DETAILS = TermFile.terms(TermFile.class, "address-details.txt");
    private static final Set<String> STREETS = TermFile.terms(TermFile.class, "street-types.txt");
    private static final Pattern LINE = Pattern.compile("[\\n\\r;|]+");
    private static final Pattern NUMBER_AND_LETTERS = Pattern.compile("([0-9]{1,5})(BIS|TER|QUATER|[A-Z])");
    private static final Pattern QUARTER = Pattern.compile(" [0-9]{1,2} ?(?:ER|E|EME)?(?: ARR(?:ONDISSEMENT|DT)?)?$");
    private static final Set<String> SMALL_WORDS = Set.of("DE", "DU", "DES", "LA", "LE", "LES", "D", "L");

    private AddressForm() {}

    /** Whether a word of a {@link #whole} line is a kind of street, as RUE is. */
    public static boolean isStreetType(String word) {
        return STREETS.contains(word);
    }

    /** The whole line, folded, with abbreviations written out and small words left out. */
    public static String whole(String line) {
        return String.join(" ", words(line));
    }

    /**
     * The forms of an address of one or several lines: each line as a whole and, where it holds a house number followed by a
     * street, from that number to where flat, building or residence begin.
     */
    public static Set<String> of(String address) {
        Set<String> forms = new LinkedHashSet<>();
        for (String line : LINE.split(address)) {
            List<String> words = words(line);
            if (words.size() > 1) {
                forms.add(String.join(" ", words));
                String street = street(words);
                if (!street.isEmpty()) {
                    forms.add(street);
                }
            }
        }
        return forms;
    }

    /** A town without its arrondissement: {@code Marseille 8e} and {@code PARIS 13E ARRONDISSEMENT} are Marseille and Paris. */
    public static String town(String written) {
        return QUARTER.matcher(Fold.words(written)).replaceFirst("");
    }

    /** A postal code without spaces and country letters; a lost leading zero is put back. */
    public static String postalCode(String written) {
        String code = Fold.compact(written);
        String digits = code.startsWith("FR") ? code.substring(2) : code.startsWith("F") ? code.substring(1) : code;
        boolean plain = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return !plain ? code : digits.length() == 4 ? "0" + digits : digits;
    }

    private static List<String> words(String line) {
        String folded = Fold.words(line);
        List<String> words = new ArrayList<>();
        if (!folded.isEmpty()) {
            for (String word : folded.split(" ")) {
                addWrittenOut(word, words);
            }
        }
        return words;
    }

    private static void addWrittenOut(String word, List<String> words) {
        if (isDigit(word.charAt(0)) && !isDigit(word.charAt(word.length() - 1))) {
            Matcher numbered = NUMBER_AND_LETTERS.matcher(word);
            if (numbered.matches()) {
                words.add(numbered.group(1));
                addWrittenOut(numbered.group(2), words);
                return;
            }
        }
        boolean letter = word.length() == 1 && !word.equals("R");
        if (letter && !words.isEmpty() && isNumber(words.get(words.size() - 1))) {
            words.add(WORDS.getOrDefault(word, word));
        } else if (!SMALL_WORDS.contains(word)) {
            words.addAll(
                    letter
                            ? List.of(word)
                            : List.of(WORDS.getOrDefault(word, word).split(" ")));
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNumber(String word) {
        return word.length() <= 5 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** From a house number that a street type follows at once or after BIS, TER or a letter; empty if there is none. */
    private static String street(List<String> words) {
        for (int start = 0; start < words.size(); start++) {
            if (isNumber(words.get(start))) {
                int type = start + 1;
                if (type < words.size() && !STREETS.contains(words.get(type))) {
                    type++;
                }
                if (type < words.size() && STREETS.contains(words.get(type))) {
                    return String.join(" ", words.subList(start, endOfStreet(words, type)));
                }
            }
        }
        return "";
    }

    /** A street has at least one word after its type; then flat, building or residence may end it. */
    private static int endOfStreet(List<String> words, int type) {
        int end = Math.min(type + 2, words.size());
        while (end < words.size() && !DETAILS.contains(words.get(end))) {
            end++;
        }
        return end;
    }
}
