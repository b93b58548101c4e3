package org.tocsin.respond.letter;

import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.respond.notice.Recipient;

/** Makes the letter of a notice. Called by several threads at once; asks no store. */
@FunctionalInterface
public interface LetterSource {
    /** The letter of this notice. */
    Unaddressed of(Notice notice);

    /**
     * A letter whose address is still as the registry has it.
     *
     * @param letter with no address, or with one of its own for each enclosure
     */
    record Unaddressed(Recipient recipient, Letter letter) {}
}
