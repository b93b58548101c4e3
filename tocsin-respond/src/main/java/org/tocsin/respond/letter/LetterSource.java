package org.tocsin.respond.letter;

import java.util.function.Supplier;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.respond.notice.Recipient;

/** Makes the letter of a notice. */
@FunctionalInterface
public interface LetterSource {
    /**
     * The letter of this notice. Called on the thread that reads notices, which may ask the store; what it returns is called on any
     * thread and asks nothing.
     */
    Supplier<Unaddressed> of(Notice notice);

    /**
     * A letter whose address is still as the registry has it.
     *
     * @param letter  without address
     * @param refused why it must not be sent, a word of the tables; empty if it may
     */
    record Unaddressed(Recipient recipient, Letter letter, String refused) {}
}
