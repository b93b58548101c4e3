package org.tocsin.detect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.tocsin.detect.name.Vocabulary;
import org.tocsin.model.Fold;

/** What an e-mail address tells about who holds it. */
final class Mailboxes {
    private static final Set<String> SHARED = Set.copyOf(Vocabulary.lines(Mailboxes.class, "shared-mailboxes.txt"));
    private static final Set<String> PERSONAL = Set.copyOf(Vocabulary.lines(Mailboxes.class, "personal-mail.txt"));
    private static final Set<String> PRACTICES =
            Set.copyOf(Vocabulary.lines(Mailboxes.class, "practice-mailboxes.txt"));

    private Mailboxes() {}

    /** Whether a mailbox belongs to a function, not to a person. */
    static boolean shared(String address) {
        return named(address, SHARED);
    }

    /** Whether it lies at a provider for private people, and its name is not a practice's. */
    static boolean personal(String address) {
        String domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        int dot = domain.indexOf('.');
        return PERSONAL.contains(dot < 0 ? domain : domain.substring(0, dot)) && !named(address, PRACTICES);
    }

    /** Whether one of these words stands before the {@code @}. */
    private static boolean named(String address, Set<String> words) {
        String local = address.substring(0, Math.max(0, address.indexOf('@')));
        return Arrays.stream(Fold.words(local).split(" ")).anyMatch(words::contains);
    }
}
