package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.output.PrivateText;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.respond.notice.plan.PlanSummary;
import org.tocsin.respond.notice.plan.Planner;
import org.tocsin.respond.notice.plan.Signature;
import org.tocsin.respond.notice.plan.Trial;
import org.tocsin.respond.notice.settings.Fault;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.settings.PlanContent;
import org.tocsin.respond.notice.settings.SettingsException;
import org.tocsin.respond.notice.settings.SettingsReader;
import org.tocsin.respond.notice.text.TextFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a plan. */
@Command(
        name = "plan",
        description = {
            "Plan who gets which notice by which channel in which wave, worst first; nothing is sent.",
            "A plan that nobody signed is replaced. What a signed plan told is not told again."
        })
final class NoticePlanCommand extends CaseCommand {
    private static final int TRIED = 500;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "YAML file: who writes, what happened, who helps (default: those of the last plan).")
    @Nullable
    Path settings;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "One page for whoever signs, readable by you alone.")
    @Nullable
    Path file;

    @Option(names = "--example", description = "Print an example of such settings, and do nothing else.")
    boolean example;

    @Override
    public Integer call() throws Exception {
        if (example) {
            out().print(SettingsReader.example());
            return ExitCode.DONE;
        }
        try (CaseStore store = open()) {
            if (!store.results().present()) {
                throw new CaseException("nothing was scanned yet: give 'tocsin scan PATH' first, then plan");
            }
            String yaml = yaml(store);
            NoticeSettings read = read(yaml);
            return read == null ? ExitCode.USAGE : plan(store, read, yaml);
        }
    }

    private String yaml(CaseStore store) throws IOException {
        if (settings == null) {
            return NoticeCommand.last(store)
                    .map(plan -> PlanContent.of(plan).yaml())
                    .orElse("");
        }
        if (!Files.isRegularFile(settings)) {
            throw new UsageException("there is no settings file " + settings
                    + ": 'tocsin notice plan --example' prints one to begin with");
        }
        return new String(Files.readAllBytes(settings), StandardCharsets.UTF_8);
    }

    private @Nullable NoticeSettings read(String yaml) {
        try {
            return SettingsReader.parse(yaml);
        } catch (SettingsException e) {
            if (e.line() > 0) {
                err().println(texts().get("notice.settings.yaml", e.line()));
                return null;
            }
            err().println(texts().get("notice.settings.faults", e.faults().size()));
            for (Fault fault : e.faults()) {
                String kind = fault.kind().name().toLowerCase(Locale.ROOT);
                err().println("  "
                        + texts().get("notice.settings." + kind, fault.key(), SettingsReader.example(fault.key())));
            }
            err().println(texts().get("notice.settings.how"));
            return null;
        }
    }

    private int plan(CaseStore store, NoticeSettings read, String yaml) {
        Instant now = Clock.systemUTC().instant();
        Planner.Made made = Planner.make(store, read, yaml, now);
        Plan plan = Signature.find(store, made.plan());
        PlanSummary summary = PlanSummary.of(store, plan);
        store.journal()
                .append(
                        "notice.planned",
                        Map.of(
                                "plan", Integer.toString(made.plan()),
                                "notices", Long.toString(summary.total()),
                                "held", Long.toString(summary.held()),
                                "withdrawn", Integer.toString(made.withdrawn())));
        StringWriter page = new StringWriter();
        new PlanReport(texts(), new PrintWriter(page, true), locale()).print(store, plan, summary);
        Trial trial = Trial.of(store, plan, TRIED);
        Map<String, LocalDate> stale = TextFiles.stale(
                now.atZone(ZoneOffset.UTC).toLocalDate(), read.rules().staleAfterMonths());
        report(PlanInJson.of(store, plan, summary, made.withdrawn(), trial, stale), () -> {
            out().print(page);
            if (made.withdrawn() > 0) {
                out().println(texts().get("notice.plan.withdrawn", made.withdrawn()));
            }
            look(trial, stale);
        });
        write(store, made.plan(), page.toString());
        tellHead(store);
        return trial.faults().isEmpty() && stale.isEmpty() ? ExitCode.DONE : ExitCode.ATTENTION;
    }

    private void write(CaseStore store, int plan, String page) {
        if (file != null) {
            PrivateText.write(file, page);
            store.journal()
                    .append(
                            "export.written",
                            Map.of("table", "NOTICE_PLAN", "plan", Integer.toString(plan), "rows", "1"));
            err().println(texts().get("notice.written", file));
        }
    }

    /** Tells faults of texts and advice that is too old. */
    private void look(Trial trial, Map<String, LocalDate> stale) {
        out().println(texts().get("notice.trial", trial.texts(), ease(trial.easeFr()), ease(trial.easeEn())));
        trial.faults()
                .forEach((rule, words) -> out().println(
                                "  " + texts().get("notice.fault." + rule.name().toLowerCase(Locale.ROOT), words)));
        stale.forEach((entry, day) -> out().println(texts().get("notice.stale", entry, day)));
    }

    private static String ease(double figure) {
        return figure < 0 ? "–" : Long.toString(Math.round(figure));
    }
}
