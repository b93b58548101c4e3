package org.tocsin.bench;

import java.util.Arrays;

/** The options of a program, each with one value: {@code --name value}. */
final class Options {
    private Options() {}

    /** The value after the name, or the standard one where the name or its value is missing. */
    static String of(String[] args, String name, String standard) {
        int at = Arrays.asList(args).indexOf(name);
        return at < 0 || at + 1 >= args.length ? standard : args[at + 1];
    }
}
