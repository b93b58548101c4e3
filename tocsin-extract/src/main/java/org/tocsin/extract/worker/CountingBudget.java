package org.tocsin.extract.worker;

import org.jspecify.annotations.Nullable;
import org.tocsin.model.Reason;

/** Counts what one content uses. The clock stands still while the main process is slow to take what was found. */
final class CountingBudget implements Budget {
    private static final long TEXT_RATIO_FROM = 100_000_000;
    private static final int TEXT_RATIO = 1000;

    private final Budgets budgets;
    private final long size;
    private long wallNanos;
    private final long started = System.nanoTime();
    private long waited;
    private long decompressed;
    private long characters;
    private int members;
    private int pages;
    private int pictures;
    private @Nullable BudgetExceeded exceeded;

    CountingBudget(Budgets budgets, long size) {
        this.budgets = budgets;
        this.size = size;
        this.wallNanos = budgets.wallOf(size, 0).toNanos();
    }

    @Override
    public void page() throws BudgetExceeded {
        if (++pages > budgets.members().pages()) {
            throw stop(new BudgetExceeded(Reason.TOO_LARGE, "pages"));
        }
        time();
    }

    @Override
    public void text(long count) throws BudgetExceeded {
        characters += count;
        if (characters > budgets.volume().characters()) {
            throw stop(new BudgetExceeded(Reason.TOO_LARGE, "characters"));
        }
        if (characters > TEXT_RATIO_FROM && characters / TEXT_RATIO > size) {
            throw stop(new BudgetExceeded(Reason.BOMB, "characters ratio"));
        }
        time();
    }

    @Override
    public void decompressed(long bytes) throws BudgetExceeded {
        decompressed += bytes;
        Budgets.Volume volume = budgets.volume();
        if (decompressed > volume.ratioFrom() && decompressed / volume.ratio() > size) {
            throw stop(new BudgetExceeded(Reason.BOMB, "ratio"));
        }
        if (decompressed > volume.decompressed()) {
            throw stop(new BudgetExceeded(Reason.TOO_LARGE, "decompressed"));
        }
        time();
    }

    @Override
    public void member() throws BudgetExceeded {
        if (++members > budgets.members().members()) {
            throw stop(new BudgetExceeded(Reason.TOO_LARGE, "members"));
        }
        time();
    }

    @Override
    public boolean picture() throws BudgetExceeded {
        if (pictures >= budgets.pictures().perDocument()) {
            return false;
        }
        pictures++;
        wallNanos = budgets.wallOf(size, pictures).toNanos();
        time();
        return true;
    }

    @Override
    public Budgets.Pictures pictures() {
        return budgets.pictures();
    }

    /** Pictures counted so far. */
    int counted() {
        return pictures;
    }

    @Override
    public void time() throws BudgetExceeded {
        if (System.nanoTime() - started - waited > wallNanos) {
            throw stop(new BudgetExceeded(Reason.TIMEOUT, "wall"));
        }
    }

    /** What ended the content first, or null; a reader that swallows it changes nothing. */
    @Nullable
    BudgetExceeded exceeded() {
        return exceeded;
    }

    BudgetExceeded stop(BudgetExceeded e) {
        if (exceeded == null) {
            exceeded = e;
        }
        return e;
    }

    void waited(long nanos) {
        waited += nanos;
    }
}
