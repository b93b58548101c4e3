package org.tocsin.detect.name;

import java.util.BitSet;
import java.util.List;
import org.tocsin.model.Trait;

/** Marks the tokens that are no names: other traits, places and units named after people, eponyms. */
final class Masks {
    private static final int MASKING = Word.PLACE | Word.UNIT | Word.EPONYM_TRIGGER;
    private static final int MOST_WORDS = 5;

    private final Lexicon lexicon;

    Masks(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The tokens masked, by number. */
    BitSet of(Tokens tokens, List<Trait> others) {
        BitSet masked = new BitSet(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token word = tokens.get(i);
            if (!word.isIn(MASKING)) {
                continue;
            }
            if (word.isIn(Word.PLACE)) {
                maskName(tokens, i, masked, true);
            } else if (word.isIn(Word.UNIT)) {
                maskName(tokens, i, masked, false);
            } else {
                maskEponym(tokens, i, masked);
            }
        }
        others.forEach(t -> maskTrait(tokens, t, masked));
        return masked;
    }

    private static void maskTrait(Tokens tokens, Trait trait, BitSet masked) {
        switch (trait.type()) {
            case ADDRESS, POSTAL_CITY, BIRTH_PLACE, EMAIL, IBAN, FINESS, CREDENTIAL -> {
                int low = 0;
                int high = tokens.size();
                while (low < high) {
                    int mid = (low + high) >>> 1;
                    if (tokens.get(mid).end() <= trait.start()) {
                        low = mid + 1;
                    } else {
                        high = mid;
                    }
                }
                for (int i = low; i < tokens.size() && tokens.get(i).start() < trait.end(); i++) {
                    masked.set(i);
                }
            }
            default -> {}
        }
    }

    /** Masks the name behind a place or unit word at {@code i}. */
    private void maskName(Tokens tokens, int i, BitSet masked, boolean titlesToo) {
        if (!abbreviationStands(tokens, i)) {
            return;
        }
        int words = 0;
        boolean title = false;
        for (int k = i + 1; k < tokens.size() && words < MOST_WORDS; k++) {
            Token t = tokens.get(k);
            Gap gap = tokens.gap(k);
            if (!(gap == Gap.SPACE || gap == Gap.HYPHEN || gap == Gap.APOSTROPHE || (gap == Gap.DOT && title))) {
                return;
            }
            title = !lexicon.title(t).isEmpty();
            if (title && (!titlesToo || !proseOf(tokens, i, k))) {
                return;
            }
            if (!t.letters()) {
                return;
            }
            if (!t.capital()) {
                if (!title && !lexicon.particle(t)) {
                    return;
                }
                continue;
            }
            masked.set(k);
            words++;
        }
    }

    /** Whether a short word such as CH or PL is written as an abbreviation of a place, not as an initial. */
    private static boolean abbreviationStands(Tokens tokens, int i) {
        Token t = tokens.get(i);
        return t.folded().length() > 3 || tokens.at(t.end()) != '.';
    }

    /** A title names a place only if it follows the place word or a particle: {@code hôpital du Docteur X}. */
    private boolean proseOf(Tokens tokens, int place, int title) {
        return title == place + 1 || lexicon.particle(tokens.get(title - 1));
    }

    private void maskEponym(Tokens tokens, int i, BitSet masked) {
        int k = i + 1;
        boolean linked = false;
        while (k < tokens.size() && k - i < 5) {
            Token t = tokens.get(k);
            Gap gap = tokens.gap(k);
            if (gap == Gap.SPACE || gap == Gap.HYPHEN || gap == Gap.APOSTROPHE) {
                boolean link = t.folded().equals("DE")
                        || t.folded().equals("D")
                        || t.folded().equals("DU");
                if (link && !t.capital()) {
                    linked = true;
                } else if (t.capital() && (linked || lexicon.ambiguous(t))) {
                    masked.set(k);
                } else if (!(t.folded().equals("ET") && linked) && !lexicon.stop(t)) {
                    return;
                }
                k++;
            } else {
                return;
            }
        }
    }
}
