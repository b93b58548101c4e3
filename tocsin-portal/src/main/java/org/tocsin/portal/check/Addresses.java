package org.tocsin.portal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Links, names of sites and e-mail addresses in a message. */
final class Addresses {
    private static final Set<String> ENDINGS = Set.copyOf(Vocabulary.lines("endings.txt"));
    private static final Set<String> SHORT = Set.copyOf(Vocabulary.lines("shorteners.txt"));
    private static final int MOST = 100;
    private static final Pattern LINK = Pattern.compile("(?i)(?:(?:https?|hxxps?)://|www\\.)[^\\s<>\"'()]{1,500}");
    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@([\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8})");
    private static final Pattern BARE = Pattern.compile(
            "(?<![\\p{L}\\p{N}@._/-])(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}([\\p{L}]{2,24})(?![\\p{L}\\p{N}@-])");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*|0x[0-9a-fA-F]+");

    /**
     * An address in a message.
     *
     * @param shown   as written
     * @param site    where it leads
     * @param isLink  whether it is to be followed
     * @param isHidden whether it hides where it leads
     */
    record Address(String shown, SiteName site, boolean isLink, boolean isHidden) {}

    private Addresses() {}

    /** All in a message, at most a hundred. */
    static List<Address> in(String message) {
        List<Address> found = new ArrayList<>();
        String rest = take(LINK, message, found, true);
        rest = take(MAIL, rest, found, false);
        Matcher bare = BARE.matcher(rest);
        while (bare.find() && found.size() < MOST) {
            if (ENDINGS.contains(bare.group(1).toLowerCase(Locale.ROOT))) {
                found.add(new Address(bare.group(), SiteName.of(bare.group()), false, isShort(bare.group())));
            }
        }
        return found;
    }

    private static String take(Pattern pattern, String text, List<Address> found, boolean isLink) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find() && found.size() < MOST) {
            String shown = matcher.group().replaceAll("[.,;:!?…]+$", "");
            found.add(isLink ? link(shown) : new Address(shown, SiteName.of(matcher.group(1)), false, false));
            matcher.appendReplacement(rest, " ");
        }
        return matcher.appendTail(rest).toString();
    }

    private static Address link(String shown) {
        String behind = shown.replaceFirst("(?i)^(?:https?|hxxps?)://", "");
        String place = behind.split("[/?#\\\\]", 2)[0];
        int at = place.lastIndexOf('@');
        String host = place.substring(at + 1).replaceFirst(":\\d*$", "");
        boolean hidden = at >= 0 || NUMBERS.matcher(host).matches() || isShort(host);
        return new Address(shown, SiteName.of(host), true, hidden);
    }

    private static boolean isShort(String host) {
        return SHORT.contains(host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
    }

    /** The address in the first header line of this name, or null. */
    static @Nullable Address header(String name, String message) {
        Matcher line = Pattern.compile("(?im)^\\s*>?\\s*(?:" + name + ")\\s*:\\s*(.{1,500})$")
                .matcher(message);
        return line.find() ? address(line.group(1)) : null;
    }

    /** The last e-mail address in a text: what stands before it is a name anybody may choose. */
    static @Nullable Address address(String text) {
        Matcher matcher = MAIL.matcher(text);
        Address last = null;
        while (matcher.find()) {
            last = new Address(matcher.group(), SiteName.of(matcher.group(1)), false, false);
        }
        return last;
    }
}
