package org.tocsin.detect;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /** The kinds that a row can be about, in the order in which it is. */
    private static final List<String> ABOUT = List.of("OWN", "CHILD", "HOLDER");

    /**
     * Those named by a surname, in the order of their columns; empty for the person whose columns have no such word. A given name alone
     * makes nobody: {@code NOM PATIENT} and {@code Prénom} are one person's.
     */
    private final Set<String> named = new LinkedHashSet<>();

    private final String own;

    RowPeople(Passage row) {
        for (Field field : row.fields()) {
            String who = WHO.of(field.label());
            SURNAMES.of(field.label())
                    .filter(owner -> !who.isEmpty()
                            || (owner.isEmpty() && FieldRoles.of(field).isEmpty()))
                    .ifPresent(owner -> named.add(who));
        }
        this.own = named.contains("") ? "" : first();
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
        return "";
    }

    private static String kind(String who) {
        return KINDS.getOrDefault(who.split(" ")[0], "");
    }

    private String first() {
        return ABOUT.stream()
                .flatMap(kind -> named.stream().filter(who -> kind(who).equals(kind)))
                .findFirst()
                .orElse("");
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
