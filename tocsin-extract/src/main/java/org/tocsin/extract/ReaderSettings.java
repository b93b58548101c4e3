package org.tocsin.extract;

import java.nio.file.Path;
import org.tocsin.extract.process.ProcessSettings;
import org.tocsin.extract.worker.Budgets;

/**
 * How contents are read.
 *
 * @param spoolFolder    folder for members that wait, made if missing
 * @param spoolQuota     bytes in the spool from which on callers should first read what waits
 * @param requireSandbox refuse to start where reader processes cannot be shut in
 * @param budgets        what one content may use
 * @param processes      the reader processes
 */
public record ReaderSettings(
        Path spoolFolder, long spoolQuota, boolean requireSandbox, Budgets budgets, ProcessSettings processes) {
    public ReaderSettings {
        if (spoolQuota < 1) {
            throw new IllegalArgumentException("the spool quota must be positive");
        }
    }

    /** Default budgets and processes, a spool of 4 GB, any isolation. */
    public static ReaderSettings of(Path spoolFolder) {
        return new ReaderSettings(spoolFolder, 4L << 30, false, Budgets.defaults(), ProcessSettings.defaults());
    }

    /** The same with other budgets. */
    public ReaderSettings withBudgets(Budgets other) {
        return new ReaderSettings(spoolFolder, spoolQuota, requireSandbox, other, processes);
    }

    /** The same with other processes. */
    public ReaderSettings withProcesses(ProcessSettings other) {
        return new ReaderSettings(spoolFolder, spoolQuota, requireSandbox, budgets, other);
    }

    /** The same, refusing to start without a sandbox or not. */
    public ReaderSettings withRequireSandbox(boolean required) {
        return new ReaderSettings(spoolFolder, spoolQuota, required, budgets, processes);
    }

    /** The same with another quota in bytes. */
    public ReaderSettings withSpoolQuota(long bytes) {
        return new ReaderSettings(spoolFolder, bytes, requireSandbox, budgets, processes);
    }
}
