package org.tocsin.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.respond.notice.plan.Signature;
import picocli.CommandLine.Command;

/** The notices. */
@Command(
        name = "notice",
        description = "The notices: who is told what, by which channel, when; and how far that has come.",
        footer = {
            "",
            "Say who writes and what happened, plan, look, sign:",
            "  tocsin notice plan --example > settings.yaml",
            "  tocsin notice plan --settings settings.yaml -o summary.txt",
            "  tocsin notice preview --sample 5 -o previews.txt",
            "  tocsin notice sign --by \"Name, function\"",
            "  tocsin notice send --wave 1 --settings mail.yaml"
        },
        subcommands = {
            NoticePlanCommand.class,
            NoticePreviewCommand.class,
            NoticeSignCommand.class,
            NoticeSendCommand.class,
            NoticeBouncesCommand.class,
            NoticeUncertainCommand.class,
            NoticeStatusCommand.class,
            NoticeReleaseCommand.class,
            NoticeExportCommand.class,
            NoticeLettersCommand.class,
            NoticeSmsCommand.class,
            NoticeReturnedCommand.class,
            NoticeComplaintCommand.class,
            NoticeWrongCommand.class
        })
final class NoticeCommand extends CaseCommand {
    @Override
    public Integer call() {
        throw new UsageException(
                "say what to do: 'tocsin notice plan', preview, sign, send, bounces, uncertain, letters, sms, returned,"
                        + " complaint, status, release, export or wrong");
    }

    /** The plan of this number, or the last one. */
    static Plan find(CaseStore store, @Nullable Integer number) {
        return number == null ? Signature.last(store) : Signature.find(store, number);
    }

    /** The last plan, if there is any. */
    static Optional<Plan> last(CaseStore store) {
        List<Plan> plans = store.notices().plans();
        return plans.isEmpty() ? Optional.empty() : Optional.of(plans.get(plans.size() - 1));
    }

    /** The number of the person with this id. */
    static int person(CaseStore store, String id) {
        int number = store.registry().numberOf(id);
        if (number < 0) {
            throw new CaseException("nobody in the registry has that id: 'tocsin export people' lists the ids.");
        }
        return number;
    }
}
