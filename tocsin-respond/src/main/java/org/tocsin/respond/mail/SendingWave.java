package org.tocsin.respond.mail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tocsin.ports.CaseException;

/**
 * Sends what is left of a wave. Before each mail its intent is durable, afterwards its result: whenever it ends, by whatever cause, each
 * notice is in exactly one state, and running it again goes on with those that nobody has.
 */
public final class SendingWave {
    private static final long GRACE_SECONDS = 30;

    private final Halt halt;
    private final SendCounts counts;
    private final Sorter sorter;
    private final Switchboard switchboard;
    private final StepWriter steps;
    private final Feeder feeder;
    private final Courier.Crew crew;
    private final int connections;

    /**
     * A wave that is ready to be sent.
     *
     * @param clock for the times that are written down
     * @throws CaseException if the password or the certificates of the settings cannot be read
     */
    public SendingWave(
            Outbox outbox,
            NoticeText texts,
            MailComposer composer,
            MailServer server,
            SendTerms terms,
            SendProgress progress,
            Clock clock) {
        SmtpAccess access = new SmtpAccess(server);
        counts = new SendCounts(progress);
        sorter = new Sorter(terms.limits(), terms.perHour(), System::nanoTime);
        halt = new Halt(sorter::close);
        switchboard = new Switchboard(access, terms.patience(), System::nanoTime);
        steps = new StepWriter(outbox, halt);
        feeder = new Feeder(outbox, texts, sorter, counts, clock, terms.waits());
        Brake brake = new Brake(terms.policyRefusals());
        crew = new Courier.Crew(
                sorter,
                texts,
                composer,
                switchboard,
                steps,
                counts,
                brake,
                halt,
                new Semaphore(terms.most()),
                terms.perConnection(),
                clock);
        connections = terms.connections();
    }

    /** Sends until nothing is left that may be sent now, or something stops it. Once only. */
    public SendReport run() {
        List<Thread> couriers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Thread thread = new Thread(this::courier, "courier-" + i);
            thread.setDaemon(true);
            couriers.add(thread);
            thread.start();
        }
        feed();
        couriers.forEach(SendingWave::await);
        steps.close();
        return new SendReport(
                counts.of(Fate.ACCEPTED),
                counts.of(Fate.UNDELIVERABLE),
                counts.of(Fate.UNCERTAIN),
                counts.of(Fate.HELD),
                counts.of(Fate.LATER),
                steps.unwritten(),
                halt.reason());
    }

    private void courier() {
        try {
            new Courier(crew).run();
        } catch (RuntimeException e) {
            halt.stop(Stop.Why.FAILED, e.getClass().getSimpleName());
        }
    }

    private void feed() {
        try {
            feeder.run();
        } catch (InterruptedException e) {
            halt.stop(Stop.Why.ASKED, "");
            Thread.currentThread().interrupt();
        } catch (CaseException e) {
            halt.stop(Stop.Why.STORE, "");
        } finally {
            sorter.close();
        }
    }

    /** Lets the mails that are on their way end and begins no other; by any thread. */
    public void stop() {
        halt.stop(Stop.Why.ASKED, "");
    }

    /** Ends a connection that does not come to its end by itself: what it had on its way is uncertain then. */
    public void hurry() {
        switchboard.drop();
    }

    private static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(GRACE_SECONDS));
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
