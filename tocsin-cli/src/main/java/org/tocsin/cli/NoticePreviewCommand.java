package org.tocsin.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.output.PrivateText;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.respond.notice.lint.CheckedTexts;
import org.tocsin.respond.notice.lint.Finding;
import org.tocsin.respond.notice.plan.PlanSummary;
import org.tocsin.respond.notice.text.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows notices before they are sent. */
@Command(
        name = "preview",
        description = "Show notices as they would be sent: those of a person, one by its number, or a sample.")
final class NoticePreviewCommand extends CaseCommand {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "Id of a person.")
    @Nullable
    String person;

    @Option(names = "--notice", paramLabel = "N", description = "Number of a notice.")
    @Nullable
    Integer notice;

    @Option(names = "--sample", paramLabel = "N", description = "So many notices, evenly spread over the last plan.")
    @Nullable
    Integer sample;

    @Option(names = "--channel", paramLabel = "WORD", description = "As email, post or portal would say it.")
    @Nullable
    String channel;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Text file to write, readable by you alone; one notice as a page if it ends with .html"
                    + " (default: standard output).")
    @Nullable
    Path file;

    @Override
    public Integer call() {
        try (CaseStore store = open()) {
            List<Notice> chosen = chosen(store);
            if (chosen.isEmpty()) {
                throw new CaseException(
                        "there is no such notice: plan first, or look with 'tocsin notice export notices'");
            }
            boolean html =
                    file != null && file.toString().toLowerCase(Locale.ROOT).endsWith(".html");
            if (html && chosen.size() > 1) {
                throw new UsageException(
                        "a page shows one notice: give --notice N, or a file that does not end with .html");
            }
            boolean faults = show(store, chosen, html);
            chosen.forEach(one ->
                    store.journal().append("notice.previewed", Map.of("notice", Integer.toString(one.number()))));
            tellHead(store);
            return faults ? ExitCode.ATTENTION : ExitCode.DONE;
        }
    }

    private boolean show(CaseStore store, List<Notice> chosen, boolean html) {
        StringBuilder text = new StringBuilder();
        boolean faults = false;
        for (Notice one : chosen) {
            Plan plan = NoticeCommand.find(store, one.plan());
            CheckedTexts.Checked checked = CheckedTexts.of(plan).of(one, way(one));
            faults |= !checked.isFit();
            text.append(html ? PlainText.page(checked.message()) : plain(one, checked));
        }
        if (file == null) {
            out().print(text);
        } else {
            PrivateText.write(file, text.toString());
            store.journal()
                    .append(
                            "export.written",
                            Map.of("table", "NOTICE_PREVIEW", "rows", Integer.toString(chosen.size())));
            err().println(texts().get("notice.written", file));
        }
        return faults;
    }

    private String plain(Notice one, CheckedTexts.Checked checked) {
        StringBuilder text = new StringBuilder("=== ")
                .append(texts().get(
                                "notice.preview",
                                one.number(),
                                texts().get("notice.kind." + one.kind().word()),
                                texts().get("notice.channel." + way(one).word()),
                                one.wave(),
                                texts().get("notice.state." + one.state().word())))
                .append('\n');
        for (Finding finding : checked.findings()) {
            text.append("  ! ")
                    .append(texts().get(
                                    "notice.fault." + finding.rule().name().toLowerCase(Locale.ROOT),
                                    finding.excerpt()))
                    .append('\n');
        }
        return text.append('\n')
                .append(PlainText.of(checked.message()))
                .append('\n')
                .toString();
    }

    private Channel way(Notice one) {
        if (channel == null) {
            return one.channel();
        }
        try {
            return Channel.valueOf(channel.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException("no channel is called " + channel + ": email, post, sms or portal");
        }
    }

    private List<Notice> chosen(CaseStore store) {
        if (notice != null) {
            return store.notices().notice(notice).map(List::of).orElse(List.of());
        }
        if (person != null) {
            return store.notices().ofPerson(NoticeCommand.person(store, person));
        }
        Plan last = NoticeCommand.find(store, null);
        int wanted = sample == null ? 1 : sample;
        long total = PlanSummary.of(store, last).total();
        long step = Math.max(1, total / Math.max(1, wanted));
        List<Integer> numbers = new ArrayList<>();
        long[] seen = {0};
        store.notices().outlines(Which.of(last.number()), one -> {
            if (seen[0]++ % step == 0 && numbers.size() < wanted) {
                numbers.add(one.number());
            }
        });
        return numbers.stream()
                .flatMap(number -> store.notices().notice(number).stream())
                .toList();
    }
}
