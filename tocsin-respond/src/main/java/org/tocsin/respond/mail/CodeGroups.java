package org.tocsin.respond.mail;

import java.util.regex.Pattern;

/** A code as it is printed: groups of five, which are easier to read out and to type. */
final class CodeGroups {
    private static final int GROUP = 5;
    private static final Pattern OTHERS = Pattern.compile("[^0-9A-Za-z]");

    private CodeGroups() {}

    static String of(String code) {
        String bare = OTHERS.matcher(code).replaceAll("");
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < bare.length(); i += GROUP) {
            groups.append(i == 0 ? "" : "-").append(bare, i, Math.min(bare.length(), i + GROUP));
        }
        return groups.toString();
    }
}
