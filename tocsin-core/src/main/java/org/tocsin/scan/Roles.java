package org.tocsin.scan;

import java.util.EnumSet;
import java.util.Set;
import org.tocsin.model.Category;
import org.tocsin.model.Mention;
import org.tocsin.model.Role;
import org.tocsin.model.TraitType;

/** What the kind of a document says about the roles in it. */
final class Roles {
    private static final Set<Category> ABOUT_STAFF =
            EnumSet.of(Category.DIRECTORY, Category.PAYROLL, Category.CREDENTIALS);

    private static final Set<TraitType> OWN = EnumSet.of(
            TraitType.REGISTRY_ID,
            TraitType.NIR,
            TraitType.BIRTH_DATE,
            TraitType.EMAIL,
            TraitType.PHONE,
            TraitType.ADDRESS,
            TraitType.IBAN,
            TraitType.CREDENTIAL);

    private Roles() {}

    /**
     * In a directory, a payroll or a list of passwords those who stand there with something of their own are its subjects, whatever
     * their title (product document, "Roles").
     */
    static Mention inDocument(Mention mention, Category category) {
        boolean named = mention.role() == Role.PRACTITIONER || mention.role() == Role.STAFF_MEMBER;
        boolean shown = mention.traits().stream().anyMatch(t -> OWN.contains(t.type()));
        return named && shown && ABOUT_STAFF.contains(category) ? new Mention(Role.SUBJECT, mention.traits()) : mention;
    }
}
