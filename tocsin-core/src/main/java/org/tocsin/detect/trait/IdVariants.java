package org.tocsin.detect.trait;

import java.util.ArrayList;
import java.util.List;

/** Other writings of a labelled identifier: joints dropped, the zeros before a number dropped by a spreadsheet or added by a form. */
final class IdVariants {
    private static final int MOST_ZEROS = 5;

    private IdVariants() {}

    static List<String> of(String value) {
        List<String> variants = new ArrayList<>();
        variants.add(value);
        String compact = value.replace("-", "").replace("/", "").replace(".", "");
        if (!compact.equals(value)) {
            variants.add(compact);
        }
        if (IdText.digits(compact) == compact.length() && compact.length() >= 3) {
            addNumbers(variants, compact);
        }
        int decimal = value.indexOf(".0");
        if (decimal > 0 && value.length() == decimal + 2) {
            variants.add(value.substring(0, decimal));
        }
        return variants;
    }

    private static void addNumbers(List<String> variants, String number) {
        int zeros = 0;
        while (zeros < number.length() - 1 && number.charAt(zeros) == '0') {
            zeros++;
            variants.add(number.substring(zeros));
        }
        for (int i = 1; i <= MOST_ZEROS; i++) {
            variants.add("0".repeat(i) + number);
        }
    }
}
