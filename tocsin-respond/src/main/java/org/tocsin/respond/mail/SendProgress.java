package org.tocsin.respond.mail;

/** Is told how a wave goes. Called by many threads. */
@FunctionalInterface
public interface SendProgress {
    /** An attempt ended so. */
    void ended(Fate fate);
}
