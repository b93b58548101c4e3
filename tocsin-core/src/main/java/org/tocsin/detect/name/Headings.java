package org.tocsin.detect.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.model.Fold;

/** What column headings and field names mean for names. */
public final class Headings {
    private static final Map<String, String> LABELS = byWords();
    private static final Set<String> NO_NAME = Vocabulary.words("no-name-columns.txt");
    private static final Pattern PARTS = Pattern.compile("\\b(?:NOMS?|PRENOMS?|NAME|IDENTITE)\\b");
    private static final Set<String> FILLERS = Vocabulary.words("heading-fillers.txt");

    private static final Set<String> PEOPLE = Vocabulary.words("heading-people.txt");

    private static final PerHeading<String> PERSON = new PerHeading<>(Headings::person);
    private static final PerHeading<Column> KNOWN = new PerHeading<>(Headings::of);

    private Headings() {}

    /**
     * A column of names.
     *
     * @param kind  which part of a name
     * @param owner the other words of the heading, which say whose name it is; empty for the row's own
     */
    record Column(Heading kind, String owner) {}

    private static Map<String, String> byWords() {
        Map<String, String> out = new java.util.HashMap<>();
        for (String line : Vocabulary.lines(Headings.class, "labels.txt")) {
            int space = line.indexOf(' ');
            String key = line.substring(0, space);
            if (!key.equals("END")) {
                out.putIfAbsent(line.substring(space + 1), key);
            }
        }
        return Map.copyOf(out);
    }

    /** The words of a heading, camel case, underscores and {@link GluedHeading} divided, folded. */
    public static String words(String heading) {
        StringBuilder spaced = null;
        for (int i = 1; i < heading.length(); i++) {
            char c = heading.charAt(i);
            boolean hump = Character.isUpperCase(c) && Character.isLowerCase(heading.charAt(i - 1));
            boolean digit = Character.isDigit(c) && Character.isLetter(heading.charAt(i - 1));
            if (spaced == null && (hump || digit)) {
                spaced = new StringBuilder(heading.length() + 8).append(heading, 0, i);
            }
            if (spaced != null) {
                spaced.append(hump || digit ? " " : "").append(c);
            }
        }
        return GluedHeading.divided(Fold.words(spaced == null ? heading : spaced));
    }

    /** The other words of a heading of surnames or whole names, see {@link Column}; empty where its cells hold no surname. */
    public static Optional<String> surnameOf(String heading) {
        Column column = of(heading);
        boolean surname = switch (column.kind()) {
            case SURNAME, USED -> true;
            // "née" is also the heading of a birth date
            case FULL, BIRTH -> PARTS.matcher(words(heading)).find();
            case GIVEN, END -> false;
        };
        String owner = column.kind() == Heading.FULL ? "" : column.owner();
        return surname ? Optional.of(owner) : Optional.empty();
    }

    /** The word of a heading that names the row's own person, unless another such word stands beside it; empty if there is none. */
    static String personOf(String heading) {
        return PERSON.of(heading);
    }

    private static String person(String heading) {
        return Arrays.stream(words(heading).split(" "))
                .filter(PEOPLE::contains)
                .findFirst()
                .orElse("");
    }

    /** Whether the cells of a heading hold given names alone. */
    public static boolean isGiven(String heading) {
        return of(heading).kind() == Heading.GIVEN;
    }

    /** Whether the cells of a heading hold whole names, as those of {@code Patient} do. */
    public static boolean isWhole(String heading) {
        return of(heading).kind() == Heading.FULL;
    }

    /** The same as {@link #of}, for the headings that come again with every row of a table. */
    static Column ofRow(String heading) {
        return KNOWN.of(heading);
    }

    /** What a heading says about names; kind END if its cells hold none, kind FULL with owner "?" if it does not say. */
    static Column of(String heading) {
        String folded = words(heading);
        if (folded.isEmpty() || folded.startsWith("COLUMN ") || folded.startsWith("COLONNE ")) {
            return new Column(Heading.END, "?");
        }
        String exact = LABELS.get(folded);
        if (exact != null) {
            Heading kind = Heading.valueOf(exact);
            boolean ofSomebody = kind == Heading.FULL && folded.startsWith("NOM ") && !folded.contains("PRENOM");
            return ofSomebody
                    ? new Column(Heading.SURNAME, owner(Arrays.asList(folded.split(" ")), 1))
                    : new Column(kind, kind == Heading.FULL ? folded : "");
        }
        List<String> words = new ArrayList<>(Arrays.asList(folded.split(" ")));
        if (words.stream().anyMatch(NO_NAME::contains)) {
            return new Column(Heading.END, folded);
        }
        return partly(words);
    }

    private static String owner(List<String> words, int from) {
        List<String> rest = new ArrayList<>(words.subList(from, words.size()));
        rest.removeIf(FILLERS::contains);
        return String.join(" ", rest);
    }

    /** The longest part of the heading that is a label; the rest is the owner: {@code nom_medecin}, {@code pere prenom}. */
    private static Column partly(List<String> words) {
        Column whole = new Column(Heading.END, "?");
        for (int n = words.size() - 1; n > 0; n--) {
            for (int from = words.size() - n; from >= 0; from--) {
                String matched = String.join(" ", words.subList(from, from + n));
                String key = LABELS.get(matched);
                if (key != null) {
                    List<String> rest = new ArrayList<>(words.subList(0, from));
                    rest.addAll(words.subList(from + n, words.size()));
                    rest.removeIf(FILLERS::contains);
                    Column column = column(Heading.valueOf(key), matched, rest);
                    boolean part = column.kind() != Heading.FULL && column.kind() != Heading.END;
                    if (part || whole(matched)) {
                        return column;
                    }
                    whole = whole.kind() == Heading.FULL ? whole : column;
                }
            }
        }
        return whole;
    }

    /** Whether the words name both parts of a name, so that whatever stands beside them only says whose it is. */
    private static boolean whole(String label) {
        return label.startsWith("NOM") && label.contains("PRENOM");
    }

    private static Column column(Heading kind, String matched, List<String> rest) {
        String owner = String.join(" ", rest);
        if (kind != Heading.FULL) {
            return new Column(kind, owner);
        }
        boolean about = !whole(matched) && rest.stream().anyMatch(w -> w.length() > 2 && !LABELS.containsKey(w));
        return about ? new Column(Heading.END, "?") : new Column(kind, (matched + " " + owner).strip());
    }
}
