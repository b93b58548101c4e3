package org.tocsin.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tocsin.model.DataClass;

/**
 * Codes that show somebody's health: CIM-10, CCAM, ADICAP, LOINC, CIP13. A code counts only behind its label or under its heading:
 * {@code A10} alone is a motorway. The shape decides, and the check digit where there is one. Immutable.
 */
final class HealthCodes {
    private static final String LIST = "classes/codes.txt";
    private static final int REACH = 120;
    private static final int NEAR = 8;
    private static final int MOST = 12;
    private static final int LONGEST = 24;

    private final Set<String> sensitive = Set.copyOf(Vocabulary.lines("classes/sensitive-icd10.txt").stream()
            .map(line -> line.cells().get(0))
            .toList());

    /** The codings. */
    enum Coding {
        CIM10,
        CCAM,
        ADICAP,
        LOINC,
        CIP13
    }

    /**
     * A label of codes.
     *
     * @param anywhere whether the code may stand anywhere in the rest of the line
     */
    record Label(Coding coding, boolean anywhere, String phrase) {}

    /** The labels of the list. */
    static List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        for (Vocabulary.Line line : Vocabulary.lines(LIST)) {
            if (line.cells().size() != 2) {
                throw line.wrong();
            }
            String phrase = line.cells().get(1);
            boolean anywhere = phrase.startsWith("!");
            labels.add(new Label(
                    Coding.valueOf(line.cells().get(0).toUpperCase(Locale.ROOT)),
                    anywhere,
                    anywhere ? phrase.substring(1) : phrase));
        }
        return labels;
    }

    /** What the codes behind a label that ends at this offset show, up to the end of the line. */
    List<ClassCue> behind(CharSequence text, int end, Label label) {
        return in(text, end, Math.min(text.length(), end + REACH), label, label.anywhere);
    }

    /** What the codes of a cell show. */
    List<ClassCue> inCell(CharSequence text, int start, int end, Label label) {
        return in(text, start, Math.min(text.length(), Math.min(end, start + REACH)), label, false);
    }

    private List<ClassCue> in(CharSequence text, int from, int to, Label label, boolean anywhere) {
        List<ClassCue> cues = new ArrayList<>();
        int i = from;
        int last = from;
        while (i < to && text.charAt(i) != '\n' && cues.size() < MOST) {
            if (!isCode(text.charAt(i))) {
                i++;
                continue;
            }
            int end = runEnd(text, i);
            String run = end - i > LONGEST ? "" : text.subSequence(i, end).toString();
            String code = trimmed(run);
            if (!code.isEmpty() && isCode(label.coding, code)) {
                add(cues, label, code, i);
                last = end;
            } else if (!anywhere && (end - i > 1 || i - last > NEAR)) {
                return cues;
            }
            i = end;
        }
        return cues;
    }

    private void add(List<ClassCue> cues, Label label, String code, int start) {
        cues.add(new ClassCue(DataClass.HEALTH, start, label.phrase));
        if (label.coding == Coding.CIM10 && isSensitive(code)) {
            cues.add(new ClassCue(DataClass.HEALTH_SENSITIVE, start, label.phrase));
        }
    }

    private boolean isSensitive(String code) {
        String plain = code.replace(".", "");
        for (int length = 1; length <= plain.length(); length++) {
            if (sensitive.contains(plain.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCode(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Letters and digits with single dots, hyphens and plus signs inside. */
    private static int runEnd(CharSequence text, int start) {
        int i = start;
        while (i < text.length()
                && (isCode(text.charAt(i))
                        || Character.isLetter(text.charAt(i))
                        || (".-+".indexOf(text.charAt(i)) >= 0
                                && i + 1 < text.length()
                                && isCode(text.charAt(i + 1))))) {
            i++;
        }
        return i;
    }

    /** Without what hangs on it: {@code HHQE002-1-0} is a CCAM code with activity and phase. */
    private static String trimmed(String run) {
        int hyphen = run.indexOf('-');
        boolean act = hyphen == 7 && run.length() <= 11;
        return act ? run.substring(0, hyphen) : run;
    }

    private static boolean isCode(Coding coding, String code) {
        return switch (coding) {
            case CIM10 -> isDiagnosis(code);
            case CCAM -> code.length() == 7 && isShape(code, "LLLLDDD");
            case ADICAP -> isLesion(code.replace(".", ""));
            case LOINC -> isLoinc(code);
            case CIP13 -> isMedicine(code);
        };
    }

    /** A letter and two digits, up to three more behind a dot or glued (CIM-10 FR à usage PMSI, extensions with plus). */
    private static boolean isDiagnosis(String code) {
        if (code.length() < 3 || code.length() > 7 || !isShape(code.substring(0, 3), "LDD")) {
            return false;
        }
        for (int i = 3; i < code.length(); i++) {
            char c = code.charAt(i);
            if (!isDigit(c) && !((c == '.' || c == '+') && i == 3) && !(c == '+' && i > 3)) {
                return false;
            }
        }
        return true;
    }

    /** Sampling mode, technique, organ of two letters, then a lesion of four characters (ADICAP thesaurus, dictionaries D1 to D3). */
    private static boolean isLesion(String code) {
        if (code.length() < 8 || code.length() > 15 || !Character.isLetter(code.charAt(0))) {
            return false;
        }
        boolean organ = isShape(code.substring(2, 4), "LL");
        String lesion = code.substring(4, 8);
        boolean coded = isShape(lesion, "LLLL")
                || isShape(lesion, "DDDD")
                || (isShape(lesion.substring(0, 1), "L") && isDigit(lesion.charAt(3)));
        return organ && coded;
    }

    /**
     * Digits, a hyphen, a check digit: the odd places from the right are doubled as one number, the even ones put before it, and the
     * digits added up to the next ten (LOINC user guide, annex C; the same as Luhn).
     */
    static boolean isLoinc(String code) {
        int hyphen = code.indexOf('-');
        if (hyphen < 1 || hyphen > 7 || code.length() != hyphen + 2) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < hyphen; i++) {
            char c = code.charAt(hyphen - 1 - i);
            if (!isDigit(c)) {
                return false;
            }
            int value = (c - '0') * (i % 2 == 0 ? 2 : 1);
            sum += value > 9 ? value - 9 : value;
        }
        return (10 - sum % 10) % 10 == code.charAt(hyphen + 1) - '0';
    }

    /** Thirteen digits beginning 3400 with the check digit of EAN-13 (GS1). */
    static boolean isMedicine(String code) {
        if (code.length() != 13 || !code.startsWith("3400")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            if (!isDigit(code.charAt(i))) {
                return false;
            }
            sum += (code.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    private static boolean isShape(String code, String shape) {
        for (int i = 0; i < shape.length(); i++) {
            char c = code.charAt(i);
            boolean fits = shape.charAt(i) == 'D' ? isDigit(c) : c >= 'A' && c <= 'Z';
            if (!fits) {
                return false;
            }
        }
        return code.length() == shape.length();
    }
}
