package org.tocsin.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.respond.mail.Bounces;
import org.tocsin.respond.mail.FileBox;
import org.tocsin.respond.mail.ImapBox;
import org.tocsin.respond.mail.MailSettings;
import org.tocsin.respond.mail.PostQueue;
import org.tocsin.respond.mail.ReturnBox;
import org.tocsin.respond.notice.settings.PlanContent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in what came back. */
@Command(
        name = "bounces",
        description = {
            "Take in the e-mails that came back: from an mbox file, a maildir folder, or the mailbox of --settings.",
            "Notices that reach nobody are bounced and go to the post queue; the same mailbox a second time changes nothing."
        })
final class NoticeBouncesCommand extends CaseCommand {
    @Parameters(arity = "0..1", paramLabel = "MAILBOX", description = "An mbox file or a maildir folder.")
    @Nullable
    Path mailbox;

    @Option(names = "--settings", paramLabel = "FILE", description = "Mail settings that name a mailbox (IMAP).")
    @Nullable
    Path settings;

    @Override
    public Integer call() {
        ReturnBox box = box();
        try (CaseStore store = open()) {
            Bounces.Tally tally = new Bounces(store, Clock.systemUTC()).takeIn(box);
            int followed = 0;
            for (Plan plan : store.notices().plans()) {
                if (plan.isSigned() && PlanContent.of(plan).settings().rules().postAfterFailedEmail()) {
                    followed += PostQueue.follow(store.notices(), plan.number(), System.currentTimeMillis());
                }
            }
            store.journal()
                    .append(
                            "notice.bounces",
                            Map.of(
                                    "bounced", Integer.toString(tally.bounced()),
                                    "known", Integer.toString(tally.known()),
                                    "unknown", Integer.toString(tally.unknown()),
                                    "other", Integer.toString(tally.other()),
                                    "followed", Integer.toString(followed)));
            Figures figures = new Figures()
                    .with("bounced", tally.bounced())
                    .with("known", tally.known())
                    .with("passing", tally.passing())
                    .with("automatic", tally.automatic())
                    .with("unknown", tally.unknown())
                    .with("other", tally.other())
                    .with("followed", followed);
            int following = followed;
            report(figures, () -> tell(tally, following));
            tellHead(store);
            return tally.unknown() + tally.other() > 0 ? ExitCode.ATTENTION : ExitCode.DONE;
        }
    }

    private ReturnBox box() {
        if (mailbox != null) {
            return new FileBox(mailbox);
        }
        ImapBox named = settings == null ? null : MailSettings.read(settings).mailbox();
        if (named == null) {
            throw new UsageException(
                    "which mailbox? Name an mbox file or a maildir folder, or --settings with a mailbox");
        }
        return named;
    }

    private void tell(Bounces.Tally tally, int followed) {
        out().println(texts().get("bounces.done", tally.bounced(), tally.known(), tally.passing(), tally.automatic()));
        if (tally.unknown() + tally.other() > 0) {
            out().println(texts().get("bounces.look", tally.unknown(), tally.other()));
        }
        if (followed > 0) {
            out().println(texts().get("send.followed", followed));
        }
    }
}
