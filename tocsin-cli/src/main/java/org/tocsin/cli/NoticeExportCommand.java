package org.tocsin.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.output.Format;
import org.tocsin.cli.output.TableFile;
import org.tocsin.export.Exporter;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Event;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.respond.notice.text.NoticeTexts;
import org.tocsin.respond.severity.Gate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tables about notices as files. */
@Command(
        name = "export",
        description = {
            "Write a table: notices (all), held (waiting for a human), unreachable (nothing reaches them), told (every step,"
                    + " the proof of what was sent).",
        })
final class NoticeExportCommand extends CaseCommand {
    /** Which table. */
    enum Table {
        NOTICES,
        HELD,
        UNREACHABLE,
        TOLD
    }

    private static final List<String> COLUMNS = List.of(
            "notice",
            "plan",
            "person_id",
            "kind",
            "channel",
            "wave",
            "gates",
            "state",
            "attempts",
            "follows",
            "changed_at");
    private static final List<String> STEPS =
            List.of("step", "notice", "at", "from_state", "to_state", "text_sha256", "detail");

    @Parameters(paramLabel = "TABLE", description = "notices, held, unreachable or told.")
    Table table = Table.NOTICES;

    @Option(
            names = "--format",
            paramLabel = "csv|jsonl|xlsx|parquet",
            description = "Format (default: by the file's ending, else csv).")
    @Nullable
    Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write, readable by you alone (default: standard output).")
    @Nullable
    Path file;

    @Option(
            names = "--spreadsheet-safe",
            description = "Guard cells that begin with = + - @ against being run as formulas.")
    boolean spreadsheetSafe;

    @Override
    public Integer call() {
        Format chosen = format == null ? Format.of(file) : format;
        if (file == null && !chosen.isText()) {
            throw new UsageException("workbooks and Parquet need a file: give -o FILE");
        }
        try (CaseStore store = open()) {
            long[] rows = {0};
            List<String> columns = table == Table.TOLD ? STEPS : COLUMNS;
            try (TableFile target = TableFile.open(file, chosen, columns, spreadsheetSafe, out())) {
                give(store, row -> {
                    target.row(row);
                    rows[0]++;
                });
                target.finish();
            }
            store.journal()
                    .append(
                            "export.written",
                            Map.of(
                                    "table", "NOTICE_" + table.name(),
                                    "rows", Long.toString(rows[0]),
                                    "format", chosen.name()));
            err().println(texts().get("export.written", rows[0], file == null ? "-" : file));
            tellHead(store);
        }
        return ExitCode.DONE;
    }

    private void give(CaseStore store, Consumer<List<String>> receiver) {
        if (table == Table.TOLD) {
            store.notices().forEachEvent(0, event -> receiver.accept(step(event)));
            return;
        }
        Which which = switch (table) {
            case HELD -> Which.all().in(State.HELD);
            default -> Which.all();
        };
        Exporter people = new Exporter(store, locale());
        store.notices().outlines(which, notice -> {
            boolean dead = NoticeTexts.gates(notice).contains(Gate.DECEASED);
            if (table != Table.UNREACHABLE || (!dead && isUnreachable(notice))) {
                receiver.accept(row(notice, people.personId(notice.person())));
            }
        });
    }

    /** Whether no way was found, or the last way failed: a letter that came back or could not be written, a short message without a number. */
    private static boolean isUnreachable(Notice notice) {
        boolean noWay = notice.channel() == Channel.NONE && notice.state() != State.RETRACTED;
        boolean last = notice.channel() == Channel.POST || notice.channel() == Channel.SMS;
        return noWay || (last && notice.state().isFailed());
    }

    private static List<String> row(Notice n, String person) {
        return List.of(
                Integer.toString(n.number()),
                Integer.toString(n.plan()),
                person,
                n.kind().word(),
                n.channel().word(),
                Integer.toString(n.wave()),
                NoticeTexts.gates(n).stream().map(Gate::word).collect(Collectors.joining("|")),
                n.state().word(),
                Integer.toString(n.attempts()),
                n.origin() == 0 ? "" : Integer.toString(n.origin()),
                Instant.ofEpochMilli(n.changedAt()).toString());
    }

    private static List<String> step(Event e) {
        return List.of(
                Long.toString(e.number()),
                Integer.toString(e.notice()),
                Instant.ofEpochMilli(e.at()).toString(),
                e.from().word().toLowerCase(Locale.ROOT),
                e.to().word(),
                e.textHash(),
                e.detail());
    }
}
