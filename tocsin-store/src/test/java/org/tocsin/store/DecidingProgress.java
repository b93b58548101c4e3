package org.tocsin.store;

import org.tocsin.scan.Progress;

/** Does something once, when links are being drawn. */
final class DecidingProgress implements Progress {
    private final Runnable task;
    private boolean linking;
    private boolean done;

    DecidingProgress(Runnable task) {
        this.task = task;
    }

    boolean isDone() {
        return done;
    }

    @Override
    public void stage(String name, long total) {
        linking = name.equals("link");
    }

    @Override
    public void advance(long more, long waiting) {
        if (linking && !done) {
            done = true;
            task.run();
        }
    }

    @Override
    public void end() {}
}
