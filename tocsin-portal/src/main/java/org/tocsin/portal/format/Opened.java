package org.tocsin.portal.format;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An opened record. It lives in one array, which {@link #close} wipes. */
public final class Opened implements AutoCloseable {
    private final byte[] bytes;
    private final int linesEnd;
    private final int letterEnd;

    Opened(byte[] bytes, int letterEnd) {
        this.bytes = bytes;
        this.linesEnd = Content.INT + Content.get(bytes, 0);
        this.letterEnd = letterEnd;
    }

    /** The array that the positions of {@link #lines} mean. */
    public byte[] bytes() {
        return bytes;
    }

    /** Its lines from the first. */
    public Lines lines() {
        return new Lines(bytes, Content.INT, linesEnd);
    }

    /** The text of the first line with this mark. */
    public @Nullable String first(char mark) {
        Lines lines = lines();
        while (lines.next()) {
            if (lines.mark() == mark) {
                return lines.text();
            }
        }
        return null;
    }

    /** Where the letter begins. */
    public int letterFrom() {
        return linesEnd;
    }

    /** Where the letter ends; as {@link #letterFrom} if there is none. */
    public int letterTo() {
        return letterEnd;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "Opened[hidden]";
    }
}
