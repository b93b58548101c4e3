package org.tocsin.respond.notice.plan;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.registry.Hash;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.Recipient;
import org.tocsin.respond.notice.contact.PostalAddress;

/**
 * Where notices of signed plans did not arrive: mailboxes that took no mail, and addresses to which no letter to somebody goes or from
 * which theirs came back. A later plan takes the next way instead of failing once more. Others at such an address still get theirs.
 */
final class DeadEnds {
    private final LongSet known = new LongOpenHashSet();

    /** Takes a notice that failed. */
    void add(Notice notice) {
        Recipient to = NoticeContent.of(notice).recipient();
        if (notice.channel() == Channel.EMAIL) {
            known.add(Hash.of(to.email()));
        } else if (notice.channel() == Channel.POST) {
            PostalAddress address = new PostalAddress(to.addressLines(), to.postalCode(), to.city(), to.country());
            known.add(letter(String.join("\n", to.nameLines()), address));
        }
    }

    /** Whether no mail arrives in this mailbox. */
    boolean has(String email) {
        return known.contains(Hash.of(email));
    }

    /** Whether no letter to this name arrives at this address. */
    boolean has(String name, PostalAddress address) {
        return known.contains(letter(name, address));
    }

    private static long letter(String name, PostalAddress address) {
        return Hash.of(String.join(
                "\n",
                name,
                String.join("\n", address.lines()),
                address.postalCode(),
                address.city(),
                address.country()));
    }
}
