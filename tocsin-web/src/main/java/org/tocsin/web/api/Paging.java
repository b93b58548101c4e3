package org.tocsin.web.api;

/**
 * Which part of a list is asked for.
 *
 * @param page from 1
 * @param size rows of a page
 */
record Paging(int page, int size) {
    /** As parameters have them where nothing is said. */
    static final String SIZE = "50";

    private static final int MOST_PAGES = 1_000_000;
    private static final int MOST = 200;

    Paging {
        if (page < 1 || page > MOST_PAGES) {
            throw new WrongFieldException("page");
        }
        if (size < 1 || size > MOST) {
            throw new WrongFieldException("size");
        }
    }

    /** How many rows come before. */
    int from() {
        return (page - 1) * size;
    }
}
