package org.tocsin.extract.text;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text ended by {@code \n}, {@code \r\n} or {@code \r}; a line longer than a limit comes in several pieces. */
public final class LineSource {
    private static final int LIMIT = 1 << 20;
    private final Reader in;
    private final int limit;
    private final char[] block = new char[8_192];
    private int from;
    private int to;
    private boolean skipNewline;

    /** Reads from {@code in}, which the caller closes. */
    public LineSource(Reader in) {
        this(in, LIMIT);
    }

    /** The same with another longest line, in characters. */
    public LineSource(Reader in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line without its end; null at the end. */
    public @Nullable String next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        while (line.length() < limit) {
            if (from == to && !fill()) {
                return any ? line.toString() : null;
            }
            char c = block[from++];
            if (skipNewline) {
                skipNewline = false;
                if (c == '\n') {
                    continue;
                }
            }
            if (c == '\r' || c == '\n') {
                skipNewline = c == '\r';
                return line.toString();
            }
            any = true;
            line.append(c);
        }
        return line.toString();
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(block));
        return to > 0;
    }
}
