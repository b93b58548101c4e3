package org.tocsin.respond.notice.contact;

import java.util.Locale;
import java.util.regex.Pattern;
import org.tocsin.model.Person;

/** A name as it stands on an envelope and in a text: given name, then surname, as the registry writes them. */
public final class PrintedName {
    /** Letters that steer the direction of text or cannot be seen: a name needs none, and they can make a text lie. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\u200c\\u200d]]+");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern FIRST = Pattern.compile("[,;]");
    private static final int LONG = 24;

    private PrintedName() {}

    /** The name of a person; the used surname stands before the birth name. */
    public static String of(Person person) {
        String surname = clean(person.usedName().isBlank() ? person.birthName() : person.usedName());
        String given = given(clean(person.givenNames()));
        return (given + ' ' + surname).strip();
    }

    /** The text without what cannot be seen, with single blanks. */
    static String clean(String text) {
        return SPACES.matcher(UNSEEN.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** Of several given names the first; in capitals only where the registry gives a single letter. */
    private static String given(String all) {
        String first = FIRST.split(all, 2)[0].strip();
        if (first.length() > LONG && first.indexOf(' ') > 0) {
            first = first.substring(0, first.indexOf(' '));
        }
        return first.length() > 1 && first.equals(first.toUpperCase(Locale.ROOT)) ? capitalised(first) : first;
    }

    /** {@code JEAN-PIERRE} as {@code Jean-Pierre}; scripts without capitals stay as they are. */
    private static String capitalised(String name) {
        StringBuilder out = new StringBuilder(name.length());
        boolean start = true;
        for (int i = 0; i < name.length(); ) {
            int letter = name.codePointAt(i);
            out.appendCodePoint(start ? letter : Character.toLowerCase(letter));
            start = !Character.isLetter(letter) && Character.getType(letter) != Character.NON_SPACING_MARK;
            i += Character.charCount(letter);
        }
        return out.toString();
    }
}
