package org.tocsin.extract.worker;

import java.util.List;
import org.tocsin.ports.Effort;

/**
 * On what terms a content is read.
 *
 * @param effort      how much work pictures of text are worth this time
 * @param passwords   what may open locked contents, in the order to try; the empty one is not listed
 * @param recognition with what pictures of text are read
 */
public record Terms(Effort effort, List<String> passwords, Recognition recognition) {
    /** Most passwords of one run. */
    public static final int MOST_PASSWORDS = FrameCodec.MAX_PASSWORDS;
    /** Longest password in characters. */
    public static final int LONGEST_PASSWORD = FrameCodec.MAX_PASSWORD;

    public Terms {
        passwords = List.copyOf(passwords);
    }

    /** All of a content, without passwords and without recognition. */
    public static Terms plain() {
        return new Terms(Effort.FULL, List.of(), Recognition.NONE);
    }

    /** Shows no password. */
    @Override
    public String toString() {
        return "Terms[" + effort + ", " + passwords.size() + " passwords]";
    }
}
