package org.tocsin.store;

/** What a transaction writes, and with whom it must not meet. */
enum Lane {
    /** What a scan reads out of a release; made anew by the same scan if the machine fails, so not forced onto the disk one by one. */
    READING(true, false),
    /** A load of people. */
    LOADING(true, false),
    /** The result tables of a finalise; its commit meets no other writer. */
    RESULTS(true, false),
    /** What people at work on the case write: one after the other, whatever process they use. */
    TEAM(false, true),
    /** What is sent to people: before the call returns it is on the disk itself, so that nothing is sent twice after a loss of power. */
    TELLING(false, true),
    /** Nobody else shall write anything. */
    EVERYTHING(true, true);

    private final boolean scanning;
    private final boolean inTurn;

    Lane(boolean scanning, boolean inTurn) {
        this.scanning = scanning;
        this.inTurn = inTurn;
    }

    /** Whether only the process that has the {@link ScanRight} may write it. */
    boolean scanning() {
        return scanning;
    }

    /** Whether writers of other processes are waited for. */
    boolean inTurn() {
        return inTurn;
    }
}
