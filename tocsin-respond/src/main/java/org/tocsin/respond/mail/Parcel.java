package org.tocsin.respond.mail;

import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.respond.notice.Recipient;

/** A notice on its way to the server. */
record Parcel(Notice notice, Recipient recipient, MailAddress to) {
    int number() {
        return notice.number();
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Parcel[" + notice.number() + "]";
    }
}
