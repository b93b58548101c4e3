package org.tocsin.scan;

import java.util.HashMap;
import java.util.Map;
import org.tocsin.ports.Effort;
import org.tocsin.ports.ReadResult;

/**
 * Estimates the time left from what is known to wait: contents and bytes not looked at yet, pictures to glance at, pictures to read,
 * each with the seconds that its like has taken so far; what runs counts with what is left of it. Safe for many threads.
 */
final class WorkLeft {
    /** Before any was measured: seconds for a glance at a picture of text, and for the whole picture. */
    private static final double GLANCE_SECONDS = 0.3;

    private static final double PICTURE_SECONDS = 1.5;

    private final int threads;
    private final Kind texts = new Kind(0);
    private final Kind glances = new Kind(GLANCE_SECONDS);
    private final Kind pictures = new Kind(PICTURE_SECONDS);
    private final Map<Integer, Run> running = new HashMap<>();
    private long bytesWaiting;
    private long bytesDone;
    private long picturesMet;
    private long documents;
    private long pages;

    WorkLeft(int threads) {
        this.threads = threads;
    }

    /** Work of one kind: how much waits, how much is done, and in which time. */
    private static final class Kind {
        private final double prior;
        private long waiting;
        private long done;
        private long nanos;

        Kind(double prior) {
            this.prior = prior;
        }

        void done(long units, long took) {
            done += units;
            nanos += took;
        }

        double seconds() {
            return done == 0 ? prior : nanos / 1e9 / done;
        }
    }

    /** Work that runs; of a long content also since when people are found in it, and in which share of it. */
    private record Run(ReadTask task, long since, long foundSince, double share) {}

    synchronized void waits(ReadTask task) {
        if (task.pictures() > 0) {
            kind(task.effort()).waiting += task.pictures();
        } else {
            texts.waiting++;
            bytesWaiting += task.source().size();
        }
    }

    private Kind kind(Effort effort) {
        return effort == Effort.GLANCE ? glances : pictures;
    }

    synchronized void starts(ReadTask task, long now) {
        running.put(task.content(), new Run(task, now, 0, 0));
    }

    /** People were found in this share of a long content. */
    synchronized void found(ReadTask task, double share, long now) {
        Run run = running.get(task.content());
        if (run != null && share > 0) {
            long since = run.share == 0 ? now : run.foundSince;
            running.put(task.content(), new Run(task, run.since, since, share));
        }
    }

    synchronized void read(ReadTask task, ReadResult result, long nanos) {
        running.remove(task.content());
        if (task.pictures() > 0) {
            kind(task.effort()).waiting -= task.pictures();
            // a full spool turns a glance into a whole read
            (result.waiting() == 0 ? pictures : kind(task.effort())).done(task.pictures(), nanos);
        } else {
            texts.waiting--;
            texts.done(1, nanos);
            bytesWaiting -= task.source().size();
            bytesDone += task.source().size();
            picturesMet += result.waiting();
        }
        if (result.waiting() > 0) {
            (task.effort() == Effort.TEXT ? glances : pictures).waiting += result.waiting();
        } else if (!task.membersOnly()) {
            documents++;
            pages += result.pages();
        }
    }

    /** How far the work is. */
    synchronized Work state(long people, long now) {
        boolean known = texts.done + pictures.done + glances.done > 0
                || running.values().stream().anyMatch(run -> run.share > 0);
        return new Work(
                documents,
                pages,
                pictures.done,
                people,
                texts.waiting,
                bytesWaiting,
                glances.waiting + pictures.waiting,
                known ? seconds(now) : -1,
                texts.waiting > 0);
    }

    private double seconds(long now) {
        double picturesToCome = texts.done == 0 ? 0 : (double) picturesMet / texts.done * texts.waiting;
        double glancesLeft = glances.waiting + picturesToCome;
        double all = textSeconds(texts.waiting, bytesWaiting)
                + glancesLeft * glances.seconds()
                + (pictures.waiting + glancesLeft) * pictures.seconds();
        double longest = 0;
        for (Run run : running.values()) {
            double whole = whole(run.task);
            double elapsed = (now - run.since) / 1e9;
            // what takes longer than its like is thought to go on for a while: never "one second left" for minutes
            double remains = run.share > 0 ? remains(run, now) : Math.max(whole - elapsed, elapsed / 4);
            all += remains - whole;
            longest = Math.max(longest, remains);
        }
        return Math.max(longest, Math.max(0, all) / threads);
    }

    private static double remains(Run run, long now) {
        return (now - run.foundSince) / 1e9 * (1 - run.share) / run.share;
    }

    private double whole(ReadTask task) {
        return task.pictures() > 0
                ? task.pictures() * kind(task.effort()).seconds()
                : textSeconds(1, task.source().size());
    }

    /** Half by number and half by size: small contents cost by the piece, large ones by the byte. */
    private double textSeconds(long count, long bytes) {
        double byCount = texts.seconds() * count;
        double byBytes = bytesDone == 0 ? byCount : texts.nanos / 1e9 * ((double) bytes / bytesDone);
        return (byCount + byBytes) / 2;
    }
}
