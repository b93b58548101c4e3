package org.tocsin.extract;

import java.nio.file.Path;
import java.util.List;
import org.tocsin.extract.process.ProcessSettings;
import org.tocsin.extract.worker.Budgets;
import org.tocsin.extract.worker.Recognition;

/**
 * How contents are read.
 *
 * @param spoolFolder    folder for members that wait, made if missing
 * @param spoolQuota     bytes in the spool from which on callers should first read what waits
 * @param requireSandbox refuse to start where reader processes cannot be shut in
 * @param budgets        what one content may use
 * @param processes      the reader processes
 * @param passwords      what may open locked contents, in the order to try
 * @param recognition    with what pictures of text are read
 */
public record ReaderSettings(
        Path spoolFolder,
        long spoolQuota,
        boolean requireSandbox,
        Budgets budgets,
        ProcessSettings processes,
        List<String> passwords,
        Recognition recognition) {
    public ReaderSettings {
        if (spoolQuota < 1) {
            throw new IllegalArgumentException("the spool quota must be positive");
        }
        passwords = List.copyOf(passwords);
    }

    /** Default budgets and processes, a spool of 4 GB, any isolation. */
    public static ReaderSettings of(Path spoolFolder) {
        return new ReaderSettings(
                spoolFolder,
                4L << 30,
                false,
                Budgets.defaults(),
                ProcessSettings.defaults(),
                List.of(),
                Recognition.NONE);
    }

    /** The same with other budgets. */
    public ReaderSettings withBudgets(Budgets other) {
        return new ReaderSettings(spoolFolder, spoolQuota, requireSandbox, other, processes, passwords, recognition);
    }

    /** The same with other processes. */
    public ReaderSettings withProcesses(ProcessSettings other) {
        return new ReaderSettings(spoolFolder, spoolQuota, requireSandbox, budgets, other, passwords, recognition);
    }

    /** The same, refusing to start without a sandbox or not. */
    public ReaderSettings withRequireSandbox(boolean required) {
        return new ReaderSettings(spoolFolder, spoolQuota, required, budgets, processes, passwords, recognition);
    }

    /** The same with another quota in bytes. */
    public ReaderSettings withSpoolQuota(long bytes) {
        return new ReaderSettings(spoolFolder, bytes, requireSandbox, budgets, processes, passwords, recognition);
    }

    /** The same with passwords to try. */
    public ReaderSettings withPasswords(List<String> others) {
        return new ReaderSettings(spoolFolder, spoolQuota, requireSandbox, budgets, processes, others, recognition);
    }

    /** The same with other means to read pictures of text. */
    public ReaderSettings withRecognition(Recognition other) {
        return new ReaderSettings(spoolFolder, spoolQuota, requireSandbox, budgets, processes, passwords, other);
    }

    /** Shows no password. */
    @Override
    public String toString() {
        return "ReaderSettings[" + passwords.size() + " passwords]";
    }
}
