package org.tocsin.bench;

import java.util.Locale;

/** What every measurement does: it prints its figures, and asks what stays on the heap. */
final class Measured {
    private Measured() {}

    /** Prints a line, numbers as in English wherever it runs. */
    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** Bytes on the heap that somebody still holds. */
    static long heap() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
