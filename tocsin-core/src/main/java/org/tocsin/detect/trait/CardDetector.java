package org.tocsin.detect.trait;

import java.util.Set;
import org.tocsin.model.Check;
import org.tocsin.model.TraitType;

/** Payment cards: 16 digits in four groups, or 13 to 19 digits that a label announces; always with a right check digit. */
final class CardDetector implements Detector {
    private static final Kinds KINDS = Kinds.of(Label.CARD);
    private static final Set<String> SHAPES = Set.of("4 4 4 4", "4 6 5");

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int n = 0; n < tokens.numberCount(); n++) {
            int i = tokens.nthNumber(n);
            char first = tokens.chars()[tokens.start(i)];
            if (first >= '3' && first <= '6') {
                propose(reading, i, findings);
            }
        }
    }

    private static void propose(Reading reading, int token, Findings findings) {
        int first = reading.tokens().length(token);
        if (first < 4 || (first > 4 && first < 13)) {
            return;
        }
        String support = reading.support(reading.tokens().start(token), KINDS);
        if (first != 4 && support == null) {
            return;
        }
        for (int length = 19; length >= (support == null ? 15 : 13); length--) {
            NumberSpan span = NumberSpan.of(reading, token, length);
            if (span == null || span.isPart(reading) || !Luhn.isValid(span.digits())) {
                continue;
            }
            if (support != null || SHAPES.contains(span.shape())) {
                String rule = support == null ? "printed" : support;
                findings.add(TraitType.CARD, span.digits(), span.start(), span.end(), Check.VALID, rule, 89);
                return;
            }
        }
    }
}
