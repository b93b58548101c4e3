package org.tocsin.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.detect.name.Headings;
import org.tocsin.detect.name.PerHeading;
import org.tocsin.detect.name.Vocabulary;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;
import org.tocsin.model.Role;

/**
 * Whose columns are whose where a row names several people by a word that begins or ends their headings: {@code ASSURE_NOM} beside
 * {@code BENEF_NOM}, {@code Nom patient} beside {@code Nom assuré}. Which of them the row is about depends on who else is there.
 */
final class RowPeople {
    private static final Map<String, String> KINDS = kinds();
    private static final PerHeading<String> WHO = new PerHeading<>(RowPeople::who);
    private static final PerHeading<Optional<String>> SURNAMES = new PerHeading<>(Headings::surnameOf);
    private static final PerHeading<Boolean> GIVEN = new PerHeading<>(Headings::isGiven);
    private static final PerHeading<Boolean> WHOLE = new PerHeading<>(Headings::isWhole);
    private static final PerHeading<Boolean> BORN = new PerHeading<>(RowPeople::isBirthDate);
    private static final Pattern BIRTH =
            Pattern.compile("\\b(?:DDN|DN|DOB|DATE?S? (?:DE |DE LA )?NAIS\\w*|NE E? ?LE|NEE? LE|NAISSANCE)\\b");

    /** Before the number of somebody told by number alone: {@code Nom 2, Prénom 2}. */
    private static final String NUMBER = "#";

    /** The kinds that a row can be about, in the order in which it is. */
    private static final List<String> ABOUT = List.of("OWN", "CHILD", "HOLDER");

    /**
     * Those named by a surname, in the order of their columns; empty for the person whose columns have no such word. A given name alone
     * makes nobody: {@code NOM PATIENT} and {@code Prénom} are one person's.
     */
    private final Set<String> named = new LinkedHashSet<>();

    private final Set<String> newborns = new HashSet<>();
    private final String own;

    RowPeople(Passage row) {
        List<String> born = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (Field field : row.fields()) {
            String who = WHO.of(field.label());
            SURNAMES.of(field.label())
                    .filter(owner -> !who.isEmpty()
                            || (owner.isEmpty() && FieldRoles.of(field).isEmpty()))
                    .ifPresent(owner -> named.add(who));
            if (GIVEN.of(field.label())) {
                given.add(who);
            } else if (BORN.of(field.label())) {
                born.add(who);
            }
        }
        // "Nom 2" may be another surname of the same person
        named.removeIf(who -> who.startsWith(NUMBER) && !(given.contains(who) && born.contains(who)));
        if (!named.contains("")) {
            addWhole(row);
        }
        this.own = named.contains("") ? "" : first();
        addNewborns(given, born);
    }

    /** {@code Patient} and {@code Assuré}, {@code Donneur} and {@code Receveur}: the word alone is the heading of whole names. */
    private void addWhole(Passage row) {
        for (Field field : row.fields()) {
            String who = WHO.of(field.label());
            boolean whole = !kind(who).isEmpty() && !kind(who).equals("PRACTITIONER") && WHOLE.of(field.label());
            boolean letters = field.end() > field.start()
                    && field.end() <= row.text().length()
                    && row.text().substring(field.start(), field.end()).chars().noneMatch(Character::isDigit);
            if (whole && letters) {
                named.add(who);
            }
        }
    }

    /** A mother's row tells the given name and the birth date of a child that has no surname yet. */
    private void addNewborns(List<String> given, List<String> born) {
        for (String who : given) {
            boolean child = kind(who).equals("CHILD") && !named.contains(who) && born.contains(who);
            if (child && named.stream().anyMatch(other -> kind(other).equals("RELATIVE") && given.contains(other))) {
                newborns.add(who);
            }
        }
        named.addAll(newborns);
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        for (String line : Vocabulary.lines(RowPeople.class, "row-people.txt")) {
            int space = line.indexOf(' ');
            kinds.put(line.substring(space + 1), line.substring(0, space));
        }
        return Map.copyOf(kinds);
    }

    /** The word of the heading that says whose column it is, with the number right behind it; empty if none does. */
    private static String who(String heading) {
        List<String> words = List.of(Headings.words(heading).split(" "));
        int size = words.size();
        boolean numbered = size > 1
                && words.get(size - 1).length() == 1
                && Character.isDigit(words.get(size - 1).charAt(0));
        for (int at : new int[] {0, numbered ? size - 2 : size - 1}) {
            if (KINDS.containsKey(words.get(at))) {
                String next = at + 1 < size ? words.get(at + 1) : "";
                return next.length() == 1 && Character.isDigit(next.charAt(0))
                        ? words.get(at) + " " + next
                        : words.get(at);
            }
        }
        return numbered ? NUMBER + words.get(size - 1) : "";
    }

    private static boolean isBirthDate(String heading) {
        String words = Headings.words(heading);
        return BIRTH.matcher(words).find() && !words.startsWith("LIEU") && !words.startsWith("NOM");
    }

    private static String kind(String who) {
        return who.startsWith(NUMBER) ? "OWN" : KINDS.getOrDefault(who.split(" ")[0], "");
    }

    private String first() {
        for (String about : named.isEmpty() ? List.<String>of() : ABOUT) {
            for (String who : named) {
                if (kind(who).equals(about)) {
                    return who;
                }
            }
        }
        return "";
    }

    /** Whether the heading says that the column is that of the row's own person: {@code Patient} beside {@code Demandeur}. */
    boolean says(Field field) {
        String who = WHO.of(field.label());
        return !who.startsWith(NUMBER) && kind(who).equals("OWN");
    }

    /** Whether the row names several people and this field holds data of one of them. */
    boolean tell(Field field) {
        String who = WHO.of(field.label());
        return named.size() > 1 && !who.isEmpty() && named.contains(who);
    }

    /** Whose field it is, of those that {@link #tell}. */
    String owner(Field field) {
        return WHO.of(field.label());
    }

    /** Their role beside the row's own person; empty for that one. */
    Optional<Role> role(Field field) {
        String who = WHO.of(field.label());
        if (who.equals(own)) {
            return Optional.empty();
        }
        if (newborns.contains(who)) {
            return Optional.of(Role.SUBJECT);
        }
        return Optional.of(
                switch (kind(who)) {
                    case "OWN" -> Role.SUBJECT;
                    case "PRACTITIONER" -> Role.PRACTITIONER;
                    default -> Role.RELATIVE;
                });
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "RowPeople[" + named.size() + "]";
    }
}
