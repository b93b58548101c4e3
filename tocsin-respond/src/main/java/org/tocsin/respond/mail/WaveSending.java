package org.tocsin.respond.mail;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Count;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.settings.PlanContent;

/** Makes a wave of a signed plan ready to be sent. */
public final class WaveSending {
    private final CaseStore store;
    private final Plan plan;
    private final int wave;
    private final NoticeSettings settings;
    private final MailAddress address;

    /**
     * A wave of a plan.
     *
     * @throws CaseException if the address of the sender is none
     */
    public WaveSending(CaseStore store, Plan plan, int wave) {
        this.store = store;
        this.plan = plan;
        this.wave = wave;
        settings = PlanContent.of(plan).settings();
        MailAddress from = MailAddress.of(settings.sender().email());
        if (from == null) {
            throw new CaseException(
                    "sender.email in the settings of the plan is no mail address: correct it, plan and sign");
        }
        address = from;
    }

    /** The settings of the plan. */
    public NoticeSettings settings() {
        return settings;
    }

    /** E-mails of this wave that are still to be sent. */
    public long left() {
        return toSend().filter(count -> count.wave() == wave)
                .mapToLong(Count::count)
                .sum();
    }

    /** The first earlier wave with e-mails that are still to be sent, or 0: the canary goes before the others. */
    public int earlier() {
        return toSend().mapToInt(Count::wave)
                .filter(earlier -> earlier < wave)
                .min()
                .orElse(0);
    }

    private Stream<Count> toSend() {
        return store.notices().counts(plan.number()).stream()
                .filter(count -> count.channel() == Channel.EMAIL)
                .filter(count -> count.state() == State.PLANNED || count.state() == State.RENDERED);
    }

    /**
     * The wave, ready to run.
     *
     * @throws CaseException if files that the settings name cannot be read
     */
    public SendingWave ready(
            MailSettings mail, MailServer server, SendTerms terms, SendProgress progress, Clock clock) {
        List<DkimIdentity> identities = mail.identities();
        MailComposer composer = new MailComposer(sender(mail), new TokenMint(store.sealer()), identities, clock);
        Outbox outbox = Outbox.of(store.notices(), plan.number(), wave);
        return new SendingWave(outbox, new PlanTexts(plan), composer, server, terms, progress, clock);
    }

    private Sender sender(MailSettings mail) {
        String replyTo = settings.sender().replyTo();
        MailAddress answers = replyTo.equals(settings.sender().email()) ? null : MailAddress.of(replyTo);
        return new Sender(settings.organisation().name(), address, answers, mail.bounces(address));
    }
}
