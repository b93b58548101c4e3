package org.tocsin.detect.trait;

/** Looks for one kind of thing in a passage. Stateless; its time is linear in the length of the text. */
interface Detector {
    void find(Reading reading, Findings findings);
}
