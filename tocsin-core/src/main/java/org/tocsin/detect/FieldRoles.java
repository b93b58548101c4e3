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
    /** The key of words that are like those of somebody else's column. */
    private static final String OWN = "OWN";

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
        if (!passage.isRow()) {
            return false;
        }
        for (Field field : passage.fields()) {
            if (!OF_MAIL.of(field.label())) {
                return false;
            }
        }
        return true;
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
        return hit(heading).map(hit -> Role.valueOf(hit.key()));
    }

    /** The first words that say whose column it is; those of {@code nom de famille} say that it is nobody else's. */
    private static Optional<Phrases.Hit> hit(String heading) {
        Tokens tokens = tokens(heading);
        int i = 0;
        while (i < tokens.size()) {
            Optional<Phrases.Hit> hit = ROLES.at(tokens, i);
            boolean own = hit.isPresent() && hit.get().key().equals(OWN);
            if (hit.isPresent() && !own && !loose(tokens, i, hit.get())) {
                return hit;
            }
            i = own ? hit.get().end() : i + 1;
        }
        return Optional.empty();
    }

    private static Tokens tokens(String heading) {
        String words = Headings.words(heading);
        return new Tokens(words, 0, words.length());
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
        Tokens tokens = tokens(heading);
        return hit(heading).map(hit -> owner(tokens, hit)).orElse("");
    }

    private static String owner(Tokens tokens, Phrases.Hit hit) {
        int next = hit.end();
        boolean numbered = next < tokens.size() && tokens.get(next).shape() == Token.Shape.DIGITS;
        return tokens.get(hit.first()).folded()
                + (numbered ? " " + tokens.get(next).folded() : "");
    }
}
