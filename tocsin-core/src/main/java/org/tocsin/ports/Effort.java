package org.tocsin.ports;

/** How much work a read spends on pictures of text. The later ones give all that the earlier ones give. */
public enum Effort {
    /** Text and records only; pictures that hold text are counted in {@link ReadResult#waiting}. */
    TEXT,
    /** Also codes and the upper band of each picture: who it is about, at a fraction of the cost. */
    GLANCE,
    /** Everything. */
    FULL
}
