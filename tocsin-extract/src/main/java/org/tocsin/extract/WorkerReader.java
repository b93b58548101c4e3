package org.tocsin.extract;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.tocsin.extract.process.Attempts;
import org.tocsin.extract.process.Isolation;
import org.tocsin.extract.process.ReaderPool;
import org.tocsin.extract.spool.Spool;
import org.tocsin.extract.worker.Terms;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.Effort;
import org.tocsin.ports.HostileReader;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.ReadSink;

/** Reads contents in processes of their own, shut in as strongly as this machine allows. */
public final class WorkerReader implements HostileReader {
    private final Spool spool;
    private final ReaderPool pool;
    private final long spoolQuota;
    private final AtomicInteger opened = new AtomicInteger();

    private WorkerReader(Spool spool, ReaderPool pool, long spoolQuota) {
        this.spool = spool;
        this.pool = pool;
        this.spoolQuota = spoolQuota;
    }

    /**
     * Opens the spool, wipes what dead processes left, and finds out how processes can be shut in. The processes
     * themselves start when they are needed.
     *
     * @throws IOException   if the spool cannot be written
     * @throws CaseException if a sandbox is required and this machine has none
     */
    public static WorkerReader start(ReaderSettings settings) throws IOException, InterruptedException {
        return start(settings, Isolation.BUBBLEWRAP);
    }

    static WorkerReader start(ReaderSettings settings, Isolation strongest) throws IOException, InterruptedException {
        Spool spool = Spool.open(settings.spoolFolder());
        Terms terms = new Terms(Effort.FULL, settings.passwords(), settings.recognition());
        ReaderPool pool = ReaderPool.open(settings.processes(), settings.budgets(), terms, spool, strongest);
        WorkerReader reader = new WorkerReader(spool, pool, settings.spoolQuota());
        if (settings.requireSandbox() && pool.isolation() == Isolation.REDUCED) {
            reader.close();
            throw new CaseException("a sandbox is required, but neither bubblewrap nor unshare works on this machine;"
                    + " install bubblewrap or allow user namespaces");
        }
        return reader;
    }

    @Override
    public ReadResult read(ReadRequest request, ReadSink sink) throws IOException, InterruptedException {
        ReadResult result = Attempts.read(pool, request, sink);
        if (result.detail().equals(ReadResult.OPENED)) {
            opened.incrementAndGet();
        }
        return result;
    }

    /** How many contents a password of the list opened. */
    public int opened() {
        return opened.get();
    }

    @Override
    public long spooledBytes() {
        return spool.bytes();
    }

    @Override
    public long spoolQuota() {
        return spoolQuota;
    }

    @Override
    public String isolation() {
        return pool.isolation().words();
    }

    @Override
    public int kills() {
        return pool.kills();
    }

    @Override
    public void close() {
        pool.close();
        spool.close();
    }
}
