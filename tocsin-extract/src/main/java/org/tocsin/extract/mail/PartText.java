package org.tocsin.extract.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.text.CharsetGuess;
import org.tocsin.extract.text.DecodedReader;
import org.tocsin.extract.text.HtmlReader;

/** Decodes the text of a part: what is valid Unicode is that, then what the part declares, then the look of its bytes. */
final class PartText {
    private PartText() {}

    static String decoded(byte[] bytes, boolean html, @Nullable String declared) throws IOException {
        CharsetGuess looked = html ? HtmlReader.charset(bytes) : CharsetGuess.of(bytes);
        boolean valid = looked.bom() > 0 || (looked.charset().name().startsWith("UTF-") && !ascii(bytes));
        CharsetGuess guess = declared == null || valid ? looked : HtmlReader.named(declared, looked);
        StringWriter text = new StringWriter();
        try (Reader in = DecodedReader.open(new ByteArrayInputStream(bytes), guess)) {
            in.transferTo(text);
        }
        return text.toString();
    }

    private static boolean ascii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
