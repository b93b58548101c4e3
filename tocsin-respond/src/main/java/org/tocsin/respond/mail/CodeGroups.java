package org.tocsin.respond.mail;

/** A code as it is printed: groups of five, which are easier to read out and to type. */
final class CodeGroups {
    private static final int GROUP = 5;

    private CodeGroups() {}

    static String of(String code) {
        String bare = code.replaceAll("[^0-9A-Za-z]", "");
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < bare.length(); i += GROUP) {
            groups.append(i == 0 ? "" : "-").append(bare, i, Math.min(bare.length(), i + GROUP));
        }
        return groups.toString();
    }
}
