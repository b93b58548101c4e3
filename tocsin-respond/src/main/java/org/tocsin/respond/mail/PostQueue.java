package org.tocsin.respond.mail;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.Recipient;
import org.tocsin.respond.notice.text.NoticeTexts;
import org.tocsin.respond.severity.Gate;

/** Lets another way follow each e-mail that failed: post, else a text message, else the list of people nobody can reach. */
public final class PostQueue {
    private PostQueue() {}

    /**
     * Makes up for all e-mails of a plan that failed and are not followed yet; what a sudden end interrupted is made up for by the next
     * call.
     *
     * @param at milliseconds since 1970
     * @return how many were followed now
     */
    public static int follow(NoticeStore notices, int plan, long at) {
        IntSet followed = new IntOpenHashSet();
        notices.outlines(Which.of(plan), notice -> {
            if (notice.origin() > 0) {
                followed.add(notice.origin());
            }
        });
        int[] count = {0};
        Which failed = Which.of(plan).by(Channel.EMAIL).in(State.BOUNCED, State.UNDELIVERABLE);
        notices.forEach(failed, notice -> {
            if (!followed.contains(notice.number())
                    && notices.follow(notice.number(), next(notice), at).isPresent()) {
                count[0]++;
            }
        });
        return count[0];
    }

    private static Channel next(Notice notice) {
        Recipient recipient = NoticeContent.of(notice).recipient();
        if (!recipient.addressLines().isEmpty() && !recipient.city().isEmpty()) {
            return Channel.POST;
        }
        boolean silent =
                recipient.phones().isEmpty() || NoticeTexts.gates(notice).contains(Gate.DOUBTFUL_CONTACT);
        return silent ? Channel.NONE : Channel.SMS;
    }
}
