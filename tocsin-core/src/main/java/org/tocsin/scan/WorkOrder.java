package org.tocsin.scan;

/** In which order contents are read. The result tables are the same for each. */
public enum WorkOrder {
    /** What names many people at little cost first; pictures of text at a glance, and in full at the end. */
    PEOPLE_FIRST,
    /** Files as they come, each in full at once, members before the next file. */
    PLAIN,
    /** Each in full at once, in an order drawn by lot: to compare with. */
    RANDOM
}
