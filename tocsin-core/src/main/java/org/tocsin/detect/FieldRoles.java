package org.tocsin.detect;

import java.util.Optional;
import java.util.Set;
import org.tocsin.detect.name.Headings;
import org.tocsin.detect.name.PerHeading;
import org.tocsin.detect.name.Phrases;
import org.tocsin.detect.name.Token;
import org.tocsin.detect.name.Tokens;
import org.tocsin.detect.name.Vocabulary;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;
import org.tocsin.model.Role;

/** Whose data a column or field holds, by its heading. */
final class FieldRoles {
    private static final Phrases ROLES = new Phrases(Vocabulary.lines(FieldRoles.class, "role-columns.txt"));
    private static final Set<String> MAIL = Set.of(
            "FROM",
            "TO",
            "CC",
            "BCC",
            "CCI",
            "SENDER",
            "REPLY TO",
            "SUBJECT",
            "EXPEDITEUR",
            "DESTINATAIRE",
            "OBJET",
            "DE",
            "A");

    private static final PerHeading<Boolean> OF_MAIL = new PerHeading<>(FieldRoles::ofMail);
    private static final PerHeading<Optional<Role>> ROLE = new PerHeading<>(FieldRoles::role);
    private static final PerHeading<String> OWNER = new PerHeading<>(FieldRoles::owner);

    private FieldRoles() {}

    /** Whether the fields are the headers of a mail. */
    static boolean mail(Passage passage) {
        return passage.isRow() && passage.fields().stream().allMatch(f -> OF_MAIL.of(f.label()));
    }

    private static boolean ofMail(String heading) {
        String words = Headings.words(heading);
        return MAIL.contains(words) || words.equals("DATE");
    }

    /** The role that a heading gives; empty for the row's own person. */
    static Optional<Role> of(Field field) {
        return ROLE.of(field.label());
    }

    private static Optional<Role> role(String heading) {
        String words = Headings.words(heading);
        Tokens tokens = new Tokens(words, 0, words.length());
        Optional<Role> found = Optional.empty();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Phrases.Hit> hit = ROLES.at(tokens, i);
            if (hit.isPresent() && !loose(tokens, i, hit.get())) {
                Role role = Role.valueOf(hit.get().key());
                found = found.isPresent() ? found : Optional.of(role);
            }
        }
        return found;
    }

    /** The {@code de} of {@code nom de la mère} says nothing; alone it is the sender. */
    private static boolean loose(Tokens tokens, int at, Phrases.Hit hit) {
        return hit.end() - at == 1 && tokens.get(at).folded().length() <= 2 && tokens.size() > 1;
    }

    /** The words of a heading that say whose column it is, to keep a father's apart from a mother's, {@code doctor 2} from {@code doctor 1}. */
    static String owner(Field field) {
        return OWNER.of(field.label());
    }

    private static String owner(String heading) {
        String words = Headings.words(heading);
        Tokens tokens = new Tokens(words, 0, words.length());
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Phrases.Hit> hit = ROLES.at(tokens, i);
            if (hit.isPresent() && !loose(tokens, i, hit.get())) {
                int next = hit.get().end();
                boolean numbered = next < tokens.size() && tokens.get(next).shape() == Token.Shape.DIGITS;
                return tokens.get(i).folded()
                        + (numbered ? " " + tokens.get(next).folded() : "");
            }
        }
        return "";
    }
}
