package org.tocsin.cli;

/** How a command ended. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;

    /** Done, but something needs attention and is named. */
    public static final int ATTENTION = 1;

    /** Wrong usage. */
    public static final int USAGE = 2;

    /** Failed, nothing lost. */
    public static final int FAILED = 3;

    private ExitCode() {}
}
