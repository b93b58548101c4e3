package org.tocsin.detect;

import java.util.List;
import java.util.Set;
import org.tocsin.detect.name.Phrases;
import org.tocsin.detect.name.Tokens;
import org.tocsin.detect.name.Vocabulary;

/**
 * Whom a declaration is about. {@code Je soussigné X demande l'admission de Mme Y} speaks of Y, {@code je soussigné X autorise mon
 * médecin} of X. The words are a list of their own.
 */
final class Applicant {
    private static final Phrases WORDS = new Phrases(Vocabulary.lines(Applicant.class, "applicant-words.txt"));
    private static final Set<String> FILLERS = Set.of("MON", "MA", "MES", "NOTRE", "NOS", "SON", "SA", "LE", "LA", "L");
    private static final Set<String> OFFICES = Set.of("LE", "LA", "L", "LES");
    private static final List<String> CIVILITIES =
            List.of("M", "MR", "MME", "MLLE", "MONSIEUR", "MADAME", "MADEMOISELLE");
    private static final int REACH = 700;

    private Applicant() {}

    /** Whether the declaration of the person named at this offset asks or states something about somebody else. */
    static boolean speaksOfAnother(String text, int name) {
        Tokens tokens = new Tokens(text, name, Math.min(text.length(), name + REACH));
        boolean acts = false;
        for (int i = 0; i < tokens.size(); i++) {
            String key = key(tokens, i);
            if (key.equals("END")) {
                return false;
            }
            acts |= key.equals("VERB");
            if (acts && key.equals("LINK") && somebody(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words behind a linking word name somebody, not a holder of office, and the link is no kinship of the applicant's. */
    private static boolean somebody(Tokens tokens, int link) {
        int k = link + 1;
        boolean possessed = false;
        while (k < tokens.size()
                && k - link <= 2
                && FILLERS.contains(tokens.get(k).folded())) {
            possessed = true;
            k++;
        }
        if (k >= tokens.size() || (link > 0 && key(tokens, link - 1).equals("PERSON"))) {
            return false;
        }
        String word = tokens.get(k).folded();
        if (CIVILITIES.contains(word)) {
            return k + 1 < tokens.size()
                    && Character.isUpperCase(
                            tokens.text().charAt(tokens.get(k + 1).start()))
                    && !OFFICES.contains(tokens.get(k + 1).folded());
        }
        return possessed && key(tokens, k).equals("PERSON");
    }

    private static String key(Tokens tokens, int i) {
        return WORDS.at(tokens, i).map(Phrases.Hit::key).orElse("");
    }
}
