package org.tocsin.respond.notice.contact;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.registry.TermFile;

/** Whether an e-mail address of the registry can be written to. */
public final class EmailAddress {
    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;

    /** The dot-atom of RFC 5322 before the at sign, host names of RFC 1123 behind it. */
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

    private static final Set<String> NOBODY = Set.copyOf(TermFile.terms(EmailAddress.class, "nobodys-mailboxes.txt"));

    private EmailAddress() {}

    /** The address in small letters; empty if nobody can be behind it. */
    public static Optional<String> of(String written) {
        String address = written.strip().toLowerCase(Locale.ROOT);
        int at = address.indexOf('@');
        boolean formed = address.length() <= LONGEST
                && at <= LONGEST_NAME
                && FORM.matcher(address).matches();
        return formed && !NOBODY.contains(address.substring(0, at)) ? Optional.of(address) : Optional.empty();
    }
}
