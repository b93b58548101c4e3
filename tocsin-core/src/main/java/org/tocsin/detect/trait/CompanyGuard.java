package org.tocsin.detect.trait;

import java.util.Set;

/** Claims SIRET and product numbers, so that no piece of them is taken for a piece of identity. */
final class CompanyGuard implements Detector {
    private static final Set<String> SIRET_SHAPES = Set.of("14", "3 3 3 5", "9 5");
    private static final int SIRET = 14;
    private static final int SIREN = 9;

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int n = 0; n < tokens.numberCount(); n++) {
            int i = tokens.nthNumber(n);
            NumberSpan span = isFirst(tokens.length(i)) ? NumberSpan.of(reading, i, SIRET) : null;
            if (span != null && SIRET_SHAPES.contains(span.shape()) && isSiret(span.digits())) {
                findings.guard(span.start(), span.end(), 83);
            }
        }
    }

    private static boolean isFirst(int length) {
        return length == SIRET || length == SIREN || length == 3;
    }

    /** Whether company and establishment pass Luhn; La Poste's establishments add up to a multiple of five instead. */
    static boolean isSiret(String digits) {
        boolean luhn = Luhn.isValid(digits) && Luhn.isValid(digits.substring(0, SIREN));
        return luhn || (digits.startsWith("356000000") && sum(digits) % 5 == 0);
    }

    private static int sum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }
}
