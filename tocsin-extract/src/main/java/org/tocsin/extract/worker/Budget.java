package org.tocsin.extract.worker;

/**
 * What one content may still use. The methods count and throw {@link BudgetExceeded} at the end of a budget; the wall
 * clock is also watched from outside.
 */
public interface Budget {
    /** Counts a page, sheet or slide. */
    void page() throws BudgetExceeded;

    /** Counts characters of text given out; {@link Found#passage} does it by itself. */
    void text(long characters) throws BudgetExceeded;

    /** Counts bytes really decompressed; {@link Found#member} does it by itself. */
    void decompressed(long bytes) throws BudgetExceeded;

    /** Counts a member; {@link Found#member} does it by itself. */
    void member() throws BudgetExceeded;

    /**
     * Counts a picture that is going to be read; {@link Found#picture} does it by itself. The wall time grows with it.
     *
     * @return false if no more pictures may be read
     */
    default boolean picture() throws BudgetExceeded {
        return true;
    }

    /** What reading pictures may cost. */
    default Budgets.Pictures pictures() {
        return Budgets.defaults().pictures();
    }

    /** Looks at the clock only. */
    void time() throws BudgetExceeded;
}
