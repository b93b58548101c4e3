package org.tocsin.detect.trait;

import java.util.Arrays;
import org.tocsin.model.Check;
import org.tocsin.model.TraitType;

/**
 * Secrets that show themselves by their shape: keys of services with a published beginning, private keys in PEM (RFC 7468),
 * bearer tokens (RFC 6750) and passwords inside addresses of services (RFC 3986, userinfo). None is kept.
 */
final class SecretDetector implements Detector {
    private static final Mark[][] MARKS = marks();
    private static final String VALUE = "secret";
    private static final String RULE = "shape";
    private static final int STRENGTH = 98;
    private static final int LONGEST = 4096;
    private static final int LONGEST_USER = 80;
    private static final int LEAST_BEARER = 16;
    private static final String PEM = "-----BEGIN ";
    private static final String PEM_END = "PRIVATE KEY-----";
    private static final int LONGEST_HEADER = 60;

    /** How a kind of key begins and the least length of the whole. */
    private record Mark(String begin, int least) {}

    /** The marks by their first character, which is one of ASCII. */
    private static Mark[][] marks() {
        Mark[][] marks = new Mark[0x80][0];
        for (String line : Words.lines("secret-marks.txt")) {
            int space = line.indexOf(' ');
            Mark[] before = marks[line.charAt(0)];
            Mark[] more = Arrays.copyOf(before, before.length + 1);
            more[before.length] = new Mark(line.substring(0, space), Integer.parseInt(line.substring(space + 1)));
            marks[line.charAt(0)] = more;
        }
        return marks;
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int i = 0; i < tokens.count(); i++) {
            char first = reading.at(tokens.start(i));
            if (first == 'B' || (first < MARKS.length && MARKS[first].length > 0)) {
                begins(reading, tokens.start(i), findings);
            }
        }
        for (int at = reading.text().indexOf("://");
                at >= 0;
                at = reading.text().indexOf("://", at + 3)) {
            userInfo(reading, at + 3, findings);
        }
        for (int at = reading.text().indexOf(PEM); at >= 0; at = reading.text().indexOf(PEM, at + 5)) {
            int stop = Math.min(reading.text().length(), at + LONGEST_HEADER);
            int end = reading.text().substring(at, stop).indexOf(PEM_END);
            if (end >= 0) {
                add(findings, at, at + end + PEM_END.length());
            }
        }
    }

    private static void add(Findings findings, int start, int end) {
        findings.add(TraitType.CREDENTIAL, VALUE, start, end, Check.NONE, RULE, STRENGTH);
    }

    private static void begins(Reading reading, int start, Findings findings) {
        String text = reading.text();
        if (isKeyPart(reading.at(start - 1))) {
            return;
        }
        if (text.startsWith("Bearer ", start)) {
            int end = keyEnd(reading, start + 7);
            if (end - start - 7 >= LEAST_BEARER && IdText.digits(reading, start + 7, end) > 0) {
                add(findings, start + 7, end);
            }
            return;
        }
        for (Mark mark : MARKS[reading.at(start)]) {
            if (text.startsWith(mark.begin, start)) {
                int end = keyEnd(reading, start);
                if (end - start >= mark.least && IdText.digits(reading, start, end) > 0) {
                    add(findings, start, end);
                }
            }
        }
    }

    private static int keyEnd(Reading reading, int start) {
        int i = start;
        while (i - start < LONGEST && isKeyPart(reading.at(i))) {
            i++;
        }
        return i;
    }

    private static boolean isKeyPart(char c) {
        return Tokens.isAscii(c) || c == '_' || c == '-' || c == '.' || c == '/' || c == '+' || c == '=';
    }

    /** {@code //user:password@host}. */
    private static void userInfo(Reading reading, int from, Findings findings) {
        int colon = -1;
        for (int i = from; i - from < LONGEST_USER; i++) {
            char c = reading.at(i);
            if (c == ':' && colon < 0) {
                colon = i;
            } else if (c == '@') {
                if (colon > from && i - colon > 1) {
                    add(findings, colon + 1, i);
                }
                return;
            } else if (Character.isWhitespace(c) || c == '/' || c == '?' || c == '<' || c == '"') {
                return;
            }
        }
    }
}
