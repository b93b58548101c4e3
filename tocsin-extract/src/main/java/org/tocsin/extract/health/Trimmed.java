package org.tocsin.extract.health;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** A text without the blanks before its first character, which parsers of XML refuse. */
final class Trimmed extends FilterReader {
    Trimmed(Reader in) throws IOException {
        super(new PushbackReader(in, 1));
        int c = this.in.read();
        while (c >= 0 && (c <= ' ' || c == '\uFEFF')) {
            c = this.in.read();
        }
        if (c >= 0) {
            ((PushbackReader) this.in).unread(c);
        }
    }
}
