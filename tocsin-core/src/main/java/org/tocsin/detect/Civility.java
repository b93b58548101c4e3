package org.tocsin.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Check;
import org.tocsin.model.Mention;
import org.tocsin.model.PersonName;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/**
 * The sex that a civility tells of someone whose given name is not written out: {@code Mme R. LEROUX} is none of the men of that surname
 * and initial. Where a given name stands it says more, and civilities are mistaken often enough to hear it alone.
 */
final class Civility {
    private static final String RULE = "civility";
    private static final Set<String> HIS = Set.of("m", "m.", "mr", "mr.", "monsieur");
    private static final Set<String> HERS =
            Set.of("mme", "mme.", "madame", "mlle", "mlle.", "melle", "mademoiselle", "mrs", "mrs.");

    /** What before a civility says that it is one of two: {@code M. et Mme LEROUX}, {@code M./Mme}. */
    private static final Set<String> PAIRED = Set.of("et", "ou", "&", "and", "/");

    private final String text;

    /** For mentions of this text. */
    Civility(String text) {
        this.text = text;
    }

    /** The mention with the sex that the civility before its name tells, or as it is. */
    Mention told(Mention mention) {
        boolean open = !mention.has(TraitType.SEX)
                && mention.has(TraitType.NAME)
                && mention.of(TraitType.NAME).allMatch(Civility::withoutGivenName);
        if (!open) {
            return mention;
        }
        @Nullable Trait sex = null;
        for (Trait name : mention.of(TraitType.NAME).toList()) {
            Trait one = before(name);
            if (one != null) {
                if (sex != null && !sex.value().equals(one.value())) {
                    return mention;
                }
                sex = one;
            }
        }
        if (sex == null) {
            return mention;
        }
        List<Trait> traits = new ArrayList<>(mention.traits());
        traits.add(sex);
        traits.sort(Comparator.comparingInt(Trait::start));
        return new Mention(mention.role(), traits);
    }

    private static boolean withoutGivenName(Trait trait) {
        PersonName name = PersonName.decode(trait.value());
        return name.given().isEmpty() || name.initialOnly();
    }

    private @Nullable Trait before(Trait name) {
        int end = spacesBefore(Math.min(name.start(), text.length()));
        int start = wordBefore(end);
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        String sex = HIS.contains(word) ? "M" : HERS.contains(word) ? "F" : "";
        int other = spacesBefore(start);
        boolean paired =
                PAIRED.contains(text.substring(wordBefore(other), other).toLowerCase(Locale.ROOT));
        return sex.isEmpty() || paired ? null : new Trait(TraitType.SEX, sex, start, end, Check.NONE, RULE, false);
    }

    private int spacesBefore(int end) {
        int at = end;
        while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\u00a0')) {
            at--;
        }
        return at;
    }

    private int wordBefore(int end) {
        int at = end;
        while (at > 0
                && end - at <= 12
                && !Character.isWhitespace(text.charAt(at - 1))
                && text.charAt(at - 1) != '\u00a0') {
            at--;
        }
        return at;
    }
}
