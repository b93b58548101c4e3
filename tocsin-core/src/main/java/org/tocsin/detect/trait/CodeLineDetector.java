package org.tocsin.detect.trait;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Check;
import org.tocsin.model.TraitType;
import org.tocsin.registry.PersonIndex;

/**
 * What a bar code or matrix code of a page says, in lines such as {@code [code-128] 8001234567}: an identifier that the registry
 * holds, also with the prefixes, check characters and zeros that label printers add; else, where its shape allows, a stay number.
 * Nothing is taken from the codes of goods.
 */
final class CodeLineDetector implements Detector {
    private static final String RULE = "barcode";
    private static final int STRENGTH = 102;
    private static final int GUARD = 90;
    private static final int LEAST = 5;
    private static final int MOST = 24;
    private static final int MOST_PREFIX = 4;
    private static final Set<String> GOODS = Set.of("ean");
    private static final Set<String> LABELS =
            Set.of("code-128", "code-39", "code-93", "codabar", "itf", "qr", "pdf417", "datamatrix", "aztec");
    private static final TraitType[] HELD = {TraitType.PATIENT_ID, TraitType.REGISTRY_ID, TraitType.RPPS};

    private final PersonIndex index;

    CodeLineDetector(PersonIndex index) {
        this.index = index;
    }

    @Override
    public void find(Reading reading, Findings findings) {
        String text = reading.text();
        for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
            int close = text.indexOf("] ", open);
            if (close > open && close - open <= 12) {
                String kind = text.substring(open + 1, close);
                int end = text.indexOf('\n', close);
                line(text, kind, close + 2, end < 0 ? text.length() : end, findings);
            }
        }
    }

    private void line(String text, String kind, int start, int lineEnd, Findings findings) {
        int end = valueEnd(text, start, lineEnd);
        if (GOODS.contains(kind)) {
            findings.guard(start, Math.max(start, end), GUARD);
        } else if (LABELS.contains(kind) && end - start >= LEAST && end - start <= MOST) {
            value(text.substring(start, end), start, end, findings);
        }
    }

    /** The first run without spaces; what stands beside the code on the page may follow it in the line. */
    private static int valueEnd(String text, int start, int lineEnd) {
        int end = start;
        while (end < lineEnd && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void value(String printed, int start, int end, Findings findings) {
        String value = printed.toUpperCase(Locale.ROOT);
        for (String variant : variants(value)) {
            TraitType type = held(variant);
            if (type != null) {
                findings.add(type, variant, start, end, Check.NONE, RULE, STRENGTH);
                return;
            }
        }
        if (isNir(value)) {
            findings.add(TraitType.NIR, value.substring(0, Nir.LENGTH), start, end, Check.VALID, RULE, STRENGTH);
        } else if (isStay(value)) {
            findings.add(TraitType.STAY_ID, value, start, end, Check.NONE, RULE, 75);
        }
    }

    private @Nullable TraitType held(String value) {
        for (TraitType type : HELD) {
            if (index.byIdentifier(type, value).length > 0) {
                return type;
            }
        }
        return null;
    }

    /** As printed; with other zeros or joints; without a prefix of letters; without a check character; in this order. */
    private static List<String> variants(String value) {
        List<String> bodies = new ArrayList<>();
        bodies.add(value);
        int letters = 0;
        while (letters < value.length() && letters <= MOST_PREFIX && !isDigit(value.charAt(letters))) {
            letters++;
        }
        if (letters > 0 && letters <= MOST_PREFIX) {
            bodies.add(value.substring(letters));
        }
        int last = value.length() - 1;
        if (last > LEAST && !isDigit(value.charAt(last))) {
            bodies.add(value.substring(0, last));
            if (letters > 0 && letters <= MOST_PREFIX && letters < last) {
                bodies.add(value.substring(letters, last));
            }
        }
        List<String> variants = new ArrayList<>();
        for (String body : bodies) {
            if (body.equals(value) || body.length() > LEAST) {
                IdVariants.of(body).stream()
                        .filter(v -> v.equals(value) || v.length() > LEAST)
                        .forEach(variants::add);
            }
        }
        return variants;
    }

    private static boolean isNir(String value) {
        if (value.length() != Nir.LENGTH + 2 || "123478".indexOf(value.charAt(0)) < 0) {
            return false;
        }
        int key = Nir.key(value.substring(0, Nir.LENGTH));
        return key >= 0 && Integer.toString(100 + key).substring(1).equals(value.substring(Nir.LENGTH));
    }

    /** Seven to twelve digits, a letter or two before them at most; thirteen and fourteen are numbers of goods. */
    private static boolean isStay(String value) {
        int digits = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (isDigit(c)) {
                digits++;
            } else if (i > 1 || c < 'A' || c > 'Z') {
                return false;
            }
        }
        return digits >= 7 && digits <= 12;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
