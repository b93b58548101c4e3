package org.tocsin.detect.trait;

import java.util.Set;
import org.tocsin.model.Check;
import org.tocsin.model.TraitType;

/** Shows that a secret stands in the text; the secret itself is never kept. */
final class CredentialDetector implements Detector {
    private static final Kinds KINDS = Kinds.of(Label.CREDENTIAL);
    private static final Set<String> NO_SECRETS = Set.of(
            "oublié",
            "oublie",
            "perdu",
            "expiré",
            "a",
            "à",
            "de",
            "du",
            "le",
            "la",
            "un",
            "votre",
            "mon",
            "est",
            "et",
            "ou",
            "pour",
            "obligatoire",
            "requis",
            "inchangé",
            "identique",
            "n/a",
            "non",
            "oui",
            "-",
            "--",
            "null",
            "none",
            "vide");
    private static final String VALUE = "secret";
    private static final int LONGEST = 64;

    @Override
    public void find(Reading reading, Findings findings) {
        for (Reading.Slot slot : reading.slots(KINDS, LONGEST + 24)) {
            int from = slot.rule().equals("column") ? skipSpace(reading, slot.start()) : afterMark(reading, slot);
            int end = from < 0 ? -1 : wordEnd(reading, from, slot.end());
            if (end > from && isSecret(reading.text().substring(from, end))) {
                findings.add(TraitType.CREDENTIAL, VALUE, from, end, Check.NONE, slot.rule(), 87);
            }
        }
    }

    private static boolean isSecret(String word) {
        return word.length() >= 3
                && word.chars().anyMatch(Character::isLetterOrDigit)
                && !NO_SECRETS.contains(word.toLowerCase(java.util.Locale.ROOT));
    }

    private static int skipSpace(Reading reading, int from) {
        int i = from;
        while (i < reading.text().length() && (Character.isWhitespace(reading.at(i)) || reading.at(i) == '"')) {
            i++;
        }
        return i;
    }

    /** Where the value begins after a colon, an equals sign, or a cell border; -1 if none of them follows the label. */
    private static int afterMark(Reading reading, Reading.Slot slot) {
        for (int i = slot.start(); i < Math.min(slot.end(), slot.start() + 30); i++) {
            char c = reading.at(i);
            if (c == ':' || c == '=' || c == '|' || c == '\t') {
                return skipSpace(reading, i + 1);
            }
            if (c == '\n' || c == '.' || c == ';' || c == ',') {
                return -1;
            }
        }
        return -1;
    }

    private static int wordEnd(Reading reading, int from, int limit) {
        int i = from;
        while (i < limit && i - from < LONGEST && !Character.isWhitespace(reading.at(i)) && reading.at(i) != '|') {
            i++;
        }
        return i;
    }
}
