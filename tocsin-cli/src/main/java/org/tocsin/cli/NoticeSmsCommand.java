package org.tocsin.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.respond.letter.batch.Batches;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.settings.PlanContent;
import org.tocsin.respond.sms.SmsFiles;
import org.tocsin.respond.sms.SmsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes short messages as a table. */
@Command(
        name = "sms",
        description =
                "Write the short messages of a signed plan as a table for whoever sends them: a pointer without link, to"
                        + " mobile numbers alone.")
final class NoticeSmsCommand extends CaseCommand {
    @Option(names = "--plan", paramLabel = "PLAN", description = "Only this plan (default: all that are signed).")
    @Nullable
    Integer number;

    @Option(names = "--wave", paramLabel = "N", description = "Only this wave (default: all).")
    int wave;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Folder for the tables; files in it are readable by you alone.")
    @Nullable
    Path folder;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Messages in a table, at most (default: ${DEFAULT-VALUE}).")
    int batch = 100_000;

    @Option(
            names = "--sender",
            paramLabel = "NAME",
            description = "How the organisation signs, 36 letters at most (default: its name in the settings).")
    @Nullable
    String sender;

    @Override
    public Integer call() {
        Path place = folder;
        if (place == null || batch < 1 || wave < 0) {
            throw new UsageException("--batch is 1 or more, --wave 1 or more");
        }
        try (CaseStore store = open()) {
            boolean attention = false;
            for (Plan plan : OpenPlans.of(store, number, Channel.SMS, this)) {
                attention |= write(store, plan, place).needsAttention();
            }
            return attention ? ExitCode.ATTENTION : ExitCode.DONE;
        }
    }

    private Batches.Result write(CaseStore store, Plan plan, Path place) {
        SmsFiles files = new SmsFiles(text(PlanContent.of(plan).settings()), notice -> {
            NoticeContent content = NoticeContent.of(notice);
            return new SmsFiles.Pointer(content.recipient().phones(), content.language(), content.code());
        });
        Batches.Result result = new Batches(store.notices(), Channel.SMS, files, Clock.systemUTC())
                .write(plan.number(), wave, place, batch);
        BatchReport.tell(result, "sms", plan.number(), place, this);
        store.journal()
                .append(
                        "export.written",
                        Map.of(
                                "table",
                                "NOTICE_SMS",
                                "plan",
                                Integer.toString(plan.number()),
                                "rows",
                                Integer.toString(result.written()),
                                "format",
                                "CSV"));
        tellHead(store);
        return result;
    }

    private SmsText text(NoticeSettings settings) {
        String name = sender == null ? settings.organisation().name() : sender;
        SmsText text = new SmsText(
                name, settings.helpline().phone(), !settings.portal().isBlank());
        if (text.of("fr", "0".repeat(20)).isEmpty()
                || text.of("en", "0".repeat(20)).isEmpty()) {
            throw new UsageException("the message does not fit 160 letters: give a shorter name with --sender NAME");
        }
        return text;
    }
}
