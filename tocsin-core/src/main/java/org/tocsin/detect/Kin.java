package org.tocsin.detect;

import java.util.Optional;
import java.util.Set;
import org.tocsin.detect.name.Token;
import org.tocsin.detect.name.Tokens;

/** Of mother and child, the one of whom the words before a number or name on its line speak: {@code IPP de la mère}, {@code N° dossier enfant}. */
enum Kin {
    MOTHER,
    CHILD;

    private static final Set<String> MOTHERS =
            Set.of("MERE", "MAMAN", "MATERNEL", "PARTURIENTE", "ACCOUCHEE", "MOTHER");
    private static final Set<String> CHILDREN = Set.of("ENFANT", "BEBE", "NOUVEAU", "NN", "NEWBORN", "BABY");
    private static final int REACH = 45;

    /**
     * The one spoken of.
     *
     * @param text  the text
     * @param from  where the words may begin: the start of the line
     * @param start where the number or name begins
     */
    static Optional<Kin> before(String text, int from, int start) {
        Tokens tokens = new Tokens(text, Math.max(from, start - REACH), start);
        Optional<Kin> last = Optional.empty();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).folded();
            if (tokens.get(i).shape() == Token.Shape.DIGITS && word.length() > 3) {
                // what stands before another number spoke of that one
                last = Optional.empty();
            } else if (MOTHERS.contains(word)) {
                last = Optional.of(MOTHER);
            } else if (CHILDREN.contains(word)) {
                last = Optional.of(CHILD);
            }
        }
        return last;
    }
}
