package org.tocsin.detect;

import java.util.Set;
import org.tocsin.detect.name.PerHeading;
import org.tocsin.model.Field;
import org.tocsin.model.Fold;

/** Columns of ways of contact whose headings do not say whose: {@code Tél.}, {@code Adresse}. */
final class ContactColumns {
    private static final Set<String> WORDS = Set.of(
            "TEL",
            "TELEPHONE",
            "TELEPHONES",
            "PORTABLE",
            "MOBILE",
            "PHONE",
            "MAIL",
            "EMAIL",
            "COURRIEL",
            "MEL",
            "ADRESSE",
            "COORDONNEES");
    private static final PerHeading<Boolean> KNOWN = new PerHeading<>(ContactColumns::isContact);

    private ContactColumns() {}

    /** Whether the heading of a field begins with such a word. */
    static boolean is(Field field) {
        return KNOWN.of(field.label());
    }

    private static boolean isContact(String heading) {
        String words = Fold.words(heading);
        return WORDS.contains(words.split(" ")[0]) || words.startsWith("N TEL") || words.startsWith("NUMERO DE TEL");
    }
}
