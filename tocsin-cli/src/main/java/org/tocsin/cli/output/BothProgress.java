package org.tocsin.cli.output;

import org.tocsin.scan.Progress;
import org.tocsin.scan.Work;

/** Tells two. */
public record BothProgress(Progress first, Progress second) implements Progress {
    @Override
    public void stage(String name, long total) {
        first.stage(name, total);
        second.stage(name, total);
    }

    @Override
    public void advance(long done, long waiting) {
        first.advance(done, waiting);
        second.advance(done, waiting);
    }

    @Override
    public void work(Work work) {
        first.work(work);
        second.work(work);
    }

    @Override
    public void passages(long done, long all) {
        first.passages(done, all);
        second.passages(done, all);
    }

    @Override
    public void end() {
        first.end();
        second.end();
    }
}
