package org.tocsin.respond.mail;

import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.respond.notice.Message;
import org.tocsin.respond.notice.Recipient;

/** Opens what a notice holds. Safe for many threads. */
public interface NoticeText {
    /** To whom it goes. */
    Recipient recipient(Notice notice);

    /**
     * Its text.
     *
     * @throws org.tocsin.ports.CaseException if it cannot be made
     */
    Text text(Notice notice);

    /**
     * A text.
     *
     * @param hash   SHA-256 of it, in hexadecimal characters
     * @param faults for which it must not be sent, in words; empty if there are none
     */
    record Text(Message message, String hash, String faults) {
        /** Tells nothing of the text. */
        @Override
        public String toString() {
            return "Text[hidden]";
        }
    }
}
