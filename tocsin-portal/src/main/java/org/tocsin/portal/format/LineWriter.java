package org.tocsin.portal.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes lines of UTF-8: a letter that says what it is, then its text. Line breaks and control characters in a text become spaces. */
final class LineWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);

    LineWriter line(char mark, String text) {
        bytes.write(mark);
        bytes.writeBytes(plain(text).getBytes(StandardCharsets.UTF_8));
        bytes.write('\n');
        return this;
    }

    LineWriter line(char mark, byte[] value) {
        return line(mark, Base64.getEncoder().encodeToString(value));
    }

    LineWriter text(PortalText text) {
        line(Marks.LANGUAGE, text.language()).line(Marks.SUBJECT, text.subject());
        text.parts().forEach(part -> line(part.kind().mark, part.text()));
        return this;
    }

    private static String plain(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(Character.isISOControl(c) || c == 0x2028 ? ' ' : c));
        return clean.toString();
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
