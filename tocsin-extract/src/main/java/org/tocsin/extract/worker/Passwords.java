package org.tocsin.extract.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Reason;

/**
 * Tries what may open a locked content: the empty password, those that programs set by themselves, the one that opened the
 * content before, then the list of the run. Formats stretch keys on purpose, so the time for one content is bounded.
 */
public final class Passwords {
    /** With which Excel and PowerPoint write files that are only protected against changes ([MS-OFFCRYPTO] 2.4). */
    public static final String OFFICE_DEFAULT = "VelvetSweatshop";

    private static final Duration LONGEST = Duration.ofSeconds(100);
    private static final Passwords PROCESS = new Passwords();

    private @Nullable String last;
    private boolean used;

    private Passwords() {}

    /** One try. */
    @FunctionalInterface
    public interface Lock {
        /**
         * Whether this password opens the content.
         *
         * @throws IOException if the content is damaged, so that no password can open it
         */
        boolean opens(String password) throws IOException;
    }

    /**
     * The first password that opens a content.
     *
     * @param always passwords of the format, tried before the list
     * @throws UnreadableException with reason {@code ENCRYPTED} if none does
     */
    public static String find(Content content, Found out, List<String> always, Lock lock) throws IOException {
        return PROCESS.search(content.terms().passwords(), out, always, lock);
    }

    private String search(List<String> listed, Found out, List<String> always, Lock lock) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        Set<String> candidates = new LinkedHashSet<>(always);
        if (last != null && listed.contains(last)) {
            candidates.add(last);
        }
        candidates.addAll(listed);
        for (String candidate : candidates) {
            out.alive();
            if (System.nanoTime() > end) {
                throw new UnreadableException(Reason.ENCRYPTED, "passwords, time");
            }
            if (lock.opens(candidate)) {
                if (listed.contains(candidate)) {
                    last = candidate;
                    used = true;
                }
                return candidate;
            }
        }
        throw new UnreadableException(Reason.ENCRYPTED, listed.isEmpty() ? "password" : "no password fits");
    }

    /** A password in the character sets in which programs on Windows and DOS write it. */
    public static List<byte[]> encodings(String password) {
        List<byte[]> encodings = new ArrayList<>();
        for (String charset : List.of("UTF-8", "windows-1252", "IBM850")) {
            byte[] bytes = password.getBytes(java.nio.charset.Charset.forName(charset));
            if (encodings.stream().noneMatch(known -> java.util.Arrays.equals(known, bytes))) {
                encodings.add(bytes);
            }
        }
        return encodings;
    }

    /** A new content begins. */
    static void forget() {
        PROCESS.used = false;
    }

    /** Whether a password of the list opened the content. */
    static boolean used() {
        return PROCESS.used;
    }
}
