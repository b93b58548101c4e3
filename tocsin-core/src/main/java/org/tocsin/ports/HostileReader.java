package org.tocsin.ports;

import java.io.IOException;

/**
 * Reads contents of a release outside this process, each within its budget. Safe for many threads; a call made from inside
 * {@link ReadSink#member} is allowed and uses a further reader process.
 */
public interface HostileReader extends AutoCloseable {
    /**
     * Reads one content to its end: kills what hangs, tries once more in a smaller mode, then as raw strings.
     *
     * @return how it ended; damage in the content is a result, never an exception
     * @throws IOException          if this machine fails: no reader can be started, the spool's disk is full
     * @throws InterruptedException if the calling thread is asked to stop
     */
    ReadResult read(ReadRequest request, ReadSink sink) throws IOException, InterruptedException;

    /** Bytes that now lie in the spool. */
    long spooledBytes();

    /** Bytes from which on a caller should first read members that wait in the spool. */
    long spoolQuota();

    /** How readers are shut in, in plain words: {@code bubblewrap}, {@code unshare}, {@code reduced isolation}. */
    String isolation();

    /** How many reader processes were killed so far. */
    int kills();

    /** Ends all reader processes and wipes the spool. */
    @Override
    void close();
}
