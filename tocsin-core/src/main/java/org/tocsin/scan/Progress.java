package org.tocsin.scan;

/** Is told how far long work has come. Calls come from many threads. */
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void stage(String name, long total) {}

        @Override
        public void advance(long done, long waiting) {}

        @Override
        public void end() {}
    };

    /**
     * A stage begins.
     *
     * @param name  its name as in the run report: {@code read}, {@code find}, {@code link}
     * @param total how many units it has, 0 if that shows only on the way
     */
    void stage(String name, long total);

    /**
     * Units of this stage are done.
     *
     * @param done    how many since the last call
     * @param waiting how many are known to wait, where the total is not known
     */
    void advance(long done, long waiting);

    /** How far reading has come; called often, so to be taken in quickly. */
    default void work(Work work) {}

    /**
     * How far the work on one long content has come.
     *
     * @param done passages that are read, found or linked
     * @param all  how many there are, 0 while that is not known
     */
    default void passages(long done, long all) {}

    /** The stage ended. */
    void end();
}
