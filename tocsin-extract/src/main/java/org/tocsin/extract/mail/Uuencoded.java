package org.tocsin.extract.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.extract.unpack.UuencodedLines;
import org.tocsin.extract.worker.Found;

/** Files that old mail programs wrote into the text: {@code begin 644 name}, lines of encoded bytes, {@code end}. */
final class Uuencoded {
    private static final Pattern BEGIN = Pattern.compile("(?m)^begin [0-7]{3,4} (\\S.{0,250}?)[ \\t]*\\r?\\n(?=[!-`])");
    private static final Pattern END = Pattern.compile("(?m)^end[ \\t]*\\r?$");

    private Uuencoded() {}

    /** Gives the files in a text out as members; what is left is the text. */
    static String take(String text, Found out, boolean wanted) throws IOException {
        Matcher begin = BEGIN.matcher(text);
        if (!text.contains("begin ") || !begin.find()) {
            return text;
        }
        StringBuilder left = new StringBuilder();
        int at = 0;
        do {
            Matcher end = END.matcher(text).region(begin.end(), text.length());
            if (begin.start() < at || !end.find() || !encoded(text, begin.end())) {
                continue;
            }
            left.append(text, at, begin.start());
            at = end.end();
            if (wanted) {
                byte[] bytes = decode(text.substring(begin.end(), end.start()));
                out.member(begin.group(1), new ByteArrayInputStream(bytes));
            }
        } while (begin.find());
        return left.append(text, at, text.length()).toString();
    }

    /** Whether the first line says its own length, as encoded lines do. */
    private static boolean encoded(String text, int from) {
        int end = text.indexOf('\n', from);
        String line = text.substring(from, end < 0 ? text.length() : end).stripTrailing();
        int bytes = (line.charAt(0) - ' ') & 63;
        int letters = (bytes + 2) / 3 * 4;
        return Math.abs(line.length() - 1 - letters) <= 4;
    }

    /** The bytes of encoded lines. */
    private static byte[] decode(String lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String line : lines.split("\\r?\\n")) {
            bytes.writeBytes(UuencodedLines.decode(line));
        }
        return bytes.toByteArray();
    }
}
